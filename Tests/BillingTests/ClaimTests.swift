import Diagnostics
import Figures
import Testing

@testable import Billing

/// What a document claims, and which facts bear it.
@Suite struct ClaimTests {
  private typealias Name = Snapshot.LegalStatement.Name

  private func sale(
    from seller: String, to buyer: String, taxed: Bool = false,
    _ change: (inout Snapshot) throws -> Void = { _ in }
  ) throws -> Snapshot {
    try Made.invoice { snapshot in
      snapshot.seller.address = .init(country: seller)
      snapshot.buyer.address = .init(country: buyer)
      snapshot.lines[0].taxes = [try Made.tax(taxed ? 1_000 : 0)]
      try change(&snapshot)
    }
  }

  // MARK: Statements of the settings

  private static let statements: [(Name, String, String, Bool, Snapshot.Contradiction?)] = [
    (.export, "DE", "US", false, nil), (.export, "DE", "US", true, .taxIsCharged),
    (.export, "DE", "FR", false, .destination), (.export, "AU", "AU", false, .destination),
    (.export, "AU", "NZ", false, nil),
    (.intraCommunity, "DE", "FR", false, nil),
    (.intraCommunity, "DE", "DE", false, .destination),
    (.intraCommunity, "DE", "US", false, .destination),
    (.intraCommunity, "CH", "FR", false, .sellersCountry),
    (.intraCommunity, "DE", "FR", true, .taxIsCharged),
    (.smallBusiness, "DE", "DE", false, nil), (.smallBusiness, "DE", "DE", true, .taxIsCharged),
    (.swedishFTax, "SE", "SE", true, nil), (.swedishFTax, "NO", "SE", true, .sellersCountry),
    (.reverseChargeUK, "GB", "GB", false, nil),
    (.reverseChargeUK, "GB", "GB", true, .taxIsCharged),
    (.reverseChargeUK, "IE", "GB", false, .sellersCountry),
    (.cashAccounting, "US", "US", true, nil), (.selfBilling, "US", "US", true, nil),
    (.marginTravel, "DE", "DE", true, nil), (.noSignature, "IN", "IN", true, nil),
  ]

  @Test(arguments: statements)
  func statementsOfTheSettingsMustHold(
    name: Snapshot.LegalStatement.Name, seller: String, buyer: String, taxed: Bool,
    contradiction: Snapshot.Contradiction?
  ) throws {
    let snapshot = try sale(from: seller, to: buyer, taxed: taxed) {
      $0.presentation.legalStatements = [.init(name)]
    }
    #expect(snapshot.contradiction(of: name) == contradiction)
    #expect(snapshot.borneLegalStatements.isEmpty == (contradiction != nil))
  }

  @Test func northernIrelandTradesAsIfInTheUnion() throws {
    let snapshot = try sale(from: "GB", to: "IE") {
      $0.seller.taxIDs = [.init(type: "eu_vat", value: "XI123456789")]
    }
    #expect(snapshot.contradiction(of: .intraCommunity) == nil)
  }

  @Test func theSameIsNotSaidTwice() throws {
    let british = try sale(from: "GB", to: "GB") {
      $0.taxExempt = .reverse
      $0.presentation.legalStatements = [.init(.reverseChargeUK)]
    }
    #expect(british.printedTaxStatements.isEmpty)
    #expect(british.borneLegalStatements.map(\.name) == [.reverseChargeUK])
    let french = try sale(from: "DE", to: "FR") {
      $0.shipTo = .init(address: .init(country: "FR"))
      $0.seller.taxIDs = [.init(type: "eu_vat", value: "DE1")]
      $0.buyer.taxIDs = [.init(type: "eu_vat", value: "FR1")]
      $0.lines[0].taxes[0].reason = .zeroRated
      $0.presentation.legalStatements = [.init(.intraCommunity)]
    }
    #expect(french.printedTaxStatements.map(\.kind) == [.intraCommunity])
    #expect(french.borneLegalStatements.isEmpty)
  }

