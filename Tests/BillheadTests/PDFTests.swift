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
    if document.language.isRightToLeft {
      // The program puts right-to-left lines into an order of its own: only words can be compared.
      let extracted = ReadingText(try inspection.text(inOrder: .ofPlaces))
      #expect(
        (figures.taxIDs + figures.inOrder).flatMap(numerals).first { !extracted.has($0) } == nil)
    }
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
    let snapshot = try Bundle(first.snapshotJSON, name: "snapshot.json")
    let second = try renderer.render(snapshot, as: .pdf, options: fixture.options)
    #expect(first.bytes == second.bytes)
    #expect(first.snapshotDigest == second.snapshotDigest)
  }

  @Test func drawsTheSameOnManyThreads() async throws {
    let renderer = try Shared.renderer
    let alone = try Fixture.each.map {
      try renderer.render($0.bundle(), as: .pdf, options: $0.options).bytes
    }
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

  @Test func staysSmall() throws {
    let fixture = Fixture(name: "standard-look", locale: "en")
    let rendered = try Shared.renderer.render(
      fixture.bundle(), as: .pdf, options: fixture.options)
    #expect((8_000..<60_000).contains(rendered.bytes.count))
  }
}
