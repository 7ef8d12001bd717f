import Figures
import JSON

extension Freezer {
  /// What is known of a line beside what every document prints; the settings win.
  func details(
    of line: Snapshot.Line, _ entry: Fields, _ price: LinePrice, _ discounts: LineDiscounts
  ) -> Snapshot.LineDetails {
    var details = Snapshot.LineDetails()
    details.subtotal = entry.amount("subtotal", currency)
    details.discountShares = discounts.shares
    details.creditShares = creditShares(entry)
    if price.product.name != line.description { details.productName = price.product.name }
    details.productID = price.product.id
    details.priceID = price.facts.id
    details.taxCode = price.product.taxCode
    details.unitLabel = price.product.unitLabel
    details.baseQuantity = price.facts.baseQuantity
    details.isTiered = price.facts.isTiered
    addMetadata(of: entry, to: &details)
    if let id = line.id, let extras = settings.lineExtras[id] { extras.add(to: &details) }
    return details
  }

  /// What of the credit grants falls on a line (`pretax_credit_amounts`, since 2024-09-30); the
  /// discounts among the entries stand in `discount_amounts` as well.
  private func creditShares(_ entry: Fields) -> [Snapshot.Share] {
    let entries = entry.objects("pretax_credit_amounts")
    if entries.isEmpty { return [] }
    return entries.compactMap { entry in
      guard entry.text("type") == "credit_balance_transaction",
        let amount = entry.integer("amount"), amount != 0
      else { return nil }
      return Snapshot.Share(
        id: entry.member("credit_balance_transaction")?.objectID, amount: Money(-amount, currency))
    }
  }
}
