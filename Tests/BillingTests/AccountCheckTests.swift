import Diagnostics
import Figures
import Testing

@testable import Billing

/// Numbers of accounts, terms of payment, and facts that are no longer those of the invoice.
@Suite struct AccountCheckTests {
  /// What is said of a document with settings, errors and all.
  private func findings(_ settings: String, _ changes: [String: String] = [:]) throws -> [String] {
    let bundle = """
      {"invoice":\(try Sample.invoice(changes)),"customer":\(Sample.customer),"settings":\(settings)}
      """
    do {
      return try freeze(bundle).diagnostics.map(\.description)
    } catch let rejection as Rejection {
      return rejection.diagnostics.map(\.description)
    }
  }

  @Test(arguments: ["DE00", "DE00 1203 0000 0000 2020 51", "XX02120300000000202051", "CH93"])
  func aWrongIBANIsRefused(iban: String) throws {
    for key in ["payment_means", "payment_codes"] {
      let name = key == "payment_means" ? "iban" : "qr_iban"
      let found = try findings(#"{"\#(key)":{"\#(name)":"\#(iban)"}}"#)
      #expect(found.count == 1)
      #expect(found.first?.contains("#/settings/\(key)/\(name): error:") == true)
    }
  }

  @Test func rightNumbersArePassed() throws {
    let settings = """
      {"payment_means":{"iban":"DE02 1203 0000 0000 2020 51","bic":"BYLADEM1001"},
      "bank_account":[{"name":"IBAN","value":"CH93 0076 2011 6238 5295 7"},
      {"name":"Note","value":"AB12 see below"}]}
      """
    #expect(try findings(settings) == [])
  }

  @Test func aWrongBICIsRefused() throws {
    let found = try findings(#"{"payment_means":{"bic":"BYLADE"}}"#)
    #expect(found.first?.contains("payment_means/bic: error:") == true)
  }

  @Test func anIBANAmongTheRowsIsChecked() throws {
    let row = #"{"bank_account":[{"name":"Konto","value":"DE03 1203 0000 0000 2020 51"}]}"#
    let found = try findings(row)
    #expect(found.count == 1)
    #expect(found.first?.contains("bank_account/0/value: warning:") == true)
  }

  @Test func anIBANOfStripesInstructionsIsDoubted() throws {
    let intent = """
      {"id":"pi_1","object":"payment_intent","next_action":{"display_bank_transfer_instructions":
      {"financial_addresses":[{"type":"iban","iban":{"iban":"DE02"}}]}}}
      """
    let found = try freeze(
      Sample.invoice(["payment_intent": #""pi_1""#]), Sample.customer, intent
    ).diagnostics
    #expect(found.map(\.code) == ["wrong-account-number"])
    #expect(found.map(\.severity) == [.warning])
  }

  @Test(arguments: [
    (
      #"{"discount":{"days":10,"percent":100}}"#,
      "error: expected a percentage below 100, found 100"
    ),
    (#"{"discount":{"days":10,"percent":"99.99"}}"#, ""),
    (
      #"{"discount":{"days":10,"percent":-1}}"#,
      "error: expected a percentage of 0 or more, found -1"
    ),
    (#"{"late_fee":{"currency":"eur"}}"#, "error: the currency of the late fee has no amount"),
    (#"{"late_fee":{"amount":-5}}"#, "error: expected an amount of 0 or more, found -5"),
    (#"{"net_days":36526}"#, "error: expected a number of days from 0 to 36525, found 36526"),
    (
      #"{"net_days":14,"discount":{"days":30,"percent":2}}"#,
      "warning: the discount holds for 30 days, and the whole is due after 14"
    ),
  ])
  func termsOfPaymentMakeSense(terms: String, told: String) throws {
    let found = try findings(#"{"terms_of_payment":\#(terms)}"#)
    #expect(found.count == (told.isEmpty ? 0 : 1))
    #expect(found.allSatisfy { $0.contains(told) })
  }

  @Test(arguments: [
    #"{"net_days":99999}"#, #"{"discount":{"days":-1,"percent":2}}"#,
    #"{"discount":{"days":1,"percent":100}}"#, #"{"late_fee":{"percent":-1}}"#,
  ])
  func termsOfASnapshotAreBounded(terms: String) throws {
    let frozen = try freeze(Sample.invoice(), Sample.customer).snapshot
    var text = String(decoding: frozen.canonicalJSON, as: UTF8.self)
    text.removeLast(text.last == "\n" ? 2 : 1)
    text += #","payment_terms":\#(terms)}"#
    let found = try #require(throws: Rejection.self) { try freeze(text) }
    #expect(found.diagnostics.map(\.code) == ["wrong-number"])
  }

  // MARK: Whose facts

  @Test func aPaymentIntentBringsItsCharge() throws {
    let intent = """
      {"id":"pi_1","object":"payment_intent","status":"succeeded","latest_charge":\(Sample.charge)}
      """
    let receipt = try freeze(intent).snapshot
    #expect(receipt.kind == .receipt)
    #expect(receipt.number == "1111-2222")
    let old = """
      {"id":"pi_1","object":"payment_intent","charges":{"object":"list","data":[
      {"id":"ch_0","object":"charge","paid":false},\(Sample.charge)]}}
      """
    #expect(try freeze(old).snapshot == receipt)
    #expect(throws: Rejection.self) {
      try freeze(#"{"id":"pi_1","object":"payment_intent","latest_charge":"ch_1"}"#)
    }
  }

  @Test func partiesOfTodayAreTold() throws {
    let named = #"{"settings":{"amends":{"number":"A-1","date":1709251200}}}"#
    let alone = try freeze(Sample.creditNote, Sample.customer, named).diagnostics.map(\.code)
    #expect(alone.contains("parties-of-today"))
    let invoice = try Sample.invoice(["id": #""in_9""#])
    let related = #"{"settings":{"amends":{"number":"A-1"}},"related":[\#(invoice)]}"#
    let found = try freeze(Sample.creditNote, Sample.customer, related)
    #expect(!found.diagnostics.map(\.code).contains("parties-of-today"))
    #expect(found.snapshot.buyer.name == "Dupont")
  }

  @Test func anAddressThatWasEmptiedStaysEmpty() throws {
    let shipping = #"{"name":"Depot","address":{"city":"Lyon","country":"FR"}}"#
    let absent = try freeze(
      Sample.invoice(["customer_address": "null", "customer_shipping": shipping]), Sample.customer)
    #expect(absent.snapshot.buyer.address?.city == "Lyon")
    let empty = try freeze(
      Sample.invoice([
        "customer_address": #"{"line1":null,"city":""}"#, "customer_shipping": shipping,
      ]), Sample.customer)
    #expect(empty.snapshot.buyer.address == nil)
    #expect(empty.snapshot.shipTo?.address?.city == "Lyon")
  }

  @Test func anAccountCanBeTheCustomer() throws {
    let account = """
      {"id":"acct_9","object":"v2.core.account","display_name":"Dupont","contact_email":"d@x.example",
      "contact_phone":"1","defaults":{"locales":["fr-CA"]},
      "identity":{"business_details":{"registered_name":"Dupont SARL",
      "address":{"line1":"1 rue X","city":"Nice","country":"fr"}}},
      "configuration":{"customer":{"automatic_indirect_tax":{"exempt":"reverse"},
      "shipping":{"name":"Depot","address":{"city":"Lyon"}}}}}
      """
    let frozen = try freeze(
      Sample.invoice(["customer": "null", "customer_account": #""acct_9""#]), account)
    #expect(frozen.diagnostics == [])
    #expect(frozen.snapshot.preferredLocales == ["fr-CA"])
    #expect(frozen.snapshot.buyer.name == "Dupont")
    let live = try freeze(
      Sample.invoice([
        "customer": "null", "customer_account": #""acct_9""#, "customer_name": "",
        "customer_email": "", "customer_tax_exempt": "",
      ]), account
    ).snapshot
    #expect(live.buyer.name == "Dupont SARL")
    #expect(live.buyer.email == "d@x.example")
    #expect(live.buyer.phone == "1")
    #expect(live.buyer.address?.city == "Nice")
    #expect(live.shipTo?.name == "Depot")
    #expect(live.taxExempt == .reverse)
  }
}
