import Documents

/// A row of the line table, its text in lines, not yet in its columns.
private struct SetRow {
  var index: Int
  var cells: SetLineTable.Cells
  var description: TextStack
  var details: [TextStack]
  /// Where each detail begins, from the upper edge of the row.
  var detailTops: [Double] = []
  /// The first baseline of every cell.
  var baseline: Double

  func path(_ name: String) -> String { "lines/\(index)/\(name)" }

  /// Of the description with its details, in points.
  var textHeight: Double { details.reduce(description.height) { $0 + $1.height } }
}

extension Galley {
  /// One row of the line table with the hairline below it.
  mutating func row(_ index: Int, of table: SetLineTable) -> FlowBox {
    var box = FlowBox(.lines, index)
    box.table = table.furniture
    switch table.table.rows[index] {
    case .item(let item):
      let row = set(item, index: index, of: table)
      box.isCuttable =
        table.hasBrokenNumbers || item.taxes.count > 1 || row.textHeight > keptWhole / 2
      place(row, of: table, into: &box)
      if let carried = item.carried, table.table.carry != nil {
        box.carried = CarriedAmount(amount: carried)
      }
    case .group(let title, _):
      place(group: title, index: index, of: table, into: &box)
      box.isSticky = true
    }
    let thickness = theme.spaces.hairline
    box.height += theme.spaces.rowPadding + thickness
    let start = table.grid.spans[0].start
    let end = table.grid.spans[table.grid.spans.count - 1].end
    box.frames.append(
      rule(
        Span(start: start, width: end - start), at: box.height - thickness,
        thickness: thickness, theme.colors.line))
    finish(&box)
    return box
  }

  private mutating func set(
    _ item: LineTable.Item, index: Int, of table: SetLineTable
  ) -> SetRow {
    let styles = theme.styles
    let room = (table.span(of: .description) ?? table.grid.spans[0]).width
    let description = set(
      item.description, in: styles.cell, width: room, at: "lines/\(index)/description")
    let details = item.details.enumerated().map { number, detail in
      set(detail.text, in: styles.detail, width: room, at: "lines/\(index)/details/\(number)")
    }
    let first = description.firstBaseline ?? details.first?.firstBaseline ?? 0
    var row = SetRow(
      index: index, cells: table.cells[index], description: description, details: details,
      baseline: theme.spaces.rowPadding + max(first, baseline(of: styles.numeral)))
    var top = row.baseline - (description.firstBaseline ?? 0) + description.height
    if description.lines.isEmpty { top = row.baseline - first }
    for detail in details {
      row.detailTops.append(top)
      top += detail.height
    }
    return row
  }

  private mutating func place(
    _ row: SetRow, of table: SetLineTable, into box: inout FlowBox
  ) {
    let element = structure.add(.row, in: table.body)
    for (position, head) in table.table.heads.enumerated() {
      let cell = structure.add(.cell, in: element)
      let span = table.grid.spans[position]
      switch head.column {
      case .description: placeDescription(of: row, in: span, cell: cell, into: &box)
      case .quantity:
        placeNumeral(
          row.cells.quantity, in: table.columns.quantity, of: row, span: span, cell: cell,
          into: &box)
      case .unitPrice:
        placeNumeral(
          row.cells.unitPrice, in: table.columns.unitPrice, of: row, span: span, cell: cell,
          into: &box)
      case .tax: placeTaxes(of: row, in: span, cell: cell, into: &box)
      case .amount:
        placeAmounts(of: row, in: table.columns, span: span, cell: cell, into: &box)
      }
    }
  }

  private mutating func placeDescription(
    of row: SetRow, in span: Span, cell: Int, into box: inout FlowBox
  ) {
    let marks = cellMarks(cell, for: [row.description] + row.details)
    var bottom = theme.spaces.rowPadding
    if !row.description.lines.isEmpty {
      let top = row.baseline - (row.description.firstBaseline ?? 0)
      place(row.description, in: span, at: top, marks: marks, into: &box)
      bottom = top + row.description.height
    }
    var used = row.description.paragraphs
    for (detail, top) in zip(row.details, row.detailTops) where !detail.lines.isEmpty {
      let own = Array(marks[min(used, marks.count - 1)...])
      place(detail, in: span, at: top, marks: own, into: &box)
      used += detail.paragraphs
      bottom = top + detail.height
    }
    box.height = max(box.height, bottom)
  }

