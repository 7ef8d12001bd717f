extension LawRule {
  static let all: [LawRule] = union + unionCurrencies + unionStates + europe + asia + gulf + others

  private static let directive = "EU Directive 2006/112, Art. "

  /// Art. 226 lists what a full invoice must have, Art. 226b a simplified one; Art. 219 has credit
  /// notes.
  private static let union: [LawRule] = [
    .init("EU", .invoice, .always, .number, directive + "226 (2)"),
    .init("EU", .invoice, .taxed, .sellerNumber([]), directive + "226 (3)"),
    .init("EU", .invoice, .reverseCharge, .buyerNumber, directive + "226 (4)"),
    .init("EU", .invoice, .intraCommunity, .buyerNumber, directive + "226 (4)"),
    .init("EU", .invoice, .always, .sellerName, directive + "226 (5)"),
    .init("EU", .invoice, .always, .sellerAddress, directive + "226 (5)"),
    .init("EU", .invoice, .business, .buyerName, directive + "226 (5)"),
    .init("EU", .invoice, .business, .buyerAddress, directive + "226 (5)"),
    .init("EU", .invoice, .notBusiness, .buyerName, directive + "226 (5)", sure: false),
    .init("EU", .invoice, .notBusiness, .buyerAddress, directive + "226 (5)", sure: false),
    .init("EU", .invoice, .always, .descriptions, directive + "226 (6)"),
    .init("EU", .invoice, .always, .quantities, directive + "226 (6)", sure: false),
    .init("EU", .invoice, .taxed, .bases, directive + "226 (8)"),
    .init("EU", .invoice, .taxed, .unitPrices, directive + "226 (8)", sure: false),
    .init("EU", .invoice, .taxed, .netPrices, directive + "226 (8)", sure: false),
    .init("EU", .invoice, .taxed, .rates, directive + "226 (9)"),
    .init(
      "EU", .invoice, .untaxedByRegistered, .zeroReason, directive + "226 (11), (11a)", sure: false),
    .init("EU", .creditNote, .always, .invoiceReference, directive + "219"),
    .init("EU", .creditNote, .taxed, .sellerNumber([]), directive + "219, 226 (3)", sure: false),
    .init("EU", .creditNote, .always, .sellerName, directive + "219, 226 (5)", sure: false),
    .init("EU", .receipt, .taxed, .sellerName, directive + "226b (b)", sure: false),
    .init("EU", .receipt, .taxed, .rates, directive + "226b (d)", sure: false),
  ]

  /// The tax stands in the currency of the member state as well.
  private static let unionCurrencies: [LawRule] = Jurisdiction.union.sorted().flatMap { state in
    let code = Jurisdiction.currencies[state] ?? "EUR"
    return [Snapshot.Kind.invoice, .creditNote].map {
      LawRule(state, $0, .taxed, .tax(inCurrency: code), directive + "230")
    }
  }

  /// What single member states want beside that.
  private static let unionStates: [LawRule] = [
    .init("DE", .invoice, .taxed, .supplyDate, "UStG § 14 (4) no. 6"),
    .init("FR", .invoice, .business, .lateFees, "Code de commerce, art. L441-9 and D441-5"),
    .init(
      "IT", .invoice, .always, .electronicOriginal("FatturaPA"), "D.Lgs. 127/2015, art. 1 (3)",
      sure: false),
  ]
}

extension Jurisdiction {
  /// The currencies of the member states that do not have the euro.
  fileprivate static let currencies = [
    "CZ": "CZK", "DK": "DKK", "HU": "HUF", "PL": "PLN", "RO": "RON", "SE": "SEK",
  ]
}
