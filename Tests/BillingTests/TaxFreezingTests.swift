import Diagnostics
import Figures
import Testing

@testable import Billing

/// What freezing makes of taxes, numbers and prices, and what it tells of them.
@Suite struct TaxFreezingTests {
  private static let rates = """
    [{"id":"txr_1","object":"tax_rate","display_name":"VAT","percentage":20,"inclusive":false},
    {"id":"txr_2","object":"tax_rate","display_name":"VAT","percentage":10,"inclusive":false},
    {"id":"txr_3","object":"tax_rate","display_name":"VAT","percentage":10,"inclusive":true}]
    """

  private static func tax(
    _ cents: Int, _ rate: String, base: Int = 10_000, _ reason: String = "standard_rated",
    _ behavior: String = "exclusive"
  ) -> String {
    """
    {"amount":\(cents),"tax_behavior":"\(behavior)","taxable_amount":\(base),
    "taxability_reason":"\(reason)","tax_rate_details":{"tax_rate":"\(rate)"}}
    """
  }

  /// An invoice of lines of 100.00 with one tax each.
  private func invoice(
    lines: [String], rows: [String], total: Int, _ more: [String: String] = [:]
  ) throws -> SourceBundle.Frozen {
    var changes = more
    let entries = lines.enumerated().map {
      #"{"id":"il_\#($0.offset)","amount":10000,"taxes":[\#($0.element)]}"#
    }
    changes["lines"] = Sample.lines(entries)
    changes["total_taxes"] = "[\(rows.joined(separator: ","))]"
    changes["subtotal"] = String(lines.count * 10_000)
    for key in ["total", "amount_due", "amount_remaining"] { changes[key] = String(total) }
    return try freeze(Sample.invoice(changes), Sample.customer, Self.rates)
  }

  /// The findings about taxes, prices and numbers.
  private func findings(_ frozen: SourceBundle.Frozen) -> [Diagnostic] {
    frozen.diagnostics.filter { !["no-account", "no-time-zone"].contains($0.code) }
  }

  private func codes(_ frozen: SourceBundle.Frozen) -> [String] { findings(frozen).map(\.code) }

