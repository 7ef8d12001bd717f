import Diagnostics
import Documents
import Figures
import PaymentCodes
import Testing

@testable import Billing
@testable import Composition

/// What single countries want on paper, where the facts bear it.
@Suite struct ClaimTests {
  // MARK: Japan

  private func japanese(
    _ change: (inout Snapshot) throws -> Void = { _ in }
  ) throws -> Snapshot {
    try Sample.invoice { snapshot in
      snapshot.seller.address?.country = "JP"
      var tax = try Sample.tax(800, on: 10_000, DecimalNumber(8), reason: .reducedRated)
      tax.rate.country = "JP"
      snapshot.lines[0].taxes = [Sample.lineTax(tax)]
      snapshot.lines.append(.init(description: "Paper", amount: try Sample.euros(100)))
      snapshot.totals.taxes = [tax]
      try change(&snapshot)
    }
  }

  @Test(arguments: [
    ("ja", "※は軽減税率（8%）の対象です"), ("en", "※ Subject to the reduced tax rate (8%)"),
  ])
  func linesOfTheReducedRateAreMarked(locale: String, legend: String) throws {
    for kind in Snapshot.Kind.allCases {
      let composed = try Composed(japanese { $0.kind = kind }, locale: locale)
      #expect(
        try composed.items().map(\.description.string) == ["Telemetry platform ※", "Paper"])
      #expect(composed.statements == [legend])
    }
  }

  @Test func sellersWhoMarkThemselvesAreNotDoubled() throws {
    let composed = try Composed(
      japanese {
        $0.lines[0].description = "緑茶 ※"
        $0.footer = "※は軽減税率対象品目です。"
      }, locale: "ja")
    #expect(try composed.items().map(\.description.string) == ["緑茶 ※", "Paper"])
    #expect(composed.statements.isEmpty)
  }

  @Test(arguments: [
    ("株式会社みどり", "ja", "株式会社みどり 御中"), ("Midori K.K.", "ja", "Midori K.K. 御中"),
    ("山田太郎", "ja", "山田太郎 様"), ("山田太郎様", "ja", "山田太郎様"), ("株式会社みどり", "en", "株式会社みどり"),
  ])
  func buyersAreAddressedInJapanese(name: String, locale: String, printed: String) throws {
    let composed = try Composed(Sample.invoice { $0.buyer.name = name }, locale: locale)
    #expect(composed.parties()[1].name?.string == printed)
  }

  // MARK: India

  private func indian(_ change: (inout Snapshot) throws -> Void = { _ in }) throws -> Snapshot {
    try Sample.invoice { snapshot in
      snapshot.seller.address = .init(city: "Bengaluru", state: "KA", country: "IN")
      snapshot.seller.taxIDs = [.init(type: "in_gst", value: "29ABCDE1234F1Z5")]
      snapshot.buyer.address = .init(city: "Pune", state: "MH", country: "IN")
      var tax = try Sample.tax(1_800, on: 10_000, name: "IGST", jurisdiction: nil, country: "IN")
      tax.rate.type = "igst"
      snapshot.totals.taxes = [tax]
      var details = Snapshot.LineDetails()
      details.code = "998313"
      snapshot.lines[0].details = details
      try change(&snapshot)
    }
  }

  @Test func indianDocumentsTellPlaceAndReverseCharge() throws {
    let composed = try Composed(indian())
    let rows = try composed.fields().map { "\($0.label.string): \($0.value.string)" }
    #expect(rows.contains("Place of supply: Maharashtra (27)"))
    #expect(rows.contains("Tax payable on reverse charge basis: No"))
    let item = try #require(composed.items().first)
    #expect(item.details.map(\.text.string).contains("HSN/SAC: 998313"))
    let lines = composed.parties().flatMap(\.lines).map(\.string)
    #expect(lines.contains("Karnataka (29)"))
    #expect(lines.contains("Maharashtra (27)"))
  }

  @Test func theRecordOfTheAuthorityIsShown() throws {
    let long = String(repeating: "eyJhbGciOiJSUzI1NiJ9", count: 60)
    let composed = try Composed(
      indian {
        $0.fiscalRecord = .init(number: "a5c12dca", date: Sample.issued, code: long)
      })
    let rows = try composed.fields().map { "\($0.label.string): \($0.value.string)" }
    #expect(rows.contains("IRN: a5c12dca"))
    #expect(rows.contains("Recorded on: February 12, 2026"))
    let codes = composed.blocks.compactMap { if case .code(let code) = $0 { code } else { nil } }
    #expect(codes.map(\.payload) == [long])
    #expect(codes.map(\.role) == [.fiscal])
    #expect(composed.diagnostics.isEmpty)
  }

  @Test func aSignatureHasItsName() throws {
    let picture = Snapshot.Logo(format: .png, bytes: [1])
    let composed = try Composed(
      indian { $0.signature = .init(picture: picture, name: "A. Rao") })
    #expect(composed.statements == ["Authorised signatory: A. Rao"])
    let roles = composed.blocks.compactMap { block in
      if case .picture(let picture) = block { picture.role } else { nil }
    }
    #expect(roles == [.signature])
  }

  // MARK: Exports

  @Test(arguments: [("DE", "Tax-exempt export"), ("GB", "Export – no tax charged")])
  func anExemptionIsClaimedUnderALawThatHasIt(country: String, words: String) throws {
    let composed = try Composed(
      Sample.invoice {
        $0.seller.address?.country = country
        $0.buyer.address?.country = "US"
        $0.lines[0].taxes = [Sample.lineTax(try Sample.tax(0, on: 58_800, reason: .zeroRated))]
        $0.exemptions = [.init(subject: "zero_rated", category: "G")]
      })
    #expect(composed.statements == [words])
  }

  // MARK: Terms of payment

  @Test(arguments: [(30, true), (31, true), (14, false)])
  func daysThatTheDueDateContradictsAreLeftOut(days: Int, isPrinted: Bool) throws {
    let composed = try Composed(
      Sample.invoice {
        var terms = Snapshot.PaymentTerms()
        terms.netDays = days
        $0.paymentTerms = terms
      })
    let rows = try composed.table(.paymentTerms).rows.map(\.label.string)
    #expect(rows.contains("Payment period") == isPrinted)
    #expect(composed.diagnostics.map(\.code) == (isPrinted ? [] : ["payment-terms"]))
  }

  // MARK: Switzerland

  private func swiss(_ change: (inout Snapshot) throws -> Void = { _ in }) throws -> Snapshot {
    try Sample.invoice { snapshot in
      snapshot.seller.address = .init(
        line1: "Bahnhofstrasse 1", city: "Chur", postalCode: "7000", country: "CH")
      snapshot.seller.taxIDs = [.init(type: "ch_vat", value: "CHE-106.017.086 MWST")]
      var tax = try Sample.tax(4_763, on: 58_800, DecimalNumber(81, scale: 1))
      tax.rate.country = "CH"
      snapshot.totals.taxes = [tax]
      snapshot.totals.totalExcludingTax = try Sample.euros(58_800)
      snapshot.references.order = "PO/1"
      var means = Snapshot.PaymentMeans()
      means.iban = "CH93 0076 2011 6238 5295 7"
      snapshot.paymentMeans = means
      var codes = Snapshot.PaymentCodes()
      codes.show = [.swiss]
      snapshot.paymentCodes = codes
      try change(&snapshot)
    }
  }

  private func payload(_ composed: Composed) throws -> [String] {
    let codes = composed.blocks.compactMap { if case .code(let code) = $0 { code } else { nil } }
    return try #require(codes.first).payload.split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  @Test func theBillTellsThePayersSoftware() throws {
    let plain = try payload(Composed(swiss()))
    #expect(!plain.contains { $0.hasPrefix("//S1") })
    let told = try payload(
      Composed(
        swiss {
          $0.paymentCodes?.qrBilling = .swico
          var terms = Snapshot.PaymentTerms()
          terms.discount = .init(days: 10, percent: DecimalNumber(2))
          $0.paymentTerms = terms
        }))
    #expect(
      told.last
        == #"//S1/10/NWL-2026-0042/11/260212/20/PO\/1/30/106017086/32/8.1/40/2:10;0:30"#)
  }

  @Test func informationThatIsTooLongIsLeftOut() throws {
    let composed = try Composed(
      swiss {
        $0.paymentCodes?.qrBilling = .swico
        $0.paymentCodes?.qrMessage = String(repeating: "m", count: 120)
      })
    #expect(try !payload(composed).contains { $0.hasPrefix("//S1") })
    #expect(composed.diagnostics.map(\.code) == ["payment-code-length"])
  }

  @Test func theAmountMayBeOpen() throws {
    let composed = try Composed(swiss { $0.paymentCodes?.qrAmount = .open })
    #expect(try payload(composed)[18] == "")
    #expect(try payload(Composed(swiss()))[18] == "588.00")
  }

  @Test func aSlipIsPrintedOnA4() throws {
    let letter = try Composed(swiss { $0.presentation.pageSize = .letter })
    #expect(letter.design.paper == .a4)
    #expect(letter.diagnostics.map(\.code) == ["payment-part-needs-a4"])
    let american = try Composed(swiss { $0.seller.address?.country = "US" })
    #expect(american.design.paper == .a4)
    #expect(american.diagnostics.isEmpty)
    let paid = try Composed(
      swiss {
        $0.presentation.pageSize = .letter
        $0.status = .paid
      })
    #expect(paid.design.paper == .letter)
  }
}
