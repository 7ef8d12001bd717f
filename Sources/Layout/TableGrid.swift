/// The widths of a table's columns.
///
/// One column takes the room that the others leave. Where they leave too little, first the gaps
/// shrink, then the columns that can wrap, then the room goes below its minimum, then figures give up
/// their common decimal edge, and at last the widest columns shrink, amounts after the others; their
/// figures are smaller then. Nothing overlaps and nothing is cut off.
struct TableGrid {
  struct Column {
    /// Wide enough for its head and its cells on one line.
    var natural: Double
    /// Wide enough for its widest part that does not break.
    var minimum: Double
    /// The same while its figures stand on a common decimal edge, which takes more.
    var aligned = 0.0
    /// Whether its figures are the last to give way.
    var isAmount = false

    /// As narrow as it gets before the room goes below its minimum.
    fileprivate var firm: Double { max(minimum, aligned) }
    /// As narrow as it may be for its figures to be read.
    fileprivate var least: Double { minimum * Galley.leastScale }
  }

  private(set) var spans: [Span]
  private(set) var gap: Double

  /// The smallest gap in points.
  static let leastGap = 5.67

  init(spans: [Span], gap: Double) {
    self.spans = spans
    self.gap = gap
  }

  /// - Parameter filler: which column takes what is left; its own widths do not count.
  init(_ columns: [Column], filler: Int, least: Double, gap wanted: Double, in span: Span) {
    let others = columns.indices.filter { $0 != filler }
    let count = Double(others.count)
    let least = min(least, span.width * 0.45)
    var widths = columns.map { max($0.natural, $0.firm) }
    gap = wanted
    func missing(_ gap: Double, _ least: Double) -> Double {
      others.reduce(least + gap * count - span.width) { $0 + widths[$1] }
    }
    if count > 0, missing(gap, least) > 0 {
      gap = max(min(Self.leastGap, wanted), wanted - missing(wanted, least) / count)
    }
    let slack = others.reduce(0) { $0 + widths[$1] - columns[$1].firm }
    let short = missing(gap, least)
    if short > 0, slack > 0 {
      let part = min(1, short / slack)
      for index in others { widths[index] -= (widths[index] - columns[index].firm) * part }
    }
    let floor = min(least, span.width * 0.2)
    Self.cut(&widths, at: others, by: missing(gap, floor)) { columns[$0].minimum }
    for isAmount in [false, true] {
      let open = others.filter { columns[$0].isAmount == isAmount }
      Self.cut(&widths, at: open, by: missing(gap, floor)) { columns[$0].least }
    }
    let last = missing(gap, min(floor, span.width * 0.1))
    let sum = others.reduce(0) { $0 + widths[$1] }
    if last > 0, sum > 0 {
      for index in others { widths[index] *= max(0.1, 1 - last / sum) }
    }
    widths[filler] = max(1, span.width - others.reduce(gap * count) { $0 + widths[$1] })
    var start = span.start
    spans = []
    for width in widths {
      spans.append(Span(start: start, width: width))
      start += width + gap
    }
  }

  /// Makes some columns narrower by a sum, the widest first, none below its least width.
  private static func cut(
    _ widths: inout [Double], at open: [Int], by excess: Double, least: (Int) -> Double
  ) {
    guard excess > 0, !open.isEmpty else { return }
    let wanted = open.reduce(-excess) { $0 + widths[$1] }
    // Of the common limits the highest that leaves no more than is wanted.
    var (low, high) = (0.0, open.reduce(0) { max($0, widths[$1]) })
    for _ in 0..<50 {
      let limit = (low + high) / 2
      let sum = open.reduce(0) { $0 + max(min(least($1), widths[$1]), min(widths[$1], limit)) }
      if sum > wanted { high = limit } else { low = limit }
    }
    for index in open {
      widths[index] = max(min(least(index), widths[index]), min(widths[index], low))
    }
  }
}
