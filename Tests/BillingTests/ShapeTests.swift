import Billing
import Diagnostics
import Testing

/// Sample objects of each API version, whose values do not agree with one another, decode.
@Suite struct ShapeTests {
  @Test(arguments: Rows.versions)
  func decodesDraftInvoices(version: String) throws {
    var options = SourceBundle.FreezeOptions()
    options.allowsDraft = true
    let frozen = try freeze([Rows.bytes("shapes/\(version)/invoice.json")], options: options)
    #expect(frozen.snapshot.lines.count == 1)
    #expect(frozen.snapshot.status == .draft)
    #expect(frozen.diagnostics.contains { $0.code == "test-mode" })
  }

  @Test(arguments: Rows.versions)
  func decodesCreditNotes(version: String) throws {
    let named = Array(#"{"settings":{"amends":{"number":"A-1"}}}"#.utf8)
    let frozen = try freeze([Rows.bytes("shapes/\(version)/credit_note.json"), named])
    #expect(frozen.snapshot.lines.count == 2)
    #expect(frozen.snapshot.number == "ABCD-1234-CN-01")
  }

  @Test(arguments: Rows.versions)
  func decodesCharges(version: String) throws {
    // The sample is a charge that succeeded and was never captured, which nothing was paid with.
    let sample = String(decoding: try Rows.bytes("shapes/\(version)/charge.json"), as: UTF8.self)
    let charge = sample.replacing("\"captured\": false", with: "\"captured\": true")
    let frozen = try freeze(charge)
    #expect(frozen.snapshot.kind == .receipt)
    #expect(frozen.snapshot.lines.count == 1)
  }
}
