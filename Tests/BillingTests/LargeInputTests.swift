import Diagnostics
import Foundation
import Testing

@testable import Billing

/// Very many and very long things are read or refused. Nothing here is timed, but a step of
/// quadratic time would be felt.
@Suite struct LargeInputTests {
  private let many = 10_000

  private func rejection(_ sources: String...) -> Rejection? {
    #expect(throws: Rejection.self) { try freeze(sources.map { Array($0.utf8) }) }
  }

  @Test func readsVeryManyObjects() throws {
    let customers = (0..<many).map { #"{"object":"customer","id":"cus_x\#($0)"}"# }
    let all = ([try Sample.invoice(), Sample.customer] + customers).joined(separator: ",")
    #expect(try freeze("[\(all)]").snapshot.number == "A-1")
  }

  @Test func readsVeryManyPayments() throws {
    let charges = (0..<many).map {
      """
      {"object":"charge","id":"ch_x\($0)","payment_intent":"pi_\($0)","amount":1,"currency":"eur",
      "amount_refunded":1,"created":1709300000,"paid":true,"status":"succeeded"}
      """
    }
    let refunds = (0..<many).map {
      #"{"object":"refund","id":"re_\#($0)","charge":"ch_x\#($0)","amount":1,"currency":"eur"}"#
    }
    let payments = (0..<many).map {
      """
      {"object":"invoice_payment","id":"inpay_\($0)","status":"paid","amount_paid":1,
      "payment":{"type":"payment_intent","payment_intent":"pi_\($0)"}}
      """
    }
    let invoice = try Sample.invoice([
      "status": #""paid""#, "subtotal": "\(many)", "total": "\(many)", "amount_due": "\(many)",
      "amount_paid": "\(many)", "amount_remaining": "0",
      "lines": Sample.lines([#"{"id":"il_1","amount":\#(many),"description":"Work"}"#]),
      "payments": Sample.lines(payments),
    ])
    let related = (charges + refunds).joined(separator: ",")
    let bundle = #"{"kind":"receipt","invoice":\#(invoice),"related":[\#(related)]}"#
    let snapshot = try freeze(bundle, Sample.customer).snapshot
    #expect(snapshot.payments.count == many)
    #expect(snapshot.refunds.count == many)
  }

  @Test func countsFindingsBeyondAHundred() throws {
    let bundle =
      #"{"invoice":\#(Sample.base),"related":[\#((0..<many).map { _ in "1" }.joined(separator: ","))]}"#
    let diagnostics = try #require(rejection(bundle)).diagnostics
    #expect(diagnostics.count == FindingLog.limit + 1)
    #expect(diagnostics[99].description.hasPrefix("a.json#/related/99: error: expected an object"))
    #expect(
      diagnostics[100].description
        == "note: findings of this kind that are not listed: \(many - FindingLog.limit)")
  }

  @Test func findsThePlacesOfOddLines() throws {
    let lines = (0..<many).map { #"{"id":"il_\#($0)","amount":"x"}"# }
    let invoice = try Sample.invoice(["lines": Sample.lines(lines)])
    let text = "{}\n".replacing("{}", with: Sample.customer) + invoice
    let diagnostics = try #require(rejection(text)).diagnostics
    let line = Sample.customer.count { $0.isNewline } + 2
    #expect(
      diagnostics[1].description.hasPrefix("a.json:\(line)#/lines/data/1/amount: error: expected"))
  }

  @Test func readsVeryManySettings() throws {
    let rows = (0..<many).map { #""txr_\#($0)":{"amount":1,"currency":"eur"}"# }
    let extras = (0..<many).map { #""il_x\#($0)":{"code":"1"}"# }
    let settings = """
      {"settings":{"converted_taxes":{\(rows.joined(separator: ","))},
      "line_extras":{\(extras.joined(separator: ","))}}}
      """
    let diagnostics = try #require(rejection(Sample.base, Sample.customer, settings)).diagnostics
    for code in ["unknown-line", "unknown-tax-rate"] {
      #expect(diagnostics.count { $0.code == code } == FindingLog.limit + 1)
    }
  }

  @Test(arguments: [
    "number", "account_name", "customer_name", "description", "footer", "status", "currency",
    "due_date", "customer_tax_exempt",
  ])
  func refusesVeryLongTexts(field: String) throws {
    let text = String(repeating: "W", count: 5_000_000)
    let invoice = try Sample.invoice([field: "\"\(text)\""])
    let diagnostics = try #require(rejection(invoice, Sample.customer)).diagnostics
    #expect(diagnostics.map(\.description.utf8.count).reduce(0, +) < 10_000)
    #expect(diagnostics.contains { $0.place?.description.hasSuffix("#/\(field)") == true })
  }

  @Test func takesTheLongestText() throws {
    let text = String(repeating: "W", count: Fields.textLimit)
    #expect(try freeze(Sample.invoice(["description": "\"\(text)\""])).snapshot.memo == .any(text))
    let refused = try Sample.invoice(["description": "\"\(text)W\""])
    #expect(
      rejection(refused)?.diagnostics.filter { $0.severity == .error }.map(\.description) == [
        "a.json#/description: error: a text may have 100000 bytes, and this one has 100001"
      ])
  }

  @Test func picturesMayBeLonger() throws {
    let svg =
      "<svg xmlns='http://www.w3.org/2000/svg'>\(String(repeating: " ", count: 200_000))</svg>"
    let data = Data(svg.utf8).base64EncodedString()
    let settings = #"{"settings":{"logo":{"data":"\#(data)"}}}"#
    let snapshot = try freeze(Sample.base, Sample.customer, settings).snapshot
    #expect(snapshot.presentation.logo?.bytes.count == svg.utf8.count)
    #expect(try freeze([snapshot.canonicalJSON]).snapshot == snapshot)
  }
}
