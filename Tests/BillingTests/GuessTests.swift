import Diagnostics
import Figures
import Testing

@testable import Billing

/// What the input does not say is not passed over.
@Suite struct GuessTests {
  private func frozen(_ texts: String...) throws -> SourceBundle.Frozen {
    let sources = texts.map { SourceBundle.Source(name: "a.json", bytes: Array($0.utf8)) }
    return try SourceBundle(sources) { _ in throw MissingFile() }.freeze()
  }

  private func account(_ id: String, _ name: String, country: String, zone: String) -> String {
    """
    {"id":"\(id)","object":"account","country":"\(country)","business_profile":{"name":"\(name)",
    "support_address":{"city":"\(id)"}},"settings":{"dashboard":{"timezone":"\(zone)"}}}
    """
  }

  @Test func withoutAnAccountTheAddressIsNotKnown() throws {
    let bare = try frozen(Sample.invoice(), Sample.customer)
    #expect(bare.diagnostics.map(\.code) == ["no-account", "no-time-zone"])
    #expect(bare.diagnostics.map(\.severity) == [.warning, .note])
    let settings = """
      {"settings":{"seller":{"address":{"city":"Lyon","country":"FR"}},"time_zone":"Europe/Paris"}}
      """
    #expect(try frozen(Sample.invoice(), Sample.customer, settings).diagnostics == [])
  }

  @Test func ofTwoAccountsTheOneWithTheFrozenNameIsTheSellers() throws {
    let own = account("acct_1", "Lumen", country: "FR", zone: "Europe/Paris")
    let other = account("acct_2", "Ombre", country: "DE", zone: "Europe/Berlin")
    let found = try frozen(Sample.invoice(), Sample.customer, other, own)
    #expect(found.diagnostics == [])
    #expect(found.snapshot.seller.address?.city == "acct_1")
    #expect(found.snapshot.timeZone == "Europe/Paris")
    let twin = account("acct_3", "Lumen", country: "FR", zone: "Europe/Paris")
    let unclear = try frozen(Sample.invoice(), Sample.customer, twin, own)
    #expect(unclear.diagnostics.map(\.code) == ["several-accounts", "no-time-zone"])
    #expect(unclear.snapshot.seller.address?.city == nil)
  }

  @Test func aZoneThatIsNoneIsNamed() throws {
    let own = account("acct_1", "Lumen", country: "FR", zone: "Eastern Time (US & Canada)")
    let found = try frozen(Sample.invoice(), Sample.customer, own)
    #expect(found.snapshot.timeZone == "UTC")
    #expect(
      found.diagnostics.map(\.sentence) == [
        "the account's time zone 'Eastern Time (US & Canada)' is not an IANA name, "
          + "so dates are those of UTC"
      ])
  }

  @Test func aLogoThatOnlyStripeHoldsIsNamed() throws {
    let account = """
      {"id":"acct_1","object":"account","country":"FR","business_profile":{"support_address":
      {"city":"Lyon"}},"settings":{"branding":{"logo":"file_1"},
      "dashboard":{"timezone":"Europe/Paris"}}}
      """
    let found = try frozen(Sample.invoice(), Sample.customer, account)
    #expect(found.diagnostics.map(\.code) == ["account-logo"])
    #expect(found.diagnostics.map(\.severity) == [.note])
  }

  @Test(arguments: [("pending", true), ("unverified", true), ("verified", false)])
  func aNumberThatIsNotVerifiedIsNamed(status: String, isNamed: Bool) throws {
    let customer = """
      {"id":"cus_1","object":"customer","tax_ids":{"data":[{"id":"txi_1","object":"tax_id",
      "type":"eu_vat","value":"DE1","verification":{"status":"\(status)"}}]}}
      """
    let invoice = try Sample.invoice(["customer_tax_ids": #"[{"type":"eu_vat","value":"DE1"}]"#])
    let sentence =
      "the buyer's tax number 'DE1' is printed as it is; its verification is '\(status)'"
    #expect(
      try freeze(invoice, customer).diagnostics.map(\.sentence) == (isNamed ? [sentence] : []))
    let other = try Sample.invoice(["customer_tax_ids": "[]"])
    #expect(try freeze(other, customer).diagnostics == [])
  }

  @Test func anUnknownWayToCollectKeepsTheDueDate() throws {
    let found = try freeze(Sample.invoice(["collection_method": #""barter""#]), Sample.customer)
    #expect(found.snapshot.dueDate == Instant(1_711_929_600))
    #expect(
      found.diagnostics.map(\.sentence) == ["unknown value 'barter' of 'collection_method'"])
    let undated = try Sample.invoice(["collection_method": #""barter""#, "due_date": "null"])
    #expect(try freeze(undated, Sample.customer).snapshot.dueDate == nil)
  }

  /// `billing` was the name until 2019-10-08.
  @Test(arguments: [(#""send_invoice""#, 1_711_929_600), (#""charge_automatically""#, nil)])
  func theOldNameOfTheWayToCollectIsRead(billing: String, due: Int?) throws {
    let invoice = try Sample.invoice(["collection_method": "", "billing": billing])
    #expect(try freeze(invoice, Sample.customer).snapshot.dates.due?.seconds == due)
  }
}
