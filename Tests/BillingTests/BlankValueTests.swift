import Diagnostics
import Foundation
import Testing

@testable import Billing

/// What shows nothing counts as absent wherever it stands: the findings are the same.
@Suite struct BlankValueTests {
  private static let blanks = ["", "null", #""""#, #"" ""#, #""\u200b""#, #""\u2060\u00a0""#]

  private func findings(_ sources: String..., kind: Snapshot.Kind? = nil) -> [String] {
    do {
      return try freeze(sources.map { Array($0.utf8) }, kind: kind).diagnostics
        .map(\.description)
    } catch let rejection as Rejection {
      return rejection.diagnostics.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  /// The place of a value that is there is its own; of one that is not, that of its object.
  private func withoutPlaces(_ findings: [String]) -> [String] {
    findings.map { String($0.drop { $0 != " " }) }
  }

  @Test(arguments: [
    "number", "status", "currency", "created", "account_name", "customer_name", "customer",
    "due_date", "collection_method", "customer_tax_exempt", "description", "footer",
    "hosted_invoice_url", "subtotal", "total", "amount_due", "lines", "total_taxes", "discounts",
    "custom_fields", "payments", "account_tax_ids", "from_invoice", "rendering", "issuer",
  ])
  func inInvoices(name: String) throws {
    let expected = withoutPlaces(findings(try Sample.invoice([name: "null"]), Sample.customer))
    for blank in Self.blanks.dropFirst() {
      let invoice = try Sample.invoice([name: blank])
      #expect(withoutPlaces(findings(invoice, Sample.customer)) == expected, "\(name) \(blank)")
    }
  }

  @Test(arguments: [
    (#"{"bank_account":[{"name":"IBAN","value":X}]}"#, "'value' is missing"),
    (#"{"bank_account":[{"name":X,"value":"FR76"}]}"#, "'name' is missing"),
    (#"{"converted_taxes":{"txr":{"amount":1,"currency":X}}}"#, "'currency' is missing"),
    (#"{"presentment":{"ch_1":{"amount":1,"currency":X}}}"#, "'currency' is missing"),
    (#"{"line_groups":[{"title":X,"lines":["il_1"]}]}"#, "'title' is missing"),
    (#"{"metadata":{"po":{"as":X}}}"#, "'as' is missing"),
  ])
  func inSettings(settings: String, sentence: String) {
    for blank in Self.blanks.dropFirst() {
      let text = #"{"settings":\#(settings.replacing("X", with: blank))}"#
      let found = findings(Sample.base, Sample.customer, text)
      #expect(found.contains { $0.hasSuffix("error: \(sentence)") }, "\(blank): \(found)")
    }
  }

  @Test(arguments: ["kind", "status", "currency", "dates", "totals", "lines", "seller"])
  func inSnapshots(name: String) throws {
    let snapshot = try freeze(Sample.base, Sample.customer).snapshot
    let text = String(decoding: snapshot.canonicalJSON, as: UTF8.self)
    let expected = findings(try Sample.change(text, [name: ""]))
    for blank in Self.blanks.dropFirst() {
      #expect(findings(try Sample.change(text, [name: blank])) == expected, "\(name) \(blank)")
    }
    if !["lines"].contains(name) { #expect(expected.contains { $0.contains("error: ") }) }
  }

  @Test func listsMayBeNullAndListObjectsMayLackData() throws {
    let empty = [
      "null", "[]", "{}", #"{"object":"list"}"#, #"{"object":"list","data":null}"#,
      #"{"object":"list","data":[],"has_more":false}"#,
    ]
    for name in [
      "custom_fields", "total_taxes", "total_tax_amounts", "discounts", "total_discount_amounts",
      "payments", "account_tax_ids", "customer_tax_ids", "total_pretax_credit_amounts",
    ] {
      let expected = try freeze(Sample.invoice([name: "[]"]), Sample.customer).snapshot
      for list in empty {
        let snapshot = try freeze(Sample.invoice([name: list]), Sample.customer).snapshot
        #expect(snapshot == expected, "\(name) \(list)")
      }
    }
  }

  @Test(arguments: ["setup_intent", "dispute", "v2.core.account", "subscription_schedule"])
  func whatIsNotNeededIsLeftOut(kind: String) throws {
    let other = #"{"object":"\#(kind)","id":"x_1"}"#
    for text in [other, #"{"related":[\#(other)]}"#] {
      let frozen = try freeze(Sample.base, Sample.customer, text)
      let note = frozen.diagnostics.filter { $0.code == "unneeded-object" }
      #expect(note.map(\.severity) == (ObjectKind(rawValue: kind) == nil ? [.note] : []))
    }
  }
}
