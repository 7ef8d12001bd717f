import Documents

/// The two columns of the summary, at the end edge of the text.
struct SummaryColumns {
  var whole: Span
  var label: Span
  var amount: Span

  /// The theme's width; wider, up to its limit, when the labels need it, and beyond that when the
  /// amounts do.
  init(label widest: Double, amount: Double, spaces: Theme.Spaces, in span: Span) {
    let gap = spaces.summaryGap
    let side = 2 * spaces.summarySide
    let leastLabel = min(millimetres(36), span.width * 0.3)
    let wanted = min(
      max(spaces.summaryWidth, widest + gap + amount + side), spaces.summaryLimit)
    let width = min(span.width, max(wanted, leastLabel + gap + amount + side))
    whole = Span(start: span.end - width, width: width)
    let inner = whole.inset(by: spaces.summarySide)
    let amountWidth = min(amount, max(1, inner.width - gap - leastLabel))
    self.amount = Span(start: inner.end - amountWidth, width: amountWidth)
    label = Span(start: inner.start, width: max(1, inner.width - gap - amountWidth))
  }
}

extension TableGrid {
  /// Two columns, a label and its value.
  init(
    labelled role: Table.Role, _ measures: [Column], _ decimals: [DecimalColumns],
    _ spaces: Theme.Spaces, in span: Span
  ) {
    guard role == .summary else {
      self.init(label: measures[0].natural, spaces, in: span)
      return
    }
    let amount = decimals.last?.width ?? 0
    // Labels give way down to their widest word; where that is long, down to two fifths of the room.
    let leastLabel = min(measures[0].minimum, span.width * 0.4)
    let amountWidth = min(amount, max(1, span.width - spaces.summaryGap - leastLabel))
    let labels = max(1, span.width - spaces.summaryGap - amountWidth)
    self.init(
      spans: [
        Span(start: span.start, width: labels),
        Span(start: span.end - amountWidth, width: amountWidth),
      ], gap: spaces.summaryGap)
  }

  /// The label column with its gap: the theme's width, wider when a label needs it, up to the
  /// theme's limit and never more than half of the room.
  private init(label widest: Double, _ spaces: Theme.Spaces, in span: Span) {
    let limit = min(spaces.fieldLabelLimit, span.width / 2)
    let column = min(max(spaces.fieldLabelWidth, widest + spaces.fieldGap), limit)
    self.init(
      spans: [
        Span(start: span.start, width: column - spaces.fieldGap / 2),
        Span(start: span.start + column, width: span.width - column),
      ], gap: spaces.fieldGap / 2)
  }
}
