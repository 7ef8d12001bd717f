import Diagnostics
import Documents
import Testing

@testable import Layout

/// Words and figures in less room than they take.
@Suite struct NarrowTests {
  /// Each character is half an em wide; `|` ends a line at a soft hyphen.
  @Test(
    arguments: [
      ("Wert\u{AD}stoff\u{AD}hof", 20, ["Wert\u{AD}stoff\u{AD}hof"]),
      ("Wert\u{AD}stoff\u{AD}hof", 5.5, ["Wert\u{AD}stoff\u{AD}|", "hof"]),
      // No room for the hyphen: the place before.
      ("Wert\u{AD}stoff\u{AD}hof", 4.7, ["Wert\u{AD}|", "stoff\u{AD}hof"]),
      // No place at all: an emergency.
      ("Wert\u{AD}stoff", 1.5, ["Wer", "t\u{AD}|", "sto", "ff"]),
    ] as [(String, Double, [String])])
  func softHyphens(text: String, limit: Double, wanted: [String]) {
    let shaped = HyphenShaper().shape(
      text, as: FaceRequest(), direction: .natural, language: nil)
    var breaker = LineBreaker(text: shaped, limit: limit, tracking: 0)
    breaker.hyphen = 0.5
    let lines = breaker.slices().map {
      String(decoding: shaped.utf8[$0.range], as: UTF8.self) + ($0.isHyphenated ? "|" : "")
    }
    #expect(lines == wanted)
  }

  /// A hyphen stands at the end of the line, and the line is no wider than its room.
  @Test(arguments: [false, true])
  func hyphensAreDrawn(isRightToLeft: Bool) {
    let word = Array(repeating: isRightToLeft ? "אבגד" : "abcd", count: 60)
      .joined(separator: "\u{AD}")
    let laidOut = Typesetter(
      shaper: HyphenShaper(isRightToLeft: isRightToLeft), pictures: MockPictures()
    ).layOut(
      sample([memo(Text(word))], isRightToLeft: isRightToLeft).document, a4)
    let lines = laidOut.pages[0].texts
    #expect(lines.count > 1)
    for line in lines.dropLast() {
      let hyphen = isRightToLeft ? line.pieces.first : line.pieces.last
      #expect(hyphen?.text.utf8 == [0xC2, 0xAD])
      #expect(hyphen?.x == (isRightToLeft ? 0 : line.width - line.size / 2))
      #expect(line.width <= a4.theme.spaces.memoWidth + 0.01)
    }
    #expect(lines.last?.pieces.allSatisfy { $0.text.utf8.count > 2 } == true)
    #expect(laidOut.diagnostics.map(\.code) == [])
  }

  @Test(
    arguments: [
      ("abc", []), ("a 12 b", ["12"]), ("€1,234.50.", ["€1,234.50"]),
      ("due 1\u{A0}234,56\u{A0}€ now", ["1\u{A0}234,56\u{A0}€"]),
      ("IDR\u{A0}1,234.00", ["IDR\u{A0}1,234.00"]),
      ("1\u{A0}juin\u{A0}2026", ["1\u{A0}juin\u{A0}2026"]),
      ("−$5 (2)", ["−$5", "2"]), ("ref 12345678901234567890", []),
      ("\u{200F}١٬٢٣٤\u{A0}د.إ.", ["\u{200F}١٬٢٣٤\u{A0}د.إ."]),
    ] as [(String, [String])])
  func findsFigures(text: String, wanted: [String]) {
    let utf8 = Array(text.utf8)
    let found = FigureStretch.all(in: utf8).map {
      String(decoding: utf8[$0.range], as: UTF8.self)
    }
    #expect(found == wanted)
  }

  /// A word is cut before the number in it; a number as wide as the line is cut and told.
  @Test func numbersAreCutLast() {
    func slices(_ text: String, _ limit: Double) -> [LineSlice] {
      let shaped = MockShaper().shape(text, as: FaceRequest(), direction: .natural, language: nil)
      return LineBreaker(text: shaped, limit: limit, tracking: 0).slices()
    }
    #expect(slices("total:1,234.00", 5).map(\.range) == [0..<6, 6..<14])
    #expect(slices("total:1,234.00", 5).allSatisfy { $0.cutFigure == nil })
    #expect(slices("€1,234.00", 3).first?.cutFigure == 0..<11)
    #expect(slices("12345678", 3).allSatisfy { $0.cutFigure == nil })
  }

  /// Amounts in a sentence are printed smaller before they are cut.
  @Test func sentencesWithWideAmounts() {
    let narrow = changed(a4) { $0.theme.spaces.memoWidth = 50 }
    let laidOut = layOut(sample([memo(Text("Pay €1,234,567.00 now"))], design: narrow))
    let lines = laidOut.pages[0].texts
    #expect(lines.map(\.words) == ["Pay ", "€1,234,567.00 ", "now"])
    #expect(lines.allSatisfy { $0.size < a4.theme.styles.memo.size && $0.width <= 50 })
    #expect(laidOut.diagnostics.map(\.code) == ["narrow-column"])
  }

  /// A column gives up its decimal edge, then its figures get smaller; amounts last.
  @Test func columnsOfWideFigures() throws {
    let rows = [("1234567890123", "IDR 12,345,678,901.00"), ("1.123456789012", "IDR 1.00")].map {
      quantity, amount in
      Table.Row(
        .item,
        [
          .text(given("Server")), .numeral(number(quantity)),
          .numeral(number("IDR 123456789.123456789012")), .empty, .numeral(number(amount)),
        ])
    }
    let laidOut = layOut(sample([.table(lines(rows))]))
    #expect(laidOut.pages[0].words.contains("IDR 12,345,678,901.00"))
    #expect(laidOut.pages[0].words.contains("IDR 123456789.123456789012"))
    let amount = try #require(laidOut.pages[0].text("IDR 12,345,678,901.00"))
    #expect(amount.size == a4.theme.styles.amount.size)
    #expect(Laws.overlaps(laidOut) == [])
  }

  /// Where nothing helps, the document is refused.
  @Test func figuresThatCannotBeReadAreRefused() {
    let narrow = changed(a4) { $0.margins = Margins(top: 50, side: 270, bottom: 50) }
    let laidOut = layOut(
      sample([.table(summary([sum(.total, "Total", "IDR 123,456,789,012.00")]))], design: narrow))
    #expect(laidOut.diagnostics.filter { $0.severity == .error }.map(\.code) == ["figure-too-wide"])
    #expect(laidOut.pages[0].words.contains("IDR 123,456,789,012.00"))
  }
}

/// The mock shaper, with soft hyphens: they take no room, and a line may begin after one.
private final class HyphenShaper: TextShaper {
  private let mock: MockShaper

  init(isRightToLeft: Bool = false) { mock = MockShaper(isRightToLeft: isRightToLeft) }

  func shape(
    _ text: String, as face: FaceRequest, direction: Text.Direction, language: String?
  ) -> ShapedText {
    let plain = mock.shape(text, as: face, direction: direction, language: language)
    let runs = plain.runs.map { run in
      changed(run) { run in
        for index in run.glyphs.indices where run.glyphs[index].id == 0xAD {
          run.glyphs[index].advance = 0
        }
      }
    }
    let hyphens = plain.utf8.indices.filter { plain.hasSoftHyphen(before: $0) }
    return ShapedText(
      utf8: plain.utf8, runs: runs, breaks: (plain.breaks + hyphens).sorted(),
      isRightToLeft: plain.isRightToLeft)
  }
}
