import Figures
import JSON

extension Freezer {
  /// How the credit is settled. What is stated comes first; one part that is only named by an id
  /// is what the others leave of the total.
  func credit(total: Money) -> Snapshot.Credit {
    let refunds = creditRefunds
    let outside = (document.integer("out_of_band_amount") ?? 0) + (refunds.outside ?? 0)
    checkWords()
    let type = document.text("type")
    let reduced =
      document.integer("pre_payment_amount") ?? (type == "pre_payment" ? total.minorUnits : 0)
    let transaction = document.member("customer_balance_transaction")
    // A credit to the balance is negative there.
    var balance = related(transaction, .balanceTransaction)?.integer("amount").map { -$0 }
    var refunded = refunds.amount
    let rest = total.minorUnits - reduced - outside - (balance ?? 0) - (refunded ?? 0)
    let names = document.member("refund") != nil
    if rest >= 0, transaction != nil, balance == nil, refunded != nil || !names {
      balance = rest
    } else if rest >= 0, names, refunded == nil, transaction == nil || balance != nil {
      refunded = rest
    }
    return Snapshot.Credit(
      reason: document.text("reason"),
      reducedInvoice: part(reduced, "part that reduced the invoice"),
      refunded: part(refunded, "refund"), creditedToBalance: part(balance, "part to the balance"),
      outOfBand: part(outside, "part by other means"))
  }

  private func checkWords() {
    let known = [
      "reason": ["duplicate", "fraudulent", "order_change", "product_unsatisfactory"],
      "type": ["mixed", "post_payment", "pre_payment"],
    ]
    for name in ["reason", "type"] {
      guard let text = document.text(name), known[name]?.contains(text) == false else { continue }
      log.add(.unknownValue(field: name, value: text), at: document.place(of: name))
    }
  }

  /// An amount of the settlement; a negative one would say the opposite of a credit.
  private func part(_ amount: Int?, _ name: String) -> Money? {
    guard let amount, amount != 0 else { return nil }
    if amount > 0 { return Money(amount, currency) }
    log.add(.negativePart(name, amount: figure(Int128(amount))), at: document.place)
    return nil
  }

  /// What was refunded on Stripe and, by a payment record, outside it; nil where that is not known.
  /// `refunds[].amount_refunded` since 2025-03, the amount of `refund` before. What failed or was
  /// canceled does not count.
  private var creditRefunds: (amount: Int?, outside: Int?) {
    var (amount, outside): (Int128?, Int128?) = (nil, nil)
    for entry in document.objects("refunds") {
      guard let part = counted(related(entry.member("refund"), .refund), entry) else { continue }
      if entry.text("type") == "payment_record_refund" {
        outside = (outside ?? 0) + Int128(part)
      } else {
        amount = (amount ?? 0) + Int128(part)
      }
    }
    if amount == nil, outside == nil, let refund = related(document.member("refund"), .refund) {
      amount = counted(refund, nil).map { Int128($0) }
    }
    return (amount.flatMap(sum), outside.flatMap(sum))
  }

  private func sum(_ amount: Int128) -> Int? {
    amount.magnitude < 1_000_000_000_000_000 ? Int(amount) : nil
  }

  private func counted(_ refund: Fields?, _ entry: Fields?) -> Int? {
    guard let amount = entry?.integer("amount_refunded") ?? refund?.integer("amount") else {
      return nil
    }
    guard let refund, !refund.isRefund else { return amount }
    log.add(.failedRefund(figure(Int128(amount))), at: refund.place(of: "status"))
    return 0
  }

  /// The refunds of the credit note that are given, but for those that failed.
  var listedRefunds: [Snapshot.Refund] {
    let named = document.namedRefunds
    return named.compactMap { reference, amount in
      guard let refund = related(reference, .refund), refund.isRefund,
        let amount = amount ?? refund.integer("amount")
      else { return nil }
      let charge = related(refund.member("charge"), .charge)
      return Snapshot.Refund(
        date: refund.instant("created"), amount: Money(amount, currency),
        receiptNumber: refund.text("receipt_number"), method: charge.flatMap(method))
    }
  }
}
