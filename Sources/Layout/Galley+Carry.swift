import Documents

/// The words of carried lines, shaped once for a table.
struct SetCarryLabels {
  var forward: ShapedText
  var brought: ShapedText
}

extension Galley {
  /// The frames of a line that carries an amount over a page break.
  mutating func frames(_ carry: PageCutter.Carry) -> [Frame] {
    let furniture = furniture[carry.table]
    guard let labels = furniture.carry else { return [] }
    let style = theme.styles.carry
    var box = FlowBox(.lines)
    let mark = Mark.artifact(carry.side == .forward ? .footer : .header)
    let amount = measure(carry.amount.amount, in: style, at: "lines/carried")
    var column = DecimalColumn()
    column.include(amount)
    let baseline = theme.spaces.rowPadding / 2 + baseline(of: style)
    let room = max(amount.width, furniture.amountSpan.width)
    let span = Span(start: furniture.amountSpan.end - room, width: room)
    _ = place(
      amount, in: style, of: column, span: span, baseline: baseline, mark: mark, into: &box,
      at: "lines/carried")
    let words = carry.side == .forward ? labels.forward : labels.brought
    let left = min(furniture.carrySpan.width, span.start - furniture.carrySpan.start)
    let line = shortened(words, in: style, to: left)
    place(
      line, style: style, from: furniture.carrySpan.start, at: baseline - line.baseline,
      mark: mark, into: &box)
    return box.frames.map { $0.moved(down: carry.y) }
  }

  mutating func set(_ labels: LineTable.CarryLabels?) -> SetCarryLabels? {
    guard let labels else { return nil }
    func words(_ text: Text, _ galley: inout Galley) -> ShapedText {
      galley.shape(
        text.string, in: galley.theme.styles.carry, direction: text.direction,
        language: text.language, at: { "lines/carry" })
    }
    return SetCarryLabels(
      forward: words(labels.forward, &self), brought: words(labels.brought, &self))
  }
}
