import Billhead
import Testing

/// One sale in the form of every API version is printed in the same words, but for what a version
/// cannot say.
@Suite struct VersionTextTests {
  /// A line of the newest version's text that older ones lack or have otherwise.
  private struct Difference {
    let line: String
    let since: String
    /// What stands there before; nil for nothing.
    let otherwise: String?

    init(_ line: String, since: String, otherwise: String? = nil) {
      self.line = line
      self.since = since
      self.otherwise = otherwise
    }
  }

  private static let differences: [Difference] = [
    .init("Winter (10% off): −€8.00", since: "2018-05-21", otherwise: "10% off: −€8.00"),
    .init("PO: 4711", since: "2018-11-08"), .init("RCS Paris", since: "2018-11-08"),
    .init("https://lumen.example", since: "2018-11-08"),
    .init("+33 4 00 00 00 00", since: "2019-03-14"),
    .init(
      "Description: Qty × Unit price · Tax · Amount", since: "2019-03-14",
      otherwise: "Description: Qty × Unit price · Amount"),
    .init(
      "3 × Seat: 3 × €12.00 · 20% · €36.00", since: "2019-03-14",
      otherwise: "3 × Seat: 3 × €12.00 · €36.00"),
    .init(
      "Setup: 1 × €50.00 · 20% · €50.00", since: "2019-03-14",
      otherwise: "Setup: 1 × €50.00 · €50.00"),
    .init(
      "Unused time on Seat: 1 × −€6.00 · 20% · −€6.00", since: "2019-03-14",
      otherwise: "Unused time on Seat: 1 × −€6.00 · −€6.00"),
    .init(
      "VAT – France (20% on €72.00): €14.40", since: "2019-03-14", otherwise: "Tax (20%): €14.40"),
    .init("FR VAT FR12345678901", since: "2020-08-27"),
    .init(
      "VAT – France (20% on €72.00): €14.40", since: "2022-11-15",
      otherwise: "VAT – France (20%): €14.40"),
    .init(
      "VAT – France (20% on €45.00): €9.00", since: "2022-11-15",
      otherwise: "VAT – France (20%): €9.00"),
  ]

  private static let renderer = Result { try Renderer() }

  @Test(arguments: APIVersions.all, ["invoice", "receipt", "credit_note"])
  func printsAlike(version: String, kind: String) throws {
    guard kind != "credit_note" || version >= "2019-12-03" else { return }
    let newest = try text(APIVersions.all.last ?? "", kind)
    let expected = newest.compactMap { line in
      let known = Self.differences.first { $0.line == line && version < $0.since }
      return known == nil ? line : known?.otherwise
    }
    let found = try text(version, kind)
    let lacking = expected.filter { !found.contains($0) }
    let added = found.filter { !expected.contains($0) }
    #expect(found == expected, "lacks \(lacking), has \(added)")
  }

  /// The lines of a version's text that show something, without the space between words.
  private func text(_ version: String, _ kind: String) throws -> [String] {
    let settings = kind == "credit_note" ? [:] : ["number": "LUM-0042"]
    let bundle = try APIVersions().bundle(version, kind: kind, settings: settings)
    var options = RenderOptions()
    options.locale = "en"
    let rendered = try Self.renderer.get().render(
      BillingBundle(bundle, name: "a.json"), as: .text, options: options)
    return String(decoding: rendered.bytes, as: UTF8.self).split(separator: "\n").map { line in
      line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }
}
