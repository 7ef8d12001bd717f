/// Groups of countries that the law speaks of. Codes are ISO 3166-1 alpha-2.
package enum Jurisdiction {
  /// The member states of the European Union.
  package static let union: Set<String> = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
    "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
  ]
}

extension Snapshot {
  /// The country of the seller's address.
  var sellerCountry: String? { seller.address?.country }

  /// Where the goods go: the delivery address, else the buyer's.
  var destination: String? { (shipTo?.address ?? buyer.address)?.country }

  /// Whether goods are sent: as the settings say, else as far as the document tells.
  var sendsGoods: Bool {
    electronicInvoice?.supply.map { $0 == .goods } ?? (shipTo != nil || totals.shipping != nil)
  }
}

extension Snapshot.Party {
  func hasTaxID(_ types: [String]) -> Bool { taxIDs.contains { types.contains($0.type) } }
}