  private mutating func placeNumeral(
    _ numeral: SetNumeral?, in column: DecimalColumn, of row: SetRow, span: Span, cell: Int,
    into box: inout FlowBox
  ) {
    guard let numeral else { return }
    let bottom = place(
      numeral, in: theme.styles.numeral, of: column, span: span, baseline: row.baseline,
      mark: .element(cell), into: &box, at: row.path("numbers"))
    box.height = max(box.height, bottom)
  }

  private mutating func placeTaxes(
    of row: SetRow, in span: Span, cell: Int, into box: inout FlowBox
  ) {
    let stacks = row.cells.taxes.map {
      set($0, in: theme.styles.numeral, width: span.width, at: row.path("tax"))
    }
    guard let first = stacks.first?.firstBaseline else { return }
    let marks = cellMarks(cell, for: stacks)
    var top = row.baseline - first
    for (stack, mark) in zip(stacks, marks) {
      place(stack, in: span, at: top, aligned: .end, marks: [mark], into: &box)
      top += stack.height
    }
    box.height = max(box.height, top)
  }

  /// The amount and below it those of the details, each on its detail's baseline.
  private mutating func placeAmounts(
    of row: SetRow, in columns: SetLineTable.Columns, span: Span, cell: Int,
    into box: inout FlowBox
  ) {
    let count = row.cells.details.reduce(row.cells.amount == nil ? 0 : 1) {
      $0 + ($1 == nil ? 0 : 1)
    }
    var bottom = theme.spaces.rowPadding
    func mark(_ tree: inout StructureTree) -> Mark {
      .element(count > 1 ? tree.add(.paragraph, in: cell) : cell)
    }
    if let amount = row.cells.amount {
      bottom = place(
        amount, in: theme.styles.numeral, of: columns.amount, span: span,
        baseline: row.baseline, mark: mark(&structure), into: &box, at: row.path("amount"))
    }
    let style = theme.styles.detailNumeral
    for (number, amount) in row.cells.details.enumerated() {
      guard let amount else { continue }
      let own = baseline(of: style)
      let first = row.details[number].firstBaseline ?? own
      let baseline = max(row.detailTops[number] + first, bottom + own)
      bottom = place(
        amount, in: style, of: columns.detail, span: span, baseline: baseline,
        mark: mark(&structure), into: &box, at: row.path("details"))
    }
    box.height = max(box.height, bottom)
  }

  /// The name of a group over the columns before the amount, and its subtotal.
  private mutating func place(
    group title: Text, index: Int, of table: SetLineTable, into box: inout FlowBox
  ) {
    let spans = table.grid.spans
    let amount = table.table.heads.firstIndex { $0.column == .amount }
    let filler = table.table.heads.firstIndex { $0.column == .description } ?? 0
    let end = amount.map { $0 > filler ? spans[$0].start - table.grid.gap : spans[filler].end }
    let start = spans[filler].start
    let room = Span(start: start, width: (end ?? spans[spans.count - 1].end) - start)
    let words = set(title, in: theme.styles.group, width: room.width, at: "lines/\(index)/title")
    let first = max(words.firstBaseline ?? 0, baseline(of: groupNumeral))
    let baseline = theme.spaces.rowPadding + first
    let row = structure.add(.row, in: table.body)
    for position in spans.indices {
      let cell = structure.add(.cell, in: row)
      if position == filler {
        let top = baseline - (words.firstBaseline ?? 0)
        place(words, in: room, at: top, marks: cellMarks(cell, for: [words]), into: &box)
        box.height = max(box.height, top + words.height)
      } else if position == amount, let sum = table.cells[index].amount {
        let bottom = place(
          sum, in: groupNumeral, of: table.columns.group, span: spans[position],
          baseline: baseline, mark: .element(cell), into: &box, at: "lines/\(index)/amount")
        box.height = max(box.height, bottom)
      }
    }
  }
}
