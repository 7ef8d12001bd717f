import Figures
import JSON

extension Freezer {
  func invoiceTotals(_ lines: FrozenLines) -> Snapshot.Totals {
    let preNotes = document.integer("pre_payment_credit_notes_amount") ?? 0
    let total = amount(document, "total")
    let due = document.required("amount_due", document.integer)
    var totals = Snapshot.Totals(
      subtotal: document.required("subtotal", document.integer).map { Money($0, currency) },
      discounts: documentDiscounts(document.objects("total_discount_amounts"), lines),
      credits: credits(document.objects("total_pretax_credit_amounts")), shipping: shipping,
      totalExcludingTax: document.amount("total_excluding_tax", currency),
      taxes: documentTaxes(old: "total_tax_amounts"), total: total,
      creditNotes: preNotes == 0 ? nil : Money(-preNotes, currency),
      amountDue: due.map { Money($0, currency) },
      amountPaid: amountPaid,
      amountRemaining: amountRemaining,
      amountOverpaid: document.amount("amount_overpaid", currency).flatMap { $0.isZero ? nil : $0 },
      subtotalExcludingTax: document.amount("subtotal_excluding_tax", currency))
    addNetTotal(to: &totals)
    addSingleDiscount(to: &totals)
    if let due { addBalance(due: due + preNotes, to: &totals) }
    return totals
  }

  /// The rows of the whole document: what `total_discount_amounts` states, less the parts of it
  /// that are item discounts and stand on the lines.
  func documentDiscounts(_ entries: [Fields], _ lines: FrozenLines) -> [Snapshot.Discount] {
    entries.compactMap { entry in
      guard let amount = entry.required("amount", entry.integer) else { return nil }
      let reference = entry.required("discount", entry.member)
      let item = reference?.objectID.flatMap { lines.itemDiscounts[$0] } ?? 0
      let rest = Int128(amount) - item
      if item != 0, rest == 0 { return nil }
      return discount(reference, rest.magnitude < 1_000_000_000_000_000 ? Int(rest) : amount)
    }
  }

  /// Credit grants; the discounts among the entries stand in their own list.
  func credits(_ entries: [Fields]) -> [Snapshot.LabelledAmount] {
    entries.compactMap { entry in
      guard entry.text("type") == "credit_balance_transaction",
        let amount = entry.required("amount", entry.integer)
      else { return nil }
      let transaction = related(
        entry.member("credit_balance_transaction"), .creditBalanceTransaction)
      let grant = related(transaction?.member("credit_grant"), .creditGrant)
      var credit = Snapshot.LabelledAmount(
        label: grant?.text("name"), amount: Money(-amount, currency))
      credit.id = entry.member("credit_balance_transaction")?.objectID
      return credit
    }
  }

  /// The shipping row, without the taxes that are added to the total.
  var shipping: Snapshot.Shipping? {
    guard let cost = document.object("shipping_cost") else {
      let amount = document.integer("amount_shipping") ?? 0
      return amount == 0 ? nil : Snapshot.Shipping(amount: Money(amount, currency))
    }
    let rate = related(cost.member("shipping_rate"), .shippingRate)
    let taxes = cost.objects("taxes").compactMap(tax)
    let isInclusive =
      taxes.contains(where: \.isInclusive)
      || taxes.isEmpty && rate?.text("tax_behavior") == "inclusive"
    let stated = isInclusive ? cost.integer("amount_total") : cost.integer("amount_subtotal")
    guard let amount = stated ?? cost.integer("amount_total"), amount != 0 || rate != nil else {
      return nil
    }
    return Snapshot.Shipping(
      name: rate?.text("display_name"), amount: Money(amount, currency), taxes: taxes)
  }
}
