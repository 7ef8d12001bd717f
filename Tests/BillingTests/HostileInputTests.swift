import Billing
import Diagnostics
import Figures
import Foundation
import Testing

/// Whatever the bytes are, freezing gives a snapshot or a `Rejection`.
@Suite struct HostileInputTests {
  private func survives(_ bytes: [UInt8]) {
    do {
      var options = SourceBundle.FreezeOptions()
      options.allowsDraft = true
      let frozen = try freeze([bytes], options: options)
      _ = frozen.snapshot.canonicalJSON
    } catch {
      #expect(error is Rejection, "\(error)")
    }
  }

  @Test(arguments: ["2024-06-20", "2026-07-29.dahlia"])
  func survivesTruncation(version: String) throws {
    let bytes = try Rows.bytes("dialects/\(version).json")
    for end in stride(from: 0, to: bytes.count, by: 97) {
      let rejection = #expect(throws: Rejection.self) { try freeze([Array(bytes[..<end])]) }
      #expect(rejection?.diagnostics.isEmpty == false)
    }
  }

  @Test(arguments: ["dialects/2022-11-15", "shapes/2026-07-29.dahlia/credit_note"])
  func survivesFlippedBytes(path: String) throws {
    let bytes = try Rows.bytes("\(path).json")
    for position in stride(from: 0, to: bytes.count, by: 37) {
      for mask: UInt8 in [0x02, 0x90] {
        var changed = bytes
        changed[position] ^= mask
        survives(changed)
      }
    }
  }

  /// Every value in turn is replaced by one of another type or of an extreme size.
  @Test(arguments: [
    "dialects/2020-08-27", "dialects/2026-07-29.dahlia", "shapes/2024-06-20/charge",
  ])
  func survivesWrongValues(path: String) throws {
    let text = String(decoding: try Rows.bytes("\(path).json"), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let values = [
      "null", "-1", "999999999999999", "[]", "{}", "\"\"", "1e300", "\"\\u0000\"", "true",
    ]
    for (index, line) in lines.enumerated() {
      guard let colon = line.range(of: ": ") else { continue }
      guard !line.hasSuffix("{"), !line.hasSuffix("[") else { continue }
      let comma = line.hasSuffix(",") ? "," : ""
      var changed = lines
      changed[index] = "\(line[..<colon.upperBound])\(values[index % values.count])\(comma)"
      survives(Array(changed.joined(separator: "\n").utf8))
    }
  }

  @Test func survivesSumsThatOverflow() throws {
    let line = """
      {"id":"il_1","amount":999999999999999,"discounts":["di_1"],
      "discount_amounts":[{"amount":999999999999999,"discount":"di_1"}]}
      """
    let lines = Sample.lines(Array(repeating: line, count: 9_500))
    let frozen = try freeze(
      Sample.invoice([
        "lines": lines, "total_discount_amounts": #"[{"amount":1,"discount":"di_1"}]"#,
      ]))
    #expect(frozen.snapshot.lines.count == 9_500)
  }

  /// The sums that tell taxes taken out of the prices would overflow with such a rate.
  @Test func survivesRatesOfAnySize() throws {
    let percentage = String(repeating: "9", count: 34)
    let rate = "{\"id\":\"t\",\"object\":\"tax_rate\",\"percentage\":\(percentage)}"
    let frozen = try freeze(
      Sample.invoice([
        "customer_tax_exempt": #""reverse""#, "subtotal": "9000",
        "total_tax_amounts": #"[{"amount":0,"inclusive":true,"tax_rate":"t"}]"#,
      ]), rate)
    #expect(frozen.snapshot.totals.taxes[0].rate.percentage?.description == percentage)
  }

  @Test func keepsMarkupAsText() throws {
    let name = "<b>Dupont</b> &amp; {{x}} %s"
    let invoice = try Sample.invoice(["customer_name": "\"\(name)\""])
    #expect(try freeze(invoice, Sample.customer).snapshot.buyer.name == name)
  }
}
