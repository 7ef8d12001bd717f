import Documents

extension Galley {
  /// The boxes of blocks in order, each with the space that belongs above it.
  mutating func boxes(_ blocks: [Block], in span: Span) -> [FlowBox] {
    var result: [FlowBox] = []
    var spacing = BlockSpacing(theme.spaces, design)
    for block in blocks {
      var own = boxes(block, in: span)
      guard !own.isEmpty else { continue }
      own[0].space += spacing.space(above: block)
      result += own
    }
    return result
  }

  mutating func boxes(_ block: Block, in span: Span) -> [FlowBox] {
    switch block {
    case .heading(let heading): boxes(heading, in: span)
    case .paragraphs(let paragraphs): boxes(paragraphs, in: span)
    case .table(let table): boxes(table, in: span)
    case .group(let group): boxes(group, in: span)
    case .picture(let picture): box(picture, in: span).map { [$0] } ?? []
    case .action(let action): boxes(action, in: span)
    case .code(let code): [box(code, in: span)]
    }
  }

  private mutating func boxes(_ group: Group, in span: Span) -> [FlowBox] {
    if group.design != nil { return boxes(designed: group, in: span) }
    switch group.role {
    case .masthead: return [masthead(group, in: span)]
    case .headline: return headline(group, in: span)
    case .parties: return parties(group, in: span)
    case .party: return [party(group, path: "party", in: span)].filter { !$0.isEmpty }
    case .columns: return columns(group, in: span)
    case .column, .section, .payment, .form, .formField, .sender, .card, .message, .amount,
      .actions, .links, .support, .notice, .slot:
      return boxes(group.blocks, in: span)
    }
  }

  /// Blocks side by side as one box.
  private mutating func columns(_ group: Group, in span: Span) -> [FlowBox] {
    let filled = group.blocks.indices.filter { !group.blocks[$0].isEmpty }
    let gap = theme.spaces.partyGap
    let shares = filled.reduce(0) { $0 + group.share(of: $1) }
    let room = span.width - gap * Double(max(0, filled.count - 1))
    var start = span.start
    var columns: [[FlowBox]] = []
    for index in filled {
      let width = room * group.share(of: index) / shares
      columns.append(boxes(group.blocks[index], in: Span(start: start, width: width)))
      start += width + gap
    }
    let box = FlowBox("columns", columns: columns)
    return box.isEmpty ? [] : [box]
  }
}

extension Block {
  /// Whether it is a group without anything in it.
  fileprivate var isEmpty: Bool {
    if case .group(let group) = self { group.blocks.isEmpty } else { false }
  }
}
