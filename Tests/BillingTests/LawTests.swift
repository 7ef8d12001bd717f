import Diagnostics
import Figures
import Testing

@testable import Billing

/// What the law of the seller's country wants.
@Suite struct LawTests {
  /// An invoice on which nothing is missing anywhere.
  private func whole(
    _ country: String, _ change: (inout Snapshot) throws -> Void = { _ in }
  ) throws -> Snapshot {
    let currency = try #require(Currency(code: Self.currencies[country] ?? "EUR"))
    let amount = Money(10_000_00, currency)
    let line = Snapshot.LineTax(
      rate: .init(percentage: DecimalNumber(10), type: Self.types[country]),
      amount: Money(1_000_00, currency), base: amount, isInclusive: false)
    var details = Snapshot.LineDetails()
    details.code = "9983"
    var snapshot = Snapshot(
      kind: .invoice, status: .open, number: "A-1",
      dates: .init(
        issued: Made.issued, due: Made.due, supply: .init(start: Made.issued, end: Made.due)),
      currency: currency,
      seller: .init(
        name: "Lumen", address: .init(city: "Town", country: country),
        taxIDs: (Self.numbers[country] ?? []).map { .init(type: $0, value: "1") }),
      buyer: .init(
        name: "Dupont", address: .init(city: "Ville", state: "KA", country: country),
        taxIDs: [.init(type: "eu_vat", value: "2")]),
      lines: [
        .init(
          description: "Work", quantity: DecimalNumber(1), unitPrice: DecimalNumber(10_000),
          amount: amount, taxes: [line])
      ],
      totals: .init(
        subtotal: amount,
        taxes: [.init(rate: line.rate, amount: line.amount, base: amount, isInclusive: false)],
        total: Money(11_000_00, currency)), collection: .sendInvoice)
    snapshot.lines[0].details = details
    snapshot.signature = .init(name: "A. Rao")
    var terms = Snapshot.PaymentTerms()
    terms.lateFee = .init(percent: DecimalNumber(9))
    snapshot.paymentTerms = terms
    try change(&snapshot)
    return snapshot
  }

  private static let currencies = [
    "AE": "AED", "AU": "AUD", "BH": "BHD", "CA": "CAD", "CH": "CHF", "CZ": "CZK", "GB": "GBP",
    "IN": "INR", "JP": "JPY", "NO": "NOK", "NZ": "NZD", "OM": "OMR", "PL": "PLN", "SA": "SAR",
    "SG": "SGD", "ZA": "ZAR",
  ]
  private static let types = ["JP": "jct", "CA": "qst", "IN": "igst"]
  private static let numbers: [String: [String]] = [
    "AE": ["ae_trn"], "AU": ["au_abn"], "BH": ["bh_vat"], "CA": ["ca_gst_hst", "ca_qst"],
    "CH": ["ch_vat"], "CZ": ["eu_vat"], "DE": ["de_stn"], "FR": ["eu_vat"], "GB": ["gb_vat"],
    "IN": ["in_gst"], "JP": ["jp_trn"], "NO": ["no_vat"], "NZ": ["nz_gst"], "OM": ["om_vat"],
    "PL": ["eu_vat"], "SA": ["sa_vat"], "SG": ["sg_gst"], "ZA": ["za_vat"],
  ]

  private func sure(_ snapshot: Snapshot) -> [LawRule.Need] {
    snapshot.brokenLaws().filter(\.isSure).map(\.need)
  }

  @Test(arguments: numbers.keys.sorted())
  func nothingIsMissingOnAWholeInvoice(country: String) throws {
    #expect(try whole(country).lawFindings().map(\.description) == [])
  }

  @Test(arguments: numbers.keys.sorted())
  func theSellersNumberIsMissed(country: String) throws {
    let snapshot = try whole(country) { $0.seller.taxIDs = [] }
    let isMissed = snapshot.brokenLaws().contains {
      if case .sellerNumber = $0.need { true } else { false }
    }
    #expect(isMissed)
  }

  @Test(arguments: numbers.keys.sorted())
  func anUntaxedInvoiceNeedsNoNumber(country: String) throws {
    let snapshot = try whole(country) {
      $0.seller.taxIDs = []
      $0.lines[0].taxes = []
      $0.totals.taxes = []
    }
    #expect(sure(snapshot).isEmpty)
  }

  @Test(arguments: [
    ("FR", "EUR"), ("CZ", "CZK"), ("PL", "PLN"), ("GB", "GBP"), ("NO", "NOK"), ("AE", "AED"),
    ("SA", "SAR"),
  ])
  func theTaxStandsInTheCurrencyOfTheState(country: String, code: String) throws {
    let dollars = try #require(Currency(code: "USD"))
    let foreign = try whole(country) {
      $0.currency = dollars
      $0.totals.total = Money(11_000, dollars)
    }
    #expect(sure(foreign).contains(.tax(inCurrency: code)))
    let converted = try whole(country) {
      $0.currency = dollars
      $0.totals.total = Money(11_000, dollars)
      $0.totals.taxes[0].converted = Money(900, try #require(Currency(code: code)))
    }
    #expect(!sure(converted).contains(.tax(inCurrency: code)))
  }

  @Test func reverseChargeNeedsTheBuyersNumber() throws {
    let snapshot = try whole("FR") {
      $0.buyer.taxIDs = []
      $0.lines[0].taxes[0].amount = Money(0, $0.currency)
      $0.lines[0].taxes[0].reason = .reverseCharge
      $0.totals.taxes = []
    }
    #expect(sure(snapshot) == [.buyerNumber])
    let finding = try #require(snapshot.lawFindings().first { $0.severity == .warning })
    #expect(
      finding.sentence == "EU Directive 2006/112, Art. 226 (4): the buyer's VAT number is missing")
  }

