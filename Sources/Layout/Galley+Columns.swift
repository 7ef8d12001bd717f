import Documents

extension Galley {
  /// Blocks side by side as one box; it is cut where no column has a line.
  mutating func box(_ columns: [Block.Column], in span: Span) -> FlowBox? {
    let columns = columns.filter { !$0.blocks.isEmpty }
    let gap = theme.spaces.partyGap
    let shares = columns.reduce(0) { $0 + max($1.share, 0.01) }
    let room = span.width - gap * Double(max(0, columns.count - 1))
    var start = span.start
    var box = FlowBox(.columns)
    for column in columns {
      let width = room * max(column.share, 0.01) / shares
      join(boxes(column.blocks, in: Span(start: start, width: width)), into: &box)
      start += width + gap
    }
    finish(&box)
    return box.frames.isEmpty ? nil : box
  }

  /// The boxes of blocks in order, each with the space that belongs above it.
  mutating func boxes(_ blocks: [Block], in span: Span) -> [FlowBox] {
    var result: [FlowBox] = []
    var spacing = BlockSpacing(spaces: theme.spaces)
    for block in blocks {
      var own = allBoxes(block, in: span)
      guard !own.isEmpty else { continue }
      own[0].space += spacing.space(above: block)
      result += own
    }
    return result
  }

  private mutating func allBoxes(_ block: Block, in span: Span) -> [FlowBox] {
    guard case .lines(let table) = block else { return boxes(block, in: span) }
    guard let (head, rows) = set(table, in: span) else { return [] }
    return [head] + table.rows.indices.map { row($0, of: rows) }
  }

  /// The boxes of any block but a line table.
  mutating func boxes(_ block: Block, in span: Span) -> [FlowBox] {
    switch block {
    case .masthead(let masthead): [box(masthead, in: span)]
    case .fields(let fields): boxes(fields, in: span)
    case .parties(let parties): boxes(parties, in: span)
    case .headline(let headline): boxes(headline, in: span)
    case .memo(let memo): boxes(memo: memo, in: span)
    case .lines: []
    case .summary(let summary): boxes(summary, in: span)
    case .payments(let payments): boxes(payments, in: span)
    case .statements(let statements): boxes(statements: statements, in: span)
    case .columns(let columns): box(columns, in: span).map { [$0] } ?? []
    }
  }

  /// Puts boxes below each other into one box, from its upper edge.
  private func join(_ boxes: [FlowBox], into whole: inout FlowBox) {
    var y = 0.0
    for box in boxes {
      if y > 0 { y += box.space }
      whole.frames += box.frames.map { $0.moved(down: y) }
      if box.solids.isEmpty {
        if box.height > 0 { whole.solids.append(y..<y + box.height) }
      } else {
        whole.solids += box.solids.map { $0.lowerBound + y..<$0.upperBound + y }
      }
      y += box.height
    }
    whole.height = max(whole.height, y)
  }
}

/// The white space between blocks: the larger of what the upper wants below and the lower above,
/// so that a part that is missing leaves no double gap.
struct BlockSpacing {
  var spaces: Theme.Spaces
  private var pending: Double?

  init(spaces: Theme.Spaces) {
    self.spaces = spaces
  }

  /// The space above a block that has something to show; call it once for each, in order.
  mutating func space(above block: Block) -> Double {
    let result = pending.map { max($0, before(block)) } ?? 0
    pending = after(block)
    return result
  }

  private func before(_ block: Block) -> Double {
    switch block {
    case .lines: spaces.afterMemo
    case .summary: spaces.beforeSummary
    case .payments: spaces.beforePayments
    case .fields(let list): list.title == nil ? 0 : spaces.beforePayments
    case .statements: spaces.beforeStatements
    case .masthead, .parties, .headline, .memo, .columns: 0
    }
  }

  private func after(_ block: Block) -> Double {
    switch block {
    case .masthead: spaces.afterMasthead
    case .fields: spaces.afterFields
    case .parties: spaces.afterParties
    case .headline: spaces.afterHeadline
    case .memo: spaces.afterMemo
    case .columns(let columns): columns.compactMap { $0.blocks.last.map(after) }.max() ?? 0
    case .lines, .summary, .payments, .statements: 0
    }
  }
}
