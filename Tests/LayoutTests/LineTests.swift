import Diagnostics
import Documents
import Testing

@testable import Layout

@Suite struct LineTests {
  /// Each character is half an em wide.
  static let breaking: [(String, Double, [String])] = [
    ("aaa bbb ccc", 6, ["aaa bbb ccc"]),
    ("aaa bbb ccc", 4, ["aaa bbb ", "ccc"]),
    ("aaa bbb ccc", 3.5, ["aaa bbb ", "ccc"]),
    ("aaa bbb ccc", 3.4, ["aaa ", "bbb ", "ccc"]),
    ("aaa      bbb", 1.5, ["aaa      ", "bbb"]),
    ("aaaaaaa", 1.5, ["aaa", "aaa", "a"]),
    ("a bbbbbb c", 2, ["a ", "bbbb", "bb c"]),
    ("aaa", 0.1, ["a", "a", "a"]),
    ("日本語文字", 1, ["日本", "語文", "字"]),
    ("שלום עולם", 2, ["שלום ", "עולם"]),
    ("aaa ", 1.5, ["aaa "]),
    ("", 1, [""]),
  ]

  @Test(arguments: breaking)
  func breaksLines(text: String, limit: Double, wanted: [String]) {
    let shaped = MockShaper().shape(
      text, as: FaceRequest(), direction: .natural, language: nil)
    let slices = LineBreaker(text: shaped, limit: limit, tracking: 0).slices()
    #expect(slices.map { String(decoding: shaped.utf8[$0.range], as: UTF8.self) } == wanted)
  }

  @Test func tellsWhichWordsWereBroken() {
    let laidOut = layOut(
      sample([memo(Text(String(repeating: "x", count: 500)))]))
    #expect(laidOut.diagnostics.map(\.code) == ["broken-word"])
    #expect(laidOut.diagnostics.map(\.place) == [.block("memo")])
  }

  @Test func countsTrackingInTheWidth() {
    let shaped = MockShaper().shape("aaaa", as: FaceRequest(), direction: .natural, language: nil)
    #expect(LineBreaker(text: shaped, limit: 2, tracking: 0).slices().count == 1)
    #expect(LineBreaker(text: shaped, limit: 2, tracking: 0.1).slices().count == 2)
    #expect(LineBreaker(text: shaped, limit: 1.9, tracking: -0.05).slices().count == 1)
  }

  @Test(arguments: [("Facture №1", true), ("فاتورة", false), ("חשבונית", false), ("請求書", false)])
  func setsLettersApartOnlyWhereTheyStandAlone(text: String, takes: Bool) {
    let shaped = MockShaper().shape(text, as: FaceRequest(), direction: .natural, language: nil)
    #expect(shaped.takesTracking == takes)
  }

  /// The parts of a line from left to right, and where they begin, in em.
  static let orders: [(String, Bool, [String], [Double])] = [
    ("abc", false, ["abc"], [0]),
    ("אבג", true, ["אבג"], [0]),
    ("abc אבג def", false, ["abc ", "אבג", " def"], [0, 2, 3.5]),
    ("אבג abc דהו", true, [" דהו", "abc", "אבג "], [0, 2, 3.5]),
    // Spaces at the end hang over the end edge: right, then left.
    ("abc ", false, ["abc "], [0]),
    ("אבג ", true, ["אבג "], [-0.5]),
    ("אבג ab ", true, [" ", "ab", "אבג "], [-0.5, 0, 1]),
    ("ab אבג ", false, ["ab ", "אבג", " "], [0, 1.5, 3]),
  ]

  @Test(arguments: orders)
  func ordersLinesFromLeftToRight(
    text: String, isRightToLeft: Bool, parts: [String], places: [Double]
  ) {
    var galley = galley(isRightToLeft: isRightToLeft)
    let style = TextStyle(size: 1, lineHeight: 2)
    let shaped = galley.shape(text, in: style, at: { "" })
    let line = galley.line(of: shaped, 0..<shaped.utf8.count, in: style, tracking: 0)
    let found = line.pieces.map { String(decoding: shaped.utf8[$0.range], as: UTF8.self) }
    #expect(found == parts)
    #expect(line.pieces.map(\.x) == places)
    #expect(line.width == Double(text.trimmingSpaces.unicodeScalars.count) / 2)
  }

  @Test func growsLinesForTallFacesOnly() {
    var galley = galley()
    let style = TextStyle(size: 10, lineHeight: 13)
    let plain = galley.set(Text("abc"), in: style, width: 100, at: "")
    let tall = galley.set(Text("สวัสดี"), in: style, width: 100, at: "")
    #expect(plain.height == 13)
    #expect(abs(tall.height - 15) < 0.001)
    let roomy = galley.set(
      Text("สวัสดี"), in: TextStyle(size: 9, lineHeight: 15), width: 100, at: "")
    #expect(roomy.height == 15)
    #expect(plain.firstBaseline.map { abs($0 - 10.15) < 0.001 } == true)
  }

  @Test(arguments: [
    ("12", 2, 1.0), ("16.5", 2, 1), ("-1,584.00", 6, 3), ("€5", 4, 1), ("", 0, 0), ("x", 9, 0.5),
    ("₪ 12.50", 6, 2),
  ])
  func findsTheDecimalEdge(text: String, edge: Int, place: Double) {
    let shaped = MockShaper().shape(text, as: FaceRequest(), direction: .document, language: nil)
    #expect(shaped.place(ofDecimalEdge: edge) == place)
  }

  @Test(arguments: [false, true])
  func alignsNumbersOnTheirDecimalEdge(isMirrored: Bool) {
    var galley = galley(isRightToLeft: isMirrored)
    let style = TextStyle(size: 10, lineHeight: 13)
    let numbers = ["12", "16.5", "-1,584.00", "0.125"].map {
      galley.measure(number($0), in: style, at: "")
    }
    var column = DecimalColumn()
    for number in numbers { column.include(number) }
    let span = Span(start: 300, width: 80)
    let edges = numbers.map { number in
      let start = column.start(of: number, in: span, isMirrored: isMirrored)
      return galley.sheet.x(from: start, width: number.width) + number.before
    }
    #expect(Set(edges).count == 1)
    let ends = numbers.map { column.start(of: $0, in: span, isMirrored: isMirrored) + $0.width }
    #expect(ends.max() == span.end)
  }

  @Test func endsShortenedTextsWithAnEllipsis() throws {
    var galley = galley()
    let style = TextStyle(size: 10, lineHeight: 13)
    let text = galley.shape("Northwind Labs", in: style, at: { "" })
    for width in [30.0, 48, 52, 69] {
      let line = galley.shortened(text, in: style, to: width)
      #expect(line.width <= width)
      let frame = galley.frame(of: line, style: style, from: 0, at: 0, mark: .artifact(.header))
      let words = try #require(Page(width: 1, height: 1, frames: [frame]).words.first)
      #expect(words.hasSuffix("…"))
      #expect(words.count > 1)
      #expect("Northwind Labs".hasPrefix(words.dropLast()))
    }
    #expect(galley.shortened(text, in: style, to: 70).width == 70)
  }

  private func galley(isRightToLeft: Bool = false) -> Galley {
    Galley(
      shaper: MockShaper(isRightToLeft: isRightToLeft), pictures: MockPictures(), design: a4,
      sheet: Sheet(a4, isMirrored: isRightToLeft), keptWhole: 100)
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
