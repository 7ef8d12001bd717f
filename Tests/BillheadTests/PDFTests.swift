import Billhead
import BillheadTesting
import Documents
import Testing

@Suite struct PDFTests {
  @Test(arguments: Fixture.all)
  func isSoundAndSaysWhatTheDocumentSays(fixture: Fixture) throws {
    let renderer = try Shared.renderer
    let rendered = try renderer.render(fixture.bundle(), as: .pdf, options: fixture.options)
    let inspection = PDFInspection(rendered.bytes)
    #expect(try inspection.problem() == nil)
    #expect(try inspection.fontsLeftOut().isEmpty)
    #expect(rendered.pageCount >= 1)

    let document = try renderer.compose(fixture.bundle(), options: fixture.options).document
    let figures = Figures(document)
    // The program puts right-to-left lines into an order of its own: only words can be compared.
    let extracted = ReadingText(try inspection.text(inOrder: .ofPlaces))
    let numerals = (figures.taxIDs + figures.inOrder).flatMap(numerals)
    #expect(!numerals.isEmpty)
    #expect(numerals.first { !extracted.has($0) } == nil)
  }

  /// The words with digits in them.
  private func numerals(_ text: String) -> [String] {
    text.split { $0.isWhitespace }.map(String.init).filter { $0.contains(where: \.isNumber) }
  }

  @Test(arguments: Fixture.each)
  func repeatsItsBytes(fixture: Fixture) throws {
    let first = try Renderer().render(fixture.bundle(), as: .pdf, options: fixture.options)
    let second = try Shared.renderer.render(fixture.bundle(), as: .pdf, options: fixture.options)
    #expect(first.bytes == second.bytes)
  }

  @Test(arguments: Fixture.each)
  func drawsTheSameFromItsSnapshot(fixture: Fixture) throws {
    let renderer = try Shared.renderer
    let first = try renderer.render(fixture.bundle(), as: .pdf, options: fixture.options)
    let snapshot = try BillingBundle(first.snapshotJSON, name: "snapshot.json")
    let second = try renderer.render(snapshot, as: .pdf, options: fixture.options)
    #expect(first.bytes == second.bytes)
    #expect(first.snapshotDigest == second.snapshotDigest)
  }

  /// Four at once, by a renderer that has drawn everything before and by one that has not.
  @Test func drawsTheSameOnManyThreads() async throws {
    let alone = try Fixture.each.map {
      try Renderer().render($0.bundle(), as: .pdf, options: $0.options).bytes
    }
    let renderer = try Shared.renderer
    let together = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for index in 0..<Fixture.each.count * 4 {
        let fixture = Fixture.each[index % Fixture.each.count]
        group.addTask {
          (index, try renderer.render(fixture.bundle(), as: .pdf, options: fixture.options).bytes)
        }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    for (index, bytes) in together { #expect(bytes == alone[index % alone.count]) }
    #expect(together.count == alone.count * 4)
  }

  /// Words that no document had before, in fonts that grow and change their form with it, and in
  /// spellings that look the same.
  @Test func whatWasDrawnBeforeDecidesNothing() throws {
    let renderer = try Renderer()
    let blocks: [ClosedRange<UInt32>] = [
      0x1F300...0x1F5FF, 0x1F650...0x1F67F, 0x2200...0x22FF, 0x1F780...0x1F7D8, 0x2900...0x297F,
      0x1F800...0x1F8FF, 0x2800...0x28FF, 0x1F300...0x1F3FF, 0x0621...0x064A, 0x4E00...0x4EFF,
    ]
    let texts = blocks.map { String(String.UnicodeScalarView($0.compactMap(Unicode.Scalar.init))) }
    for text in texts + ["caf\u{E9} \u{3B}", "cafe\u{301} \u{37E}", texts[0]] {
      let bytes = Array(document(saying: text).utf8)
      let bundle = try BillingBundle(bytes, name: "a.json")
      #expect(
        try renderer.render(bundle, as: .pdf).bytes == Renderer().render(bundle, as: .pdf).bytes)
    }
  }

  private func document(saying text: String) -> String {
    """
    {"invoice":{"id":"in_1","object":"invoice","number":"A-1","status":"open","currency":"eur",
    "created":1709200000,"account_name":"Lumen","customer":"cus_1","customer_name":"Dupont",
    "subtotal":100,"total":100,"amount_due":100,"lines":{"data":[{"id":"il_1","amount":100,
    "description":"\(text)"}]}},"customer":{"id":"cus_1","object":"customer"}}
    """
  }

  /// With tags, metadata and fonts: a page of Latin, and one with Japanese.
  @Test(arguments: [
    (Fixture(name: "standard-look", locale: "en"), 30_000),
    (Fixture(name: "japan-two-rates", locale: "ja"), 60_000),
  ])
  func staysSmall(fixture: Fixture, limit: Int) throws {
    let rendered = try Shared.renderer.render(
      fixture.bundle(), as: .pdf, options: fixture.options)
    #expect((8_000..<limit).contains(rendered.bytes.count))
  }
}
