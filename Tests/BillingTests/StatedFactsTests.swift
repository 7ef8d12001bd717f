import Diagnostics
import Figures
import Testing

@testable import Billing

/// What the settings state of a document.
@Suite struct StatedFactsTests {
  /// With address and zone, so that nothing is to be said of the seller.
  private static let account = """
    {"id":"acct_1","object":"account","country":"FR","business_profile":{
    "support_address":{"line1":"1 rue X","city":"Paris","postal_code":"75002","country":"FR"}},
    "settings":{"dashboard":{"timezone":"Europe/Paris"}}}
    """

  private func frozen(
    _ settings: String, _ changes: [String: String] = [:]
  ) throws -> SourceBundle.Frozen {
    let text = """
      {"invoice":\(try Sample.invoice(changes)),"customer":\(Sample.customer),
      "account":\(Self.account),"settings":\(settings)}
      """
    return try freeze([Array(text.utf8)])
  }

  @Test func readsWordsOfTheDocument() throws {
    let frozen = try frozen(
      #"{"subject":{"de":"Auftrag","en":"Order"},"memo":"New","footer":{"fr":"Pied"}}"#)
    #expect(frozen.diagnostics.isEmpty)
    #expect(frozen.snapshot.subject?.stated(for: "de") == "Auftrag")
    #expect(frozen.snapshot.memo == "New")
    #expect(frozen.snapshot.footer?.stated(for: "fr") == "Pied")
  }

  @Test func tellsWhichTextsItReplaces() throws {
    let changes = ["description": #""Old""#, "footer": #""Same""#]
    let frozen = try frozen(#"{"memo":"New","footer":"Same"}"#, changes)
    #expect(frozen.snapshot.memo == "New")
    #expect(
      frozen.diagnostics.map(\.description) == [
        "a.json#/settings/memo: note: the memo of the settings stands in place of the one that the"
          + " document has"
      ])
  }

  @Test func givesCreditNotesAFooter() throws {
    let text = """
      {"invoice":\(try Sample.invoice(["status": #""paid""#])),"credit_note":\(Sample.creditNote),
      "customer":\(Sample.customer),"settings":{"footer":"Foot"}}
      """
    #expect(try freeze([Array(text.utf8)]).snapshot.footer == "Foot")
  }

  @Test func readsSupplyAndTheAnswerOnReverseCharge() throws {
    let references = try frozen(#"{"place_of_supply":"Kerala","reverse_charge":"no"}"#)
      .snapshot.references
    #expect(references.placeOfSupply == "Kerala")
    #expect(references.reverseCharge == .no)
  }

  @Test func readsTaxNumbersOfSellerAndRepresentative() throws {
    let snapshot = try frozen(
      """
      {"seller":{"tax_ids":[{"type":"eu_vat","value":"FR1"}]},
      "tax_representative":{"name":"Fiscalis","address":{"city":"Paris","country":"fr"},
      "tax_ids":[{"type":"eu_vat","value":"FR2","country":"fr"}]}}
      """, ["account_tax_ids": "[]"]
    ).snapshot
    #expect(snapshot.seller.taxIDs == [.init(type: "eu_vat", value: "FR1")])
    let representative = try #require(snapshot.taxRepresentative)
    #expect(representative.name == "Fiscalis")
    #expect(representative.address == .init(city: "Paris", country: "FR"))
    #expect(representative.taxIDs == [.init(type: "eu_vat", value: "FR2", country: "FR")])
  }

  @Test func readsExchangeRateAndConvertedTotals() throws {
    let snapshot = try frozen(
      """
      {"exchange_rate":{"rate":"0.9468","currency":"chf","date":1709251200,"source":"ECB"},
      "converted_totals":{"total":{"amount":9468,"currency":"chf"},
      "total_excluding_tax":{"amount":9000,"currency":"chf"}}}
      """
    ).snapshot
    let rate = try #require(snapshot.exchangeRate)
    #expect(rate.rate == DecimalNumber("0.9468"))
    #expect(rate.currency.code == "CHF")
    #expect(rate.date == Instant(1_709_251_200))
    #expect(rate.source == "ECB")
    #expect(snapshot.totals.convertedTotal?.minorUnits == 9468)
    #expect(snapshot.totals.convertedTotalExcludingTax?.minorUnits == 9000)
  }

  @Test func readsHowThingsAreShown() throws {
    let presentation = try frozen(
      """
      {"country_line":"abroad","period_end":"inclusive","unit_price_decimals":4,
      "hide_zero_lines":true,"line_groups":[{"title":"Works","lines":["il_1"],"collapsed":true}]}
      """
    ).snapshot.presentation
    #expect(presentation.choices.countryLine == .abroad)
    #expect(presentation.choices.periodEnd == .inclusive)
    #expect(presentation.choices.unitPriceDecimals == 4)
    #expect(presentation.choices.hidesZeroLines == true)
    #expect(presentation.choices.collapsedGroups == ["Works"])
  }

  @Test func readsHonorificAndLabelsByLanguage() throws {
    let snapshot = try frozen(
      """
      {"buyer":{"honorific":{"ja":"御中"},"contact":{"name":{"de":"Einkauf","en":"Purchasing"}}},
      "bank_account":[{"name":{"de":"Konto","en":"Account"},"value":"1"}]}
      """
    ).snapshot
    #expect(snapshot.buyer.honorific?.stated(for: "ja") == "御中")
    #expect(snapshot.buyer.contact?.name?.stated(for: "de") == "Einkauf")
    #expect(snapshot.presentation.bankAccount[0].name?.stated(for: "de") == "Konto")
  }

  // MARK: Charges

  private static let taxes = """
    {"charge_taxes":[{"amount":1597,"percent":19,"base":8403,"type":"vat","country":"de"}]}
    """

  @Test func taxesACharge() throws {
    let text = #"{"charge":\#(Sample.charge),"settings":\#(Self.taxes)}"#
    let tax = try #require(try freeze([Array(text.utf8)]).snapshot.totals.taxes.first)
    #expect(tax.amount.minorUnits == 1597)
    #expect(tax.base?.minorUnits == 8403)
    #expect(tax.rate.percentage == DecimalNumber(19))
    #expect(tax.rate.type == "vat")
    #expect(tax.rate.country == "DE")
    #expect(tax.isInclusive)
  }

  @Test func taxesNothingElse() throws {
    let frozen = try frozen(Self.taxes)
    #expect(frozen.snapshot.totals.taxes.isEmpty)
    #expect(frozen.diagnostics.map(\.code) == ["unused-setting"])
  }
}
