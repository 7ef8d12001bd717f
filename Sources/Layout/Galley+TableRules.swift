import Documents

extension Galley {
  /// The head of a table: titles on one lower edge, a strong rule below.
  mutating func head(
    _ titles: [ShapedText], of table: Table, _ look: TableLook, grid: TableGrid, in span: Span,
    table element: Int
  ) -> FlowBox {
    var box = FlowBox(table.role.rawValue)
    let row = structure.add(.row, in: structure.add(.tableHead, in: element))
    let stacks = titles.indices.map {
      set(
        titles[$0], in: look.head, width: grid.spans[$0].width,
        at: "\(table.role.rawValue)/heads")
    }
    let height = stacks.map(\.height).max() ?? 0
    for (index, stack) in stacks.enumerated() {
      let cell = structure.add(.headCell, in: row, scope: .column)
      let aligned: Alignment = table.columns[index].alignment == .start ? .start : .end
      place(
        stack, in: grid.spans[index], at: height - stack.height, aligned: aligned,
        marks: [.element(cell)], into: &box)
    }
    box.height = height + theme.spaces.afterTableHead
    if let color = theme.rules.head {
      let thickness = theme.spaces.strongRule
      if theme.rules.inside { box.height -= thickness }
      box.frames.append(
        rule(span, at: box.height, thickness: thickness, theme.colors[color]))
      box.height += thickness
    }
    box.isSticky = true
    finish(&box)
    return box
  }

  /// Draws what stands above a row of the summary, and gives the room that it takes there beyond
  /// the row's padding.
  func rulesAbove(
    _ row: Table.Row, _ index: Int, of table: SetTable, into box: inout FlowBox
  ) -> Double {
    guard table.table.role == .summary else { return 0 }
    let inner = table.whole.inset(by: table.look.side)
    if row.isEmphasized {
      let top = theme.spaces.beforeDue
      if index > 0, let color = theme.rules.due {
        box.frames.append(
          rule(inner, at: top, thickness: theme.spaces.strongRule, theme.colors[color]))
      }
      return top + theme.spaces.afterDueRule - table.look.paddingTop
    }
    // The hairline of the last line stands above the first row.
    guard index > 0, row.kind == .totalExcludingTax || row.kind == .total,
      let color = theme.rules.total
    else { return 0 }
    box.frames.append(
      rule(inner, at: 0, thickness: theme.spaces.hairline, theme.colors[color]))
    return 0
  }

  func ruleBelow(_ row: Table.Row, of table: SetTable, into box: inout FlowBox) {
    guard !table.table.role.isLabelled, let color = theme.rules.row else { return }
    let thickness = theme.spaces.hairline
    if theme.rules.inside { box.height -= thickness }
    box.frames.append(
      rule(table.whole, at: box.height, thickness: thickness, theme.colors[color]))
    box.height += thickness
  }

  /// Every second row of the lines, and the row that the document is about, where the theme fills
  /// them.
  func fills(
    behind row: Table.Row, _ index: Int, of table: SetTable, into box: inout FlowBox
  ) {
    if table.table.role == .lines, row.kind == .item, index % 2 == 1,
      let color = theme.rules.zebra
    {
      box.frames.insert(
        fill(table.whole, from: 0, to: box.height, theme.colors[color]), at: 0)
    }
    if row.isEmphasized, let color = theme.rules.dueFill {
      let top = theme.spaces.beforeDue
      let area = Rectangle(
        x: sheet.x(from: table.whole.start, width: table.whole.width), y: top,
        width: table.whole.width, height: box.height - top)
      box.frames.insert(
        Frame(
          .panel(
            area, topRadius: 0, bottomRadius: theme.spaces.dueRadius, theme.colors[color]),
          mark: .artifact(.layout)), at: 0)
    }
  }
}
