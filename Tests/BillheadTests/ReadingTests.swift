import Billhead
import Documents
import Testing

/// Reading order is document order, and every word comes back as it was written.
@Suite struct ReadingTests {
  @Test(arguments: Fixture.all)
  func isReadAsItWasComposed(fixture: Fixture) throws {
    let renderer = try Shared.renderer
    let document = try renderer.compose(fixture.bundle(), options: fixture.options).document
    let rendered = try renderer.render(fixture.bundle(), as: .pdf, options: fixture.options)
    let spoken = try SpokenFile(rendered.bytes)
    #expect(spoken.faults == [])
    #expect(spoken.objects.text(spoken.objects.root["/Lang"]) == document.language.tag)
    let reading = ExpectedReading(document)
    #expect(reading.firstDifference(from: spoken) == nil)
    #expect(spoken.elements.compactMap(\.url) == reading.links)
    // Its rows are cut by pages: what stands side by side is drawn in turns.
    guard fixture.name != "at-the-limits" else { return }
    for reader in Reader.allCases {
      let text = ReadingText(try reader.text(of: rendered.bytes))
      let parties = reading.items[reading.partyItems].filter(reader.takes).map(\.words)
      var others = reading.items
      others.removeSubrange(reading.partyItems)
      #expect(
        text.firstMissing(of: others.filter(reader.takes).map(\.words)) == nil, "\(reader)")
      #expect(parties.first { !text.has($0) } == nil, "\(reader)")
    }
  }

  /// The programs that give the text of a page in the order of drawing.
  enum Reader: CaseIterable {
    case pdftotext, mutool

    func text(of bytes: [UInt8]) throws -> String {
      switch self {
      case .pdftotext: try PDFProgram.run("pdftotext", ["-raw"], on: bytes, after: ["-"])
      case .mutool: try PDFProgram.run("mutool", ["draw", "-q", "-F", "txt"], on: bytes)
      }
    }

    /// Right-to-left words have an order of their own in each program; `mutool` 1.21 garbles Thai
    /// and the Indic scripts. All of these have ActualText.
    func takes(_ item: ExpectedReading.Item) -> Bool {
      let hard: ClosedRange<UInt32> = self == .mutool ? 0x590...0xFFF : 0x590...0x8FF
      return item.role != "Figure"
        && !item.words.unicodeScalars.contains {
          hard.contains($0.value) || $0.properties.isBidiControl
        }
    }
  }
}