  @Test func rightTaxesAreSilent() throws {
    let tax = Self.tax(2_000, "txr_1")
    #expect(codes(try invoice(lines: [tax], rows: [tax], total: 12_000)).isEmpty)
    let rounded = Self.tax(667, "txr_1", base: 3_333)
    #expect(
      codes(
        try invoice(
          lines: [rounded, rounded], rows: [Self.tax(1_334, "txr_1", base: 6_666)], total: 21_334)
      ).isEmpty)
    let part = Self.tax(500, "txr_1", "portion_standard_rated")
    #expect(codes(try invoice(lines: [part], rows: [part], total: 10_500)).isEmpty)
  }

  @Test func tellsOfATaxThatIsNotItsRate() throws {
    let tax = Self.tax(9_900, "txr_1")
    let frozen = try invoice(lines: [tax], rows: [tax], total: 19_900)
    #expect(codes(frozen) == ["arithmetic-tax-rate"])
    let finding = try #require(findings(frozen).first)
    #expect(finding.severity == .note)
    #expect(finding.sentence == "the tax 'VAT 20 %' is 99.00; 20 % of 100.00 are 20.00")
  }

  @Test func tellsOfRowsThatAreSwapped() throws {
    let frozen = try invoice(
      lines: [Self.tax(2_000, "txr_1"), Self.tax(1_000, "txr_2")],
      rows: [Self.tax(1_000, "txr_1"), Self.tax(2_000, "txr_2")], total: 23_000)
    let messages = frozen.diagnostics.filter { $0.code == "arithmetic-taxes" }.map(\.sentence)
    #expect(
      messages == [
        "the document states 10.00 for the tax 'VAT 20 %', its lines and shipping 20.00",
        "the document states 20.00 for the tax 'VAT 10 %', its lines and shipping 10.00",
      ])
  }

  @Test func tellsOfAnInclusiveRateThatIsAddedOnTop() throws {
    let tax = Self.tax(1_000, "txr_3")
    #expect(codes(try invoice(lines: [tax], rows: [tax], total: 11_000)).contains("tax-behavior"))
    let inside = Self.tax(1_000, "txr_2", base: 10_000, "standard_rated", "inclusive")
    #expect(
      codes(try invoice(lines: [inside], rows: [inside], total: 10_000)).contains("tax-behavior"))
  }

  @Test func tellsOfAnOldSumThatIsNotItsRows() throws {
    let tax = Self.tax(2_000, "txr_1")
    let wrong = try invoice(lines: [tax], rows: [tax], total: 12_000, ["tax": "1999"])
    #expect(codes(wrong) == ["arithmetic-taxes"])
    #expect(codes(try invoice(lines: [tax], rows: [tax], total: 12_000, ["tax": "2000"])).isEmpty)
    #expect(codes(try invoice(lines: [tax], rows: [tax], total: 12_000, ["tax": "null"])).isEmpty)
  }

  @Test(arguments: ["reverse", "exempt"])
  func tellsOfACustomerThatIsMarkedAndTaxed(status: String) throws {
    let tax = Self.tax(2_000, "txr_1")
    let frozen = try invoice(
      lines: [tax], rows: [tax], total: 12_000, ["customer_tax_exempt": #""\#(status)""#])
    #expect(codes(frozen) == ["exempt-but-taxed"])
    #expect(frozen.snapshot.taxStatements.isEmpty)
  }

  @Test func aConvertedTaxStandsUnderTheRowThatChargesIt() throws {
    let settings = #"{"settings":{"converted_taxes":{"txr_1":{"amount":1850,"currency":"chf"}}}}"#
    let zero = Self.tax(0, "txr_1", "reverse_charge")
    let charged = Self.tax(2_000, "txr_1")
    let object = try Sample.invoice([
      "total_taxes": "[\(zero),\(charged)]", "total": "12000", "amount_due": "12000",
      "amount_remaining": "12000",
    ])
    let frozen = try freeze(object, Sample.customer, Self.rates, settings)
    #expect(frozen.snapshot.totals.taxes.map { $0.converted?.minorUnits } == [nil, 1_850])
    let twice = try Sample.invoice([
      "total_taxes": "[\(charged),\(charged)]", "total": "14000", "amount_due": "14000",
      "amount_remaining": "14000",
    ])
    let unclear = try freeze(twice, Sample.customer, Self.rates, settings)
    #expect(unclear.snapshot.totals.taxes.allSatisfy { $0.converted == nil })
    #expect(codes(unclear).contains("converted-tax"))
  }

  private static let account = """
    {"id":"acct_1","object":"account","settings":{"invoices":{"default_account_tax_ids":["txi_1"]}}}
    """
  private static let number =
    #"{"id":"txi_1","object":"tax_id","type":"eu_vat","value":"FR83900100207"}"#

  /// An absent key says nothing; null and an empty list say that there are none.
  @Test(arguments: [("", 1), ("null", 0), ("[]", 0), (#"["txi_1"]"#, 1)])
  func numbersOfTheSellerFollowTheKey(ids: String, count: Int) throws {
    let object = try Sample.invoice(["account_tax_ids": ids])
    let frozen = try freeze(object, Sample.customer, Self.account, Self.number)
    #expect(frozen.snapshot.seller.taxIDs.count == count)
    #expect(codes(frozen).contains("seller-tax-ids") == ids.isEmpty)
  }

  /// What is frozen wins, one member at a time; null is a value.
  @Test func theBuyerIsFrozenFieldByField() throws {
    let object = try Sample.invoice([
      "customer_name": "", "customer_email": "null", "customer_address": #"{"city":"Exeter"}"#,
    ])
    let customer = """
      {"id":"cus_1","object":"customer","preferred_locales":["fr"],"name":"Later","email":"x@y.example",
      "address":{"city":"Bremen"}}
      """
    let buyer = try freeze(object, customer).snapshot.buyer
    #expect(buyer.name == "Later")
    #expect(buyer.email == nil)
    #expect(buyer.address?.city == "Exeter")
  }

  @Test func aCreditNoteIsOfTheIssuerOfItsInvoice() throws {
    let invoice = try Sample.invoice(["issuer": #"{"type":"account","account":"acct_2"}"#])
    let accounts = """
      [{"id":"acct_1","object":"account","business_profile":{"support_email":"platform@a.example"}},
      {"id":"acct_2","object":"account","business_profile":{"support_email":"issuer@b.example"}}]
      """
    let frozen = try freeze(Sample.creditNote, invoice, accounts, Sample.customer)
    #expect(frozen.snapshot.seller.email == "issuer@b.example")
  }

  private func prices(_ line: String) throws -> [String] {
    codes(try freeze(Sample.invoice(["lines": Sample.lines([line])]), Sample.customer))
  }

  @Test func tellsOfAPriceThatDoesNotMakeTheAmount() throws {
    let line = #"{"id":"il_1","amount":10000,"quantity":3,"pricing":{"unit_amount_decimal":"5000"}"#
    #expect(try prices(line + "}") == ["arithmetic-unit-price"])
    #expect(try prices(line + #","proration":true}"#).isEmpty)
    let package = #"{"id":"il_1","amount":10000,"quantity":95,"price":{"id":"p","object":"price","#
    let tens = #""unit_amount":1000,"transform_quantity":{"divide_by":10,"round":"up"}}}"#
    #expect(try prices(package + tens).isEmpty)
    let hundreds = #""unit_amount":1000,"transform_quantity":{"divide_by":100,"round":"up"}}}"#
    #expect(try prices(package + hundreds) == ["arithmetic-unit-price"])
  }
}
