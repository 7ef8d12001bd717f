import Documents

extension Galley {
  /// The frames of a line that carries sums over a page break.
  mutating func frames(_ carry: PageCutter.Carry) -> [Frame] {
    guard let line = furniture[carry.table].carry else { return [] }
    var box = FlowBox("lines")
    if let fill = line.fill {
      box.frames.append(self.fill(line.whole, from: 0, to: line.height, fill))
    }
    if carry.side == .forward, let rule = line.rule {
      box.frames.append(
        self.rule(line.whole, at: 0, thickness: rule.thickness, rule.color))
    }
    let mark = Mark.artifact(carry.side == .forward ? .footer : .header)
    let baseline = line.padding + baseline(of: line.style)
    var end = line.whole.end
    for sum in carry.sums.reversed() {
      guard let span = line.spans[sum.column] else { continue }
      let start = place(sum.sum, on: line, in: span, upTo: end, baseline, mark, into: &box)
      end = min(end, start - line.gap)
    }
    let words = carry.side == .forward ? line.forward : line.brought
    let label = shortened(words, in: line.style, to: end - line.start)
    place(
      label, style: line.style, from: line.start, at: baseline - label.baseline, mark: mark,
      into: &box)
    return box.frames.map { $0.moved(down: carry.y) }
  }

  /// Puts one sum at the end edge of its column, or before a wide one of a later column, and gives
  /// where it begins.
  private mutating func place(
    _ sum: Numeral, on line: CarryLine, in span: Span, upTo limit: Double, _ baseline: Double,
    _ mark: Mark, into box: inout FlowBox
  ) -> Double {
    let amount = measure(sum, in: line.style, at: "lines/carried")
    var column = DecimalColumn()
    column.include(amount)
    let end = min(span.end, limit)
    let width = max(amount.width, end - span.start)
    let room = Span(start: end - width, width: width)
    _ = place(
      amount, in: line.style, of: column, span: room, baseline: baseline, mark: mark, into: &box,
      at: "lines/carried")
    return room.start
  }

  mutating func carryLine(
    _ table: Table, _ grid: TableGrid, _ whole: Span, filler: Int
  ) -> CarryLine? {
    guard let labels = table.carry else { return nil }
    func words(_ text: Text, _ galley: inout Galley) -> ShapedText {
      galley.shape(
        text.string, in: galley.theme.styles.carry, direction: text.direction,
        language: text.language, at: { "lines/carry" })
    }
    var spans: [Table.Column.Role: Span] = [:]
    for (column, span) in zip(table.columns, grid.spans) { spans[column.role] = span }
    let forward = words(labels.forward, &self)
    let brought = words(labels.brought, &self)
    let rules = theme.rules
    return CarryLine(
      forward: forward, brought: brought, style: theme.styles.carry, whole: whole,
      start: grid.spans[filler].start, spans: spans, gap: grid.gap,
      padding: theme.spaces.carryPadding, fill: rules.carry.map { theme.colors[$0] },
      rule: rules.carry == nil
        ? nil : rules.head.map { (theme.colors[$0], theme.spaces.strongRule) })
  }
}
