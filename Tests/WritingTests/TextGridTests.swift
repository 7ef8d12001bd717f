import Testing

@testable import Writing

/// Lines in columns of one width.
@Suite struct TextGridTests {
  private func grid(_ fill: (inout TextGrid) -> Void) -> [String] {
    var grid = TextGrid()
    fill(&grid)
    return grid.lines
  }

  @Test func longTextIsBrokenAtSpacesAndIndented() {
    let words = Array(repeating: "twelve chars", count: 7).joined(separator: " ")
    let lines = grid { $0.add(words, indent: 4) }
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.hasPrefix("    twelve") && $0.count <= TextGrid.width })
    #expect(lines.joined(separator: " ").split(separator: " ").joined(separator: " ") == words)
  }

  @Test func aWordLongerThanALineStaysWhole() {
    let word = String(repeating: "x", count: 100)
    #expect(grid { $0.add("a \(word) b") } == ["a", word, "b"])
  }

  /// A figure that has not two columns of white before it goes to the next line.
  @Test(arguments: [(65, 1), (66, 2)])
  func aFigureWithoutRoomGetsALine(width: Int, count: Int) {
    let words = String(repeating: "x", count: width)
    let lines = grid { $0.add(words, figure: "€1.00") }
    #expect(lines.count == count)
    #expect(lines.last?.count == TextGrid.width)
    #expect(lines.last?.hasSuffix("€1.00") == true)
    #expect(lines.first?.hasPrefix(words) == true)
  }

  /// Ideographs take two columns.
  @Test func wideCharactersCountTwice() {
    let line = grid { $0.add("請求書", figure: "1") }
    #expect(line == ["請求書" + String(repeating: " ", count: 72 - 6 - 1) + "1"])
  }

  @Test func emptyLinesAreNeverDoubled() {
    #expect(
      grid {
        $0.space()
        $0.add("a")
        $0.space()
        $0.space()
        $0.add("b")
      } == ["a", "", "b"])
  }
}