  @Test func whatIsLeftOutIsTold() throws {
    let settings = #"{"settings":{"legal_statements":[{"name":"f_tax"},{"name":"export"}]}}"#
    let found = try freeze(Sample.invoice(), Sample.customer, settings).diagnostics
    #expect(found.map(\.code) == ["false-statement"])
    #expect(
      found.first?.sentence
        == "the statement 'f_tax' of the settings is left out: it is not one of the law of the "
        + "seller's country")
  }

  @Test(arguments: [("DE", true), ("JP", true), ("CH", true), ("GB", false), ("AU", false)])
  func someLawsExemptExports(country: String, exempts: Bool) throws {
    #expect(try sale(from: country, to: "US").exemptsExports == exempts)
  }

  // MARK: India

  private func indian(
    _ names: [String], buyer: (state: String?, number: String?),
    reason: Snapshot.TaxabilityReason? = nil,
    _ change: (inout Snapshot) throws -> Void = { _ in }
  ) throws -> Snapshot {
    try sale(from: "IN", to: "IN") {
      $0.seller.taxIDs = [.init(type: "in_gst", value: "29ABCDE1234F1Z5")]
      $0.buyer.address?.state = buyer.state
      $0.buyer.taxIDs = buyer.number.map { [.init(type: "in_gst", value: $0)] } ?? []
      $0.lines[0].taxes = try names.map { name in
        var tax = try Made.tax(reason == nil ? 900 : 0, reason: reason)
        tax.rate.name = name
        tax.rate.type = name == "IGST" ? "igst" : "gst"
        return tax
      }
      try change(&$0)
    }
  }

  private func place(_ snapshot: Snapshot) -> String? {
    switch snapshot.placeOfSupply {
    case .state(let state): state.printed
    case .stated(let text): text.usual
    case nil: nil
    }
  }

  @Test func theTaxesTellThePlaceOfSupply() throws {
    let number = "27AAAAA0000A1Z5"
    #expect(place(try indian(["IGST"], buyer: (nil, number))) == "Maharashtra (27)")
    #expect(place(try indian(["IGST"], buyer: ("KL", nil))) == "Kerala (32)")
    #expect(place(try indian(["IGST"], buyer: ("kerala", number))) == "Maharashtra (27)")
    #expect(place(try indian(["CGST", "SGST"], buyer: ("KL", nil))) == "Karnataka (29)")
    #expect(place(try indian(["GST"], buyer: ("KL", nil))) == nil)
    #expect(place(try indian(["IGST"], buyer: (nil, nil))) == nil)
    #expect(place(try indian(["IGST", "SGST"], buyer: ("KL", nil))) == nil)
    let sent = try indian(["IGST"], buyer: (nil, number)) {
      $0.shipTo = .init(address: .init(state: "Goa", country: "IN"))
    }
    #expect(place(sent) == "Goa (30)")
    let abroad = try indian(["IGST"], buyer: (nil, nil)) { $0.buyer.address?.country = "US" }
    #expect(place(abroad) == nil)
    let stated = try indian(["IGST"], buyer: ("KL", nil)) {
      $0.references.placeOfSupply = "Goa (30)"
    }
    #expect(place(stated) == "Goa (30)")
  }

  @Test func theTaxesTellWhoOwesThem() throws {
    let taxed = try indian(["IGST"], buyer: ("KL", nil))
    #expect(taxed.payableOnReverseCharge == .no)
    let reversed = try indian(["IGST"], buyer: ("KL", nil), reason: .reverseCharge)
    #expect(reversed.payableOnReverseCharge == .yes)
    #expect(place(reversed) == "Kerala (32)")
    let exempt = try indian(["IGST"], buyer: ("KL", nil), reason: .productExempt)
    #expect(exempt.payableOnReverseCharge == nil)
    #expect(try sale(from: "FR", to: "FR", taxed: true).payableOnReverseCharge == nil)
    let note = try indian(["IGST"], buyer: ("KL", nil)) { $0.kind = .creditNote }
    #expect(note.payableOnReverseCharge == nil)
    let contrary = try indian(["IGST"], buyer: ("KL", nil)) { $0.references.reverseCharge = .yes }
    #expect(contrary.payableOnReverseCharge == .no)
  }

  @Test(
    arguments: [
      ("KA", "29"), ("karnataka", "29"), ("Jammu & Kashmir", "01"), ("TN", "33"),
      ("Tamilnadu", "33"),
      ("UK", "05"), ("OR", "21"), ("Bavaria", nil), ("", nil),
    ] as [(String, String?)])
  func statesHaveTheirCodes(name: String, code: String?) {
    #expect(IndianState(named: name)?.code == code)
  }

  @Test func aTaxNumberThatIsNoneHasNoState() {
    #expect(IndianState(taxNumber: "29ABCDE1234F1Z5")?.name == "Karnataka")
    #expect(IndianState(taxNumber: "28ABCDE1234F1Z5") == nil)
    #expect(IndianState(taxNumber: "29") == nil)
  }

  // MARK: Japan

  private func japanese(
    _ percents: [Int], reasons: [Snapshot.TaxabilityReason?], issued: Int = 1_770_897_600
  ) throws -> Snapshot {
    try sale(from: "JP", to: "JP") { snapshot in
      snapshot.dates.issued = Instant(issued)
      snapshot.lines = try zip(percents, reasons).map { percent, reason in
        try Made.line(
          1_000, [Made.tax(80, percentage: DecimalNumber(Int128(percent)), reason: reason)])
      }
    }
  }

  @Test func linesOfTheReducedRateAreKnown() throws {
    let snapshot = try japanese(
      [10, 8, 8, 8], reasons: [.standardRated, .reducedRated, nil, .standardRated])
    #expect(snapshot.lines.map(snapshot.isReducedRated) == [false, true, true, false])
    #expect(snapshot.reducedRate == DecimalNumber(8))
    // Eight percent was the standard rate until October 2019.
    #expect(try japanese([8], reasons: [nil], issued: 1_569_855_599).reducedRate == nil)
    #expect(try japanese([8], reasons: [nil], issued: 1_569_855_600).reducedRate != nil)
    var german = snapshot
    german.seller.address?.country = "DE"
    #expect(german.reducedRate == nil)
  }

  @Test func aChargeStatesItsTaxesForTheWhole() throws {
    let snapshot = try sale(from: "JP", to: "JP") {
      $0.kind = .receipt
      $0.lines[0].taxes = []
      $0.totals.taxes = [
        .init(
          rate: .init(percentage: DecimalNumber(8)), amount: try Made.euros(74), base: nil,
          isInclusive: true)
      ]
    }
    #expect(snapshot.isReducedRated(snapshot.lines[0]))
  }

  @Test func aQualifiedReturnNeedsTheOriginalDay() throws {
    let note = { (change: (inout Snapshot) throws -> Void) in
      try sale(from: "JP", to: "JP") { snapshot in
        snapshot.kind = .creditNote
        snapshot.buyer.name = nil
        snapshot.seller.taxIDs = [.init(type: "jp_trn", value: "T1234567890123")]
        snapshot.lines[0].taxes = [try Made.tax(80)]
        snapshot.lines[0].taxes[0].base = try Made.euros(1_000)
        try change(&snapshot)
      }.titleRule
    }
    #expect(try note { _ in } == nil)
    #expect(try note { $0.references.invoiceDate = Made.issued }?.title == .national)
    #expect(
      try note {
        $0.references.invoiceDate = Made.issued
        $0.seller.taxIDs[0].type = "jp_cn"
      } == nil)
  }
}