  @Test func smallAmountsNeedNoBuyer() throws {
    for (country, limit) in [
      ("AU", 1_000), ("NZ", 1_001), ("SG", 1_001), ("CA", 500), ("ZA", 5_001),
    ] {
      let small = try whole(country) {
        $0.buyer = .init()
        $0.totals.total = Money(limit * 100 - 1, $0.currency)
      }
      #expect(sure(small).isEmpty, "\(country)")
      let large = try whole(country) {
        $0.buyer = .init()
        $0.totals.total = Money(limit * 100, $0.currency)
      }
      #expect(!sure(large).isEmpty, "\(country)")
    }
  }

  @Test(arguments: [("INV/2026-17", true), ("INV-2026-0000000017", false), ("INV 17", false)])
  func numbersInIndiaAreShort(number: String, isShort: Bool) throws {
    #expect(sure(try whole("IN") { $0.number = number }).contains(.shortNumber) != isShort)
  }

  @Test(arguments: ["MX", "BR"])
  func theOriginalIsElsewhere(country: String) throws {
    let isTold = try whole(country).brokenLaws().contains {
      if case .electronicOriginal = $0.need { true } else { false }
    }
    #expect(isTold)
  }

  @Test func aCreditNoteNamesItsInvoice() throws {
    let note = try whole("FR") { $0.kind = .creditNote }
    #expect(sure(note) == [.invoiceReference])
    let named = try whole("FR") {
      $0.kind = .creditNote
      $0.references.invoiceNumber = "A-1"
    }
    #expect(sure(named).isEmpty)
  }

  @Test func aJapaneseReturnTellsTheDayOfTheSupply() throws {
    let note = { (change: (inout Snapshot) -> Void) in
      try whole("JP") {
        $0.kind = .creditNote
        $0.references.invoiceNumber = "A-1"
        $0.dates.supply = nil
        change(&$0)
      }
    }
    #expect(sure(try note { _ in }) == [.originalDate])
    #expect(sure(try note { $0.references.invoiceDate = Made.issued }).isEmpty)
    #expect(sure(try note { $0.dates.supply = .init(start: Made.issued, end: Made.due) }).isEmpty)
  }

  @Test func anIndianSupplyToAnotherStateTellsItsPlace() throws {
    let nowhere = try whole("IN") { $0.buyer.address?.state = "Nowhere" }
    #expect(sure(nowhere) == [.placeOfSupply])
    let stated = try whole("IN") {
      $0.buyer.address?.state = nil
      $0.references.placeOfSupply = "Kerala (32)"
    }
    #expect(sure(stated).isEmpty)
    let isUnsigned = try whole("IN") { $0.signature = nil }.brokenLaws().map(\.need)
    #expect(isUnsigned == [.signature])
  }

  @Test(
    arguments: [
      ("SA", "en", "Arabic", true), ("SA", "ar", nil, false), ("OM", "en", "Arabic", false),
      ("BH", "en", nil, false), ("CA", "en", "French", false), ("CA", "fr", nil, false),
    ] as [(String, String, String?, Bool)])
  func someLawsWantALanguage(
    country: String, language: String, wanted: String?, isSure: Bool
  ) throws {
    let told = try whole(country).lawFindings(inLanguage: language).filter {
      $0.sentence.contains("the document is not in")
    }
    #expect(told.count == (wanted == nil ? 0 : 1))
    if let wanted {
      #expect(told.first?.sentence.contains("the document is not in \(wanted)") == true)
      #expect(told.first?.severity == (isSure ? .warning : .note))
    }
  }

  /// Up to some amount a member state may let a simplified invoice do.
  @Test(arguments: [("FR", 40_000, false), ("FR", 40_100, true), ("CZ", 900_000, false)])
  func aSmallInvoiceMayBeSimplified(country: String, cents: Int, isSure: Bool) throws {
    let snapshot = try whole(country) {
      $0.seller.taxIDs = []
      $0.totals.total = Money(cents, $0.currency)
    }
    #expect(sure(snapshot).contains(.sellerNumber([])) == isSure)
    #expect(snapshot.brokenLaws().contains { $0.need == .sellerNumber([]) })
  }

  @Test func whatIsNotKnownIsSaid() throws {
    #expect(try whole("US").lawFindings().isEmpty)
    #expect(try whole("KW").lawFindings().map(\.code) == ["law-unknown"])
    #expect(
      try whole("FR") { $0.seller.address = nil }.lawFindings().map(\.code) == ["law-unknown"])
    let consumer = try whole("FR") { $0.buyer = .init() }
    #expect(consumer.lawFindings().allSatisfy { $0.severity == .note })
    #expect(consumer.lawFindings().contains { $0.sentence.hasSuffix("is not certain") })
  }

  /// Each rule names a country, a clause and what carries it.
  @Test(arguments: LawRule.all)
  func rulesAreWhole(rule: LawRule) {
    #expect(rule.country == "EU" || rule.country.count == 2)
    #expect(!rule.clause.isEmpty)
    let diagnostic = Finding.law(.broken(rule)).diagnostic(at: nil)
    #expect(diagnostic.hints.count == 1)
    #expect((diagnostic.severity == .warning) == rule.isSure)
  }
}
