import Figures
import Testing

@testable import Billing

/// Titles that claim a registration, and what they need.
@Suite struct TitleRuleTests {
  private func title(
    _ country: String, _ number: String?, _ taxes: [Snapshot.Tax],
    kind: Snapshot.Kind = .invoice, value: String = "1"
  ) throws -> TitleRule.Title? {
    try Made.invoice {
      $0.kind = kind
      $0.seller.address = .init(country: country)
      $0.seller.taxIDs = number.map { [.init(type: $0, value: value)] } ?? []
      $0.totals.taxes = taxes
    }.titleRule?.title
  }

  private func tax(
    _ cents: Int, _ reason: Snapshot.TaxabilityReason? = nil, country: String? = nil,
    kind: String? = nil
  ) throws -> Snapshot.Tax {
    var rate = Snapshot.Rate(country: country, percentage: DecimalNumber(10))
    rate.kind = kind
    return .init(
      rate: rate, amount: try Made.euros(cents), base: try Made.euros(cents * 10),
      isInclusive: false, reason: reason)
  }

  static let numbers = [
    ("AE", "ae_trn"), ("AU", "au_abn"), ("BH", "bh_vat"), ("IN", "in_gst"), ("NZ", "nz_gst"),
    ("OM", "om_vat"), ("SA", "sa_vat"), ("SG", "sg_gst"), ("TH", "th_vat"), ("ZA", "za_vat"),
  ]

  @Test(arguments: numbers)
  func aTaxInvoiceNeedsANumberAndATax(country: String, number: String) throws {
    #expect(try title(country, number, [tax(100)]) == .taxInvoice)
    #expect(try title(country, number, [tax(100)], kind: .receipt) == nil)
    #expect(try title(country, number, []) == nil)
    #expect(try title(country, nil, [tax(100)]) == nil)
    #expect(try title(country, "us_ein", [tax(100)]) == nil)
    #expect(try title("DE", number, [tax(100)]) == nil)
  }

  @Test func anEntityNumberIsNoRegistration() throws {
    #expect(try title("SG", "sg_uen", [tax(100)]) == nil)
    #expect(try title("AU", "au_arn", [tax(100)]) == nil)
    #expect(try title("AU", "au_abn", [tax(0, .zeroRated)]) == nil)
    #expect(try title("SG", "sg_gst", [tax(0, .zeroRated)]) == .taxInvoice)
  }

  @Test func taxesOfOthersAndFeesDoNotCount() throws {
    #expect(try title("AU", "au_abn", [tax(100, country: "NZ")]) == nil)
    #expect(try title("AU", "au_abn", [tax(100, country: "AU")]) == .taxInvoice)
    #expect(try title("AU", "au_abn", [tax(100, kind: "flat_amount")]) == nil)
  }

  @Test func exemptSuppliesInIndiaAreABillOfSupply() throws {
    let exempt = try tax(0, .productExempt)
    #expect(try title("IN", "in_gst", [exempt]) == .billOfSupply)
    #expect(try title("IN", "in_gst", [exempt, tax(5)]) == .taxInvoice)
    #expect(try title("IN", "in_gst", [tax(0, .zeroRated)]) == .taxInvoice)
    #expect(try title("IN", "in_gst", [tax(0, .reverseCharge)]) == .taxInvoice)
    #expect(try title("IN", nil, [exempt]) == nil)
    #expect(try title("IN", "in_gst", [tax(0, .notCollecting)]) == nil)
  }

  @Test(arguments: [
    ("AE", "ae_trn", TitleRule.Title.taxCreditNote), ("AU", "au_abn", .adjustmentNote),
    ("CZ", "eu_vat", .national), ("ES", "eu_vat", .national), ("PL", "eu_vat", .national),
    ("BH", "bh_vat", .taxCreditNote), ("OM", "om_vat", .taxCreditNote),
    ("SA", "sa_vat", .taxCreditNote),
  ])
  func creditNotesHaveTitlesOfTheirOwn(
    country: String, number: String, expected: TitleRule.Title
  ) throws {
    #expect(try title(country, number, [tax(100)], kind: .creditNote) == expected)
    #expect(try title(country, nil, [tax(100)], kind: .creditNote) == nil)
  }

  @Test(arguments: [
    ("T1234567890123", true), ("T1234-5678-90123", true), ("T123456789012", false),
    ("1234567890123", false), ("T123456789012X", false),
  ])
  func aQualifiedInvoiceNeedsItsNumber(value: String, isQualified: Bool) throws {
    let found = try title("JP", "jp_trn", [tax(100)], value: value)
    #expect(found == (isQualified ? .national : nil))
  }
}
