/// The widths of a table's columns.
///
/// One column takes the room that the others leave. Where they leave too little, first the gaps
/// shrink, then the columns that can wrap, then the room goes below its minimum, and at last every
/// column shrinks and its numbers are broken. Nothing overlaps and nothing is cut off.
struct TableGrid {
  struct Column {
    /// Wide enough for its head and its cells on one line.
    var natural: Double
    /// Wide enough for its widest part that does not break.
    var minimum: Double
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
    var widths = columns.map { max($0.natural, $0.minimum) }
    gap = wanted
    func missing(_ gap: Double, _ least: Double) -> Double {
      others.reduce(least + gap * count - span.width) { $0 + widths[$1] }
    }
    if count > 0, missing(gap, least) > 0 {
      gap = max(min(Self.leastGap, wanted), wanted - missing(wanted, least) / count)
    }
    let slack = others.reduce(0) { $0 + widths[$1] - columns[$1].minimum }
    let short = missing(gap, least)
    if short > 0, slack > 0 {
      let part = min(1, short / slack)
      for index in others { widths[index] -= (widths[index] - columns[index].minimum) * part }
    }
    let last = missing(gap, min(least, span.width * 0.2))
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
}
