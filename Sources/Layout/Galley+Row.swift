import Documents

extension Galley {
  /// One row of a table with its rules.
  mutating func row(_ index: Int, of table: SetTable) -> FlowBox {
    let row = table.table.rows[index]
    var box = FlowBox(table.table.role.rawValue, index)
    box.table = table.furniture
    var set = set(row, index: index, of: table)
    box.isCuttable =
      table.table.role != .lines || table.hasBrokenCells || isTall(set, of: table)
    let above = rulesAbove(row, index, of: table, into: &box)
    align(&set, of: table, from: table.look.paddingTop + above)
    place(set, of: table, into: &box)
    box.height +=
      row.isEmphasized && theme.rules.dueFill != nil
      ? theme.spaces.afterDueRule : table.look.paddingBottom
    ruleBelow(row, of: table, into: &box)
    fills(behind: row, index, of: table, into: &box)
    if table.table.carry != nil, !row.carried.isEmpty { box.carried = row.carried }
    box.isSticky = isSticky(row, index, of: table)
    finish(&box)
    return box
  }

  private func isSticky(_ row: Table.Row, _ index: Int, of table: SetTable) -> Bool {
    if table.table.role == .summary { return index < table.table.rows.count - 1 }
    return row.kind == .group
  }

  /// Whether a row of lines may be so high that it has to be cut.
  private func isTall(_ set: SetRow, of table: SetTable) -> Bool {
    var height = 0.0
    for part in set.parts {
      if let stack = part.stack {
        if part.column == table.lead { height += stack.height }
        if part.step == 0, part.column != table.lead, stack.lines.count > 1 { return true }
      }
    }
    if height > keptWhole / 2 { return true }
    return zip(set.parts, set.parts.dropFirst()).contains { one, next in
      one.cell == next.cell && next.step == 0 && next.column != table.lead
    }
  }

  // MARK: Setting

  private mutating func set(_ row: Table.Row, index: Int, of table: SetTable) -> SetRow {
    var set = SetRow(index: index, row: row, parts: [])
    set.parts.reserveCapacity(row.cells.count)
    var column = 0
    for (number, cell) in row.cells.enumerated() {
      let count = row.span(of: number)
      let span = table.span(from: column, count: count, in: row)
      let place = (number, column, count)
      switch cell {
      case .empty: break
      case .text(let text):
        set.add(part(.text(text), 0, 0, place, span, row, index, of: table))
      case .numeral(let numeral):
        set.add(part(.numeral(numeral), 0, 0, place, span, row, index, of: table))
      case .parts(let parts):
        for (position, part) in parts.enumerated() {
          set.add(self.part(part.value, part.step, position, place, span, row, index, of: table))
        }
      }
      column += count
    }
    return set
  }

  private mutating func part(
    _ value: Table.Part.Value, _ step: Int, _ position: Int,
    _ place: (cell: Int, column: Int, columns: Int), _ span: Span, _ row: Table.Row,
    _ index: Int, of table: SetTable
  ) -> SetRowPart? {
    let measured = table.cells[index][place.cell].part(position)
    let styles = table.look.columns[place.column]
    let path = {
      "\(table.table.role.rawValue)/\(index)/\(table.table.columns[place.column].role.rawValue)"
    }
    let content: SetRowPart.Content
    switch value {
    case .picture(let picture):
      let side = min(theme.spaces.pictureSize, span.width)
      guard let size = size(of: picture, in: PictureBox(width: side, height: side), at: path())
      else { return nil }
      content = .picture(picture, width: size.width, height: size.height)
    case .numeral(let numeral):
      let style = styles.style(isNumeral: true, step: step, of: row)
      let number: SetNumeral
      if case .numeral(let known) = measured {
        number = known
      } else {
        number = measure(numeral, in: style, at: path())
      }
      content = .numeral(
        number, style, table.decimals[place.column].column(step: step, of: row))
    case .text(let text):
      let style = styles.style(isNumeral: false, step: step, of: row)
      if case .text(let known) = measured {
        content = .stack(
          set(known, in: style, width: span.width, language: text.spokenLanguage, at: path()))
      } else {
        content = .stack(
          set(
            text, in: style, width: span.width,
            at: step > 0 ? path() + "/details/\(step - 1)" : path()))
      }
    }
    return SetRowPart(
      cell: place.cell, column: place.column, columns: place.columns, step: step,
      content: content)
  }

  // MARK: Aligning

  /// Finds the baseline that all cells share, and where the details begin below it.
  private mutating func align(_ set: inout SetRow, of table: SetTable, from top: Double) {
    var first = 0.0
    var leadEnd: Double?
    for part in set.parts where part.step == 0 {
      switch part.content {
      case .stack(let stack):
        guard heedsBaseline(part, of: table) else { continue }
        first = max(first, stack.firstBaseline ?? 0)
      case .numeral(_, let style, _): first = max(first, baseline(of: style))
      case .picture: continue
      }
    }
    if !table.table.role.isLabelled {
      first = max(first, baseline(of: theme.styles.numeral))
    }
    let lead = set.parts.filter { $0.column == table.lead && $0.stack != nil }
    if let detail = lead.first, detail.step > 0 {
      first = max(first, detail.stack?.firstBaseline ?? 0)
    }
    set.baseline = top + first
    for part in lead {
      guard let stack = part.stack else { continue }
      let start = leadEnd ?? set.baseline - (stack.firstBaseline ?? first)
      if part.step > 0, set.details[part.step] == nil {
        set.details[part.step] = .init(top: start, baseline: stack.firstBaseline ?? 0)
      }
      leadEnd = start + stack.height
    }
  }

  /// Whether the first line of a text decides about the baseline of its row: what is measured
  /// before the row is one line in the height of its style.
  private func heedsBaseline(_ part: SetRowPart, of table: SetTable) -> Bool {
    table.table.role.isLabelled || part.column == table.lead || part.columns > 1
  }
}
