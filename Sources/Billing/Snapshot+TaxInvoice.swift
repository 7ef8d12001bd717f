extension Snapshot {
  /// Whether the law of the seller's country wants the words "Tax invoice": only for sellers that
  /// are registered there, as far as a tax ID or a tax on the document tells. One that is not
  /// must not use them.
  package var isTaxInvoice: Bool {
    guard kind == .invoice, let country = seller.address?.country else { return false }
    let isRegistered = !seller.taxIDs.isEmpty || !totals.taxes.isEmpty
    return isRegistered && Self.taxInvoiceCountries.contains(country)
  }

  private static let taxInvoiceCountries: Set<String> = [
    "AE", "AU", "IN", "NZ", "SA", "SG", "ZA",
  ]
}

extension Snapshot.Credit {
  /// The reason of a credit note as far as it is for the buyer to read: `fraudulent` and unknown
  /// ones are not.
  package var printedReason: String? {
    switch reason {
    case "duplicate", "order_change", "product_unsatisfactory": reason
    default: nil
    }
  }
}
