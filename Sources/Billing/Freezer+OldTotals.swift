import Figures
import JSON

/// What objects of old versions leave out of their totals and their other figures give exactly.
extension Freezer {
  /// Total less taxes; stated since 2020-08-27.
  func addNetTotal(to totals: inout Snapshot.Totals) {
    guard !document.has("total_excluding_tax"), !totals.taxes.isEmpty else { return }
    let taxes = totals.taxSum(inclusive: true) + totals.taxSum(inclusive: false)
    let net = Int128(totals.total.minorUnits) - taxes
    totals.totalExcludingTax = money(net)
  }

  /// Until 2019-12-03 an invoice held one discount and no amounts of it: what the total lacks is
  /// what it took off.
  func addSingleDiscount(to totals: inout Snapshot.Totals) {
    guard document.member("total_discount_amounts") == nil, totals.discounts.isEmpty,
      let reference = document.member("discount"), let parts = totals.statedParts
    else { return }
    add(reference, parts - Int128(totals.total.minorUnits), to: &totals)
  }

  /// Credit notes of 2019-12-03 state `discount_amount` alone; its words are those of the invoice's
  /// one discount. Where the amounts add up without it, it stands on the lines.
  func addDiscountAmount(to totals: inout Snapshot.Totals, _ invoice: Fields?) {
    guard document.member("discount_amounts") == nil, totals.discounts.isEmpty,
      let amount = document.integer("discount_amount"),
      totals.statedParts != Int128(totals.total.minorUnits)
    else { return }
    add(invoice?.member("discount"), Int128(amount), to: &totals)
  }

  private func add(_ reference: JSONValue?, _ amount: Int128, to totals: inout Snapshot.Totals) {
    guard amount > 0, let amount = money(amount),
      let row = discount(reference, amount.minorUnits)
    else { return }
    totals.discounts = [row]
  }

  /// Nil beyond what Stripe's amounts can be.
  private func money(_ minorUnits: Int128) -> Money? {
    minorUnits.magnitude < 1_000_000_000_000_000 ? Money(Int(minorUnits), currency) : nil
  }
}
