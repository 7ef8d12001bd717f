import Testing

@testable import Layout

@Suite struct TableGridTests {
  /// Natural and least widths of the columns beside the first, the width of the first, the gap.
  static let cases: [([(Double, Double)], Double, Double)] = [
    ([], 480, 14), ([(20, 20), (60, 60)], 480 - 80 - 28, 14),
    ([(130, 130), (140, 140)], 480 - 270 - 28, 14),
    // The gaps shrink, the first keeps its least width.
    ([(140, 140), (150, 150)], 170, 10),
    // A column that can wrap gives what is missing.
    ([(130, 130), (200, 60)], 170, TableGrid.leastGap),
    // Less than the least width is left.
    ([(170, 170), (170, 170)], 480 - 340 - 2 * TableGrid.leastGap, TableGrid.leastGap),
    // Even figures must be smaller.
    ([(400, 400), (400, 400)], 48, TableGrid.leastGap),
  ]

  @Test(arguments: cases)
  func givesTheFirstColumnWhatIsLeft(
    columns: [(Double, Double)], wanted: Double, gap: Double
  ) {
    let others = columns.map { TableGrid.Column(natural: $0.0, minimum: $0.1) }
    let grid = TableGrid(
      [TableGrid.Column(natural: 0, minimum: 0)] + others, filler: 0, least: 170, gap: 14,
      in: Span(start: 0, width: 480))
    #expect(grid.spans.count == columns.count + 1)
    #expect(grid.spans.last.map { abs($0.end - 480) < 0.001 } == true)
    #expect(abs(grid.spans[0].width - wanted) < 0.001)
    #expect(abs(grid.gap - gap) < 0.001)
    for (left, right) in zip(grid.spans, grid.spans.dropFirst()) {
      #expect(abs(right.start - left.end - gap) < 0.001)
    }
  }

  @Test func givesTheRoomToAnyColumn() {
    let fixed = TableGrid.Column(natural: 50, minimum: 50)
    let grid = TableGrid(
      [fixed, TableGrid.Column(natural: 0, minimum: 0), fixed], filler: 1, least: 100, gap: 10,
      in: Span(start: 20, width: 300))
    #expect(grid.spans.map(\.start) == [20, 80, 270])
    #expect(grid.spans.map(\.width) == [50, 180, 50])
  }
}
