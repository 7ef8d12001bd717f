import Documents

extension Galley {
  /// Puts the parts of a row into its box, each cell with an element of its own.
  mutating func place(_ set: SetRow, of table: SetTable, into box: inout FlowBox) {
    let row = structure.add(.row, in: table.body)
    box.height = max(box.height, table.look.paddingTop)
    var next = 0
    for cell in set.row.cells.indices {
      let start = next
      while next < set.parts.count, set.parts[next].cell == cell { next += 1 }
      let isHead = table.table.role.isLabelled && cell == 0
      let element = structure.add(
        isHead ? .headCell : .cell, in: row, scope: isHead ? .row : nil,
        columnSpan: set.row.span(of: cell))
      place(set.parts[start..<next], set, of: table, element, into: &box)
    }
  }

  private mutating func place(
    _ parts: ArraySlice<SetRowPart>, _ set: SetRow, of table: SetTable, _ element: Int,
    into box: inout FlowBox
  ) {
    let marks = marks(of: parts, in: element)
    var used = 0
    var bottom: Double?
    for part in parts {
      let span = table.span(from: part.column, count: part.columns, in: set.row)
      switch part.content {
      case .stack(let stack):
        let top = top(of: part, stack.firstBaseline ?? set.baseline, set, after: bottom)
        let first = min(used, marks.count - 1)
        let own = Array(marks[first..<min(first + max(1, stack.paragraphs), marks.count)])
        place(
          stack, in: span, at: top, aligned: table.alignment(of: part), marks: own, into: &box)
        used += stack.paragraphs
        bottom = top + stack.height
      case .numeral(let numeral, let style, let column):
        let line = baseline(of: part, style, set, after: bottom)
        bottom = place(
          numeral, in: style, of: column, span: span, baseline: line,
          mark: marks[min(used, marks.count - 1)], into: &box,
          at: "\(table.table.role.rawValue)/\(set.index)")
        used += 1
      case .picture(let picture, let width, let height):
        let top = theme.spaces.rowPadding
        place(
          picture, size: (width, height), from: span.start, at: top, in: element, into: &box)
        bottom = top + height
      }
    }
    if let bottom { box.height = max(box.height, bottom) }
  }

  /// The upper edge of a text: on the row's baseline, where its detail begins, or below what stands
  /// above it in its cell.
  private func top(
    of part: SetRowPart, _ first: Double, _ set: SetRow, after bottom: Double?
  ) -> Double {
    guard part.step > 0 else { return bottom ?? set.baseline - first }
    guard let detail = set.details[part.step] else { return bottom ?? set.baseline - first }
    return max(detail.top, bottom ?? 0)
  }

  private mutating func baseline(
    of part: SetRowPart, _ style: TextStyle, _ set: SetRow, after bottom: Double?
  ) -> Double {
    guard part.step > 0 || bottom != nil else { return set.baseline }
    let own = self.baseline(of: style)
    let below = (bottom ?? 0) + own
    guard let detail = set.details[part.step] else { return max(set.baseline, below) }
    return max(detail.top + detail.baseline, below)
  }

  /// The marks of what stands in a cell: the cell itself where it holds one paragraph, else a
  /// paragraph element for each, so that they are read apart, each in its language.
  private mutating func marks(of parts: ArraySlice<SetRowPart>, in cell: Int) -> [Mark] {
    let words = parts.filter { !$0.isPicture }
    let count = words.reduce(0) { $0 + ($1.stack?.paragraphs ?? 1) }
    guard count > 1 else {
      let language = parts.lazy.compactMap { $0.stack?.language }.first
      structure.setLanguage(language, of: cell)
      return [.element(cell)]
    }
    return words.flatMap { part in
      (0..<(part.stack?.paragraphs ?? 1)).map { _ in
        .element(structure.add(.paragraph, in: cell, language: part.stack?.language))
      }
    }
  }
}

extension SetTable {
  /// Words stand at the start edge but in columns of figures.
  func alignment(of part: SetRowPart) -> Alignment {
    guard part.columns == 1 else { return .start }
    return table.columns[part.column].alignment == .start ? .start : .end
  }
}
