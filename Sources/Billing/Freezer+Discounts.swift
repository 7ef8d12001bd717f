import Figures
import JSON

/// What a coupon says, for the label of a discount row.
struct CouponFacts {
  var name: String?
  var percentOff: DecimalNumber?
  var amountOff: Money?
}

extension Freezer {
  /// A discount row; `amount` is positive, as Stripe states it. Nil for an amount-off coupon of
  /// another currency that took nothing off: Stripe ignores it.
  func discount(_ reference: JSONValue?, _ amount: Int) -> Snapshot.Discount? {
    let facts = couponFacts(reference)
    if amount == 0, let off = facts.amountOff, off.currency != currency { return nil }
    return Snapshot.Discount(
      id: reference?.objectID, name: facts.name, percentOff: facts.percentOff,
      amountOff: facts.amountOff.flatMap { $0.currency == currency ? $0 : nil },
      amount: Money(-amount, currency))
  }

  private func couponFacts(_ reference: JSONValue?) -> CouponFacts {
    guard let reference else { return CouponFacts() }
    // Discounts have had ids since 2020-03-02.
    guard let id = reference.objectID else { return readCouponFacts(reference, id: nil) }
    if let known = cache.discounts[id] { return known }
    let facts = readCouponFacts(reference, id: id)
    cache.discounts[id] = facts
    return facts
  }

  /// `discount.coupon` until 2025-08, `discount.source.coupon` since; a promotion code holds its
  /// coupon in `coupon` or in `promotion.coupon`.
  private func readCouponFacts(_ reference: JSONValue, id: String?) -> CouponFacts {
    guard let discount = related(reference, .discount) else {
      if let id { log.add(.noDiscount(id), at: reference.place) }
      return CouponFacts()
    }
    let promotion = related(discount.member("promotion_code"), .promotionCode)
    let named =
      discount.object("source")?.member("coupon") ?? discount.member("coupon")
      ?? promotion?.object("promotion")?.member("coupon") ?? promotion?.member("coupon")
    guard let coupon = related(named, .coupon) else {
      if let id = named?.objectID { log.add(.noCoupon(id), at: named?.place) }
      return CouponFacts(name: promotion?.text("code"))
    }
    if coupon.flag("deleted") == true, let id = named?.objectID {
      log.add(.noCoupon(id), at: named?.place)
    }
    // Of 2018-05-21 alone; `percent_off` was a whole number then.
    let percentOff = coupon.decimal("percent_off_precise") ?? coupon.decimal("percent_off")
    return CouponFacts(
      name: coupon.text("name") ?? promotion?.text("code"),
      percentOff: percentOff, amountOff: amountOff(coupon))
  }

  /// In the document's currency where the coupon has it, else in its own, with a warning.
  private func amountOff(_ coupon: Fields) -> Money? {
    guard let amount = coupon.integer("amount_off"), let own = coupon.currency("currency") else {
      return nil
    }
    if own == currency { return Money(amount, own) }
    let options = coupon.object("currency_options")?.object(currency.code.lowercased())
    if let amount = options?.integer("amount_off") { return Money(amount, currency) }
    log.add(.couponCurrency(coupon: own.code, document: currency.code), at: coupon.place)
    return Money(amount, own)
  }
}
