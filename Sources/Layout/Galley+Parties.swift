import Documents

extension Galley {
  /// The parties beside each other in two or three equal columns.
  ///
  /// Two parties get half the width each, so that names and numbers seldom break; one stands where
  /// the first of two would. More parties than columns go below.
  mutating func parties(_ group: Group, in span: Span) -> [FlowBox] {
    let parties = group.blocks
    let gap = theme.spaces.partyGap
    let fitting = Int((span.width + gap) / (theme.spaces.partyMinimum + gap))
    let most = theme.layouts.partyColumns
    let columns = min(max(2, parties.count), min(most, max(1, fitting)))
    let width = (span.width - gap * Double(columns - 1)) / Double(columns)
    return stride(from: 0, to: parties.count, by: columns).map { first in
      let row = parties[first..<min(first + columns, parties.count)]
      let boxes = row.enumerated().map { column, block -> [FlowBox] in
        let place = Span(start: span.start + Double(column) * (width + gap), width: width)
        guard case .group(let party) = block else { return self.boxes(block, in: place) }
        return [self.party(party, path: "parties/\(first + column)", in: place)]
      }
      var box = FlowBox("parties", columns: boxes)
      box.origin.index = first
      box.space = first == 0 ? 0 : gap
      return box
    }
  }

  /// Who it is, then a line for each fact.
  mutating func party(_ group: Group, path: String, in span: Span) -> FlowBox {
    var box = FlowBox(path)
    let section = structure.add(.section)
    for block in group.blocks {
      switch block {
      case .heading(let heading):
        box.height += stack(
          heading.text, in: theme.styles.partyLabel, role: .heading2, parent: section, span: span,
          at: box.height, into: &box, path: "\(path)/label")
        if box.height > 0 { box.height += theme.spaces.afterPartyLabel }
      case .paragraphs(let words): place(words, path: path, in: span, section, into: &box)
      case .table, .group, .picture, .action, .code:
        for inner in boxes(block, in: span) {
          box.frames += frames(of: inner, at: box.height + inner.space)
          box.height += inner.space + inner.height
        }
      }
    }
    finish(&box)
    return box
  }

  private mutating func place(
    _ words: Paragraphs, path: String, in span: Span, _ section: Int, into box: inout FlowBox
  ) {
    let isName = words.role == .partyName
    for (index, text) in words.texts.enumerated() {
      box.height += stack(
        text, in: isName ? theme.styles.partyName : theme.styles.partyLine, parent: section,
        span: span, at: box.height, into: &box,
        path: isName ? "\(path)/name" : "\(path)/lines/\(index)")
    }
  }
}
