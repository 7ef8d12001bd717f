import Diagnostics
import Figures
import Foundation
import Testing

@testable import Billing

/// Whatever is frozen, or made by hand within the ranges of the types, can be read back.
@Suite struct SnapshotPropertyTests {
  /// Random snapshots whose texts show something read back as what they were.
  @Test(arguments: 0..<200)
  func readsBackWhatWasWritten(seed: UInt64) throws {
    var maker = SnapshotMaker(seed: seed, makesBlanks: false)
    let snapshot = try maker.snapshot()
    let again = try Snapshot(canonicalJSON: snapshot.canonicalJSON, name: "a.json")
    #expect(again == snapshot)
    #expect(again.canonicalJSON == snapshot.canonicalJSON)
  }

  /// Those with blank texts read back without them, and from then on as what they were.
  @Test(arguments: 0..<200)
  func readsBackBlankTextsAsAbsentOnes(seed: UInt64) throws {
    var maker = SnapshotMaker(seed: seed, makesBlanks: true)
    let snapshot = try maker.snapshot()
    let again = try Snapshot(canonicalJSON: snapshot.canonicalJSON, name: "a.json")
    #expect(try Snapshot(canonicalJSON: again.canonicalJSON, name: "a.json") == again)
  }

  /// Members of real objects in turn get values of extreme size and kind; what freezes reads back.
  @Test(arguments: [
    "dialects/2020-08-27", "dialects/2026-07-29.dahlia", "shapes/2026-07-29.dahlia/credit_note",
    "shapes/2024-06-20/charge", "shapes/2025-10-29.clover/invoice",
  ])
  func readsBackWhatHostileInputFreezesTo(path: String) throws {
    let text = String(decoding: try Rows.bytes("\(path).json"), as: UTF8.self)
      .replacing("\"captured\": false", with: "\"captured\": true")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var frozen = 0
    for (index, line) in lines.enumerated() {
      guard let colon = line.range(of: ": "), !line.hasSuffix("{"), !line.hasSuffix("[") else {
        continue
      }
      let comma = line.hasSuffix(",") ? "," : ""
      for value in Self.values.indices where value % 3 == index % 3 {
        var changed = lines
        changed[index] = "\(line[..<colon.upperBound])\(Self.values[value])\(comma)"
        if try readsBack(changed.joined(separator: "\n")) { frozen += 1 }
      }
    }
    #expect(frozen > lines.count / 2)
  }

  static let values = [
    "999999999999999", "-999999999999999", #""1e-30""#, "0.000000000000000000000000000001",
    #""9999999999999999999999999999999999""#, #""\u200B\u00AD""#, #"" ""#, #""\uFEFF\u0000""#,
    #""99999999e30""#,
  ]

  private func readsBack(_ text: String) throws -> Bool {
    var options = SourceBundle.FreezeOptions()
    options.allowsDraft = true
    do {
      let settings = Array(#"{"settings":{"amends":{"number":"A-1"}}}"#.utf8)
      let snapshot = try freeze([Array(text.utf8), settings], options: options).snapshot
      let again = try Snapshot(canonicalJSON: snapshot.canonicalJSON, name: "a.json")
      #expect(again == snapshot)
      return true
    } catch let rejection as Rejection {
      #expect(!rejection.diagnostics.isEmpty)
      // That no document is among several files has no place.
      let stray = rejection.diagnostics.filter { finding in
        finding.code != "no-document"
          && !["a.json", "b.json"].contains { finding.place?.description.hasPrefix($0) == true }
      }
      #expect(stray.map(\.description) == [])
      let isOfReading = rejection.diagnostics.contains { $0.code == "snapshot-format" }
      #expect(!isOfReading)
      return false
    }
  }

  @Test func readsSumsBeyondTheLimitOfAmounts() throws {
    let invoice = try Sample.invoice([
      "total": "-999999999999999", "amount_due": "999999999999999",
      "pre_payment_credit_notes_amount": "999999999999999", "starting_balance": "1",
    ])
    let snapshot = try freeze(invoice, Sample.customer).snapshot
    #expect(snapshot.totals.appliedBalance?.minorUnits == 2_999_999_999_999_997)
    #expect(try Snapshot(canonicalJSON: snapshot.canonicalJSON, name: "a.json") == snapshot)
  }

  @Test func readsPricesOfExtremeScale() throws {
    let line = #"{"id":"il_1","amount":10000,"pricing":{"unit_amount_decimal":"1e-30"}}"#
    let invoice = try Sample.invoice(["lines": Sample.lines([line]), "currency": #""kwd""#])
    let snapshot = try freeze(invoice, Sample.customer).snapshot
    #expect(snapshot.lines[0].unitPrice == DecimalNumber(1, scale: 33))
    #expect(try Snapshot(canonicalJSON: snapshot.canonicalJSON, name: "a.json") == snapshot)
  }

  /// The findings for a value that shows nothing are those for an absent one.
  @Test(arguments: ["currency", "status", "number", "account_name", "hosted_invoice_url", "total"])
  func treatsBlankAsAbsent(key: String) throws {
    let absent = findings(try Sample.invoice([key: ""]))
    for blank in [#""""#, #"" ""#, #""\u200B""#, #""\u2060\uFE0F""#, #""\u0007""#, "null"] {
      #expect(findings(try Sample.invoice([key: blank])) == absent)
    }
  }

  private func findings(_ invoice: String) -> [String] {
    do {
      return try freeze(invoice, Sample.customer).diagnostics.map(\.description)
    } catch {
      let findings = (error as? Rejection)?.diagnostics.map(\.description) ?? []
      #expect(!findings.isEmpty)
      return findings
    }
  }

  @Test(arguments: ["kind", "status", "currency", "tax_exempt", "collection"])
  func namesWhatIsBlankInASnapshot(key: String) throws {
    let snapshot = try freeze(Sample.invoice(), Sample.customer).snapshot
    let text = String(decoding: snapshot.canonicalJSON, as: UTF8.self)
    let changed = try Sample.change(text, [key: #""\u200B""#])
    let rejection = #expect(throws: Rejection.self) {
      try Snapshot(canonicalJSON: Array(changed.utf8), name: "a.json")
    }
    #expect(rejection?.description == "a.json#: error: '\(key)' is missing")
  }
}
