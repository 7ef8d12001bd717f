import Testing

@testable import Documents

@Suite struct TableTests {
  static let spans: [([Int], [String?])] = [
    ([], ["a", "b", "c"]), ([1, 2], ["a", "b", nil]), ([3], ["a", nil, nil]),
    ([2, 1], ["a", nil, "b"]),
  ]

  @Test(arguments: spans)
  func findsTheCellThatBeginsInAColumn(spans: [Int], wanted: [String?]) {
    let cells = ["a", "b", "c"].prefix(spans.isEmpty ? 3 : spans.count)
    let row = Table.Row(.group, cells.map { .text(Text($0)) }, spans: spans)
    #expect((0..<3).map { row.cell(at: $0)?.parts.first?.string } == wanted)
    #expect(row.cell(at: 3) == nil)
  }

  @Test func knowsWhatIsInACell() {
    let picture = Picture(.product, format: .png, bytes: [1], alternative: "Lamp")
    let five = Numeral("5", decimalEdge: 1)
    #expect(Table.Cell.empty.isEmpty)
    #expect(Table.Cell.parts([]).isEmpty)
    #expect(!Table.Cell.text(Text("a")).isEmpty)
    #expect(Table.Cell.numeral(five).parts.map(\.string) == ["5"])
    #expect(Table.Cell.parts([Table.Part(.picture(picture))]).parts.map(\.string) == ["Lamp"])
  }

  @Test func hasAHeadWhereAColumnHasATitle() {
    let columns = [Table.Column(.description), Table.Column(.amount)]
    #expect(!Table(.lines, columns: columns, rows: []).hasHead)
    var titled = columns
    titled[1].title = Text("Amount")
    let table = Table(.lines, columns: titled, rows: [])
    #expect(table.hasHead)
    #expect(table.index(of: .amount) == 1)
    #expect(table.index(of: .tax) == nil)
  }

  @Test(arguments: zip([0, 1, 2, 9], [2, 0.01, 1, 1.0]))
  func givesColumnsTheirShares(index: Int, share: Double) {
    let group = Group(.columns, .sideBySide, [], shares: [2, 0, 1])
    #expect(group.share(of: index) == share)
  }
}
