import Documents

/// A line table whose numbers are measured and whose columns have their places: its rows can be
/// made one after the other.
struct SetLineTable {
  var table: LineTable
  var grid: TableGrid
  var cells: [Cells]
  var columns: Columns
  /// Its place among the furniture.
  var furniture: Int
  /// The structure element of its rows.
  var body: Int

  /// The shaped cells of one row, in parallel with the row's own parts.
  struct Cells {
    var quantity: SetNumeral?
    var unitPrice: SetNumeral?
    var amount: SetNumeral?
    var taxes: [ShapedText] = []
    var details: [SetNumeral?] = []
  }

  /// Numbers of one size stand on one decimal edge.
  struct Columns {
    var quantity = DecimalColumn()
    var unitPrice = DecimalColumn()
    var amount = DecimalColumn()
    var detail = DecimalColumn()
    var group = DecimalColumn()
    /// The widest tax entry, and its widest part that does not break.
    var tax = TableGrid.Column(natural: 0, minimum: 0)
  }

  /// Whether a column is too narrow for its numbers, so that they are broken into lines.
  var hasBrokenNumbers: Bool {
    table.heads.indices.contains { index in
      let width = grid.spans[index].width + 0.01
      return switch table.heads[index].column {
      case .description: false
      case .quantity: columns.quantity.width > width
      case .unitPrice: columns.unitPrice.width > width
      case .tax: columns.tax.natural > width
      case .amount:
        max(columns.amount.width, columns.detail.width, columns.group.width) > width
      }
    }
  }

  func span(of column: LineTable.Column) -> Span? {
    table.heads.firstIndex { $0.column == column }.map { grid.spans[$0] }
  }
}

extension Galley {
  /// Measures a table, gives its columns their widths, and sets its head; nil when it has no rows.
  mutating func set(_ table: LineTable, in span: Span) -> (head: FlowBox, table: SetLineTable)? {
    guard !table.rows.isEmpty, let filler = filler(of: table) else { return nil }
    var columns = SetLineTable.Columns()
    var cells: [SetLineTable.Cells] = []
    cells.reserveCapacity(table.rows.count)
    for (index, row) in table.rows.enumerated() {
      cells.append(measure(row, index: index, into: &columns))
    }
    let titles = table.heads.map { head in
      shape(
        head.title.string, in: theme.styles.tableHead, direction: head.title.direction,
        language: head.title.language, at: { "lines/heads/\(head.column.rawValue)" })
    }
    let widths = zip(table.heads, titles).map { head, title in
      width(of: head.column, columns, title: title)
    }
    let grid = TableGrid(
      widths, filler: filler, least: theme.spaces.descriptionMinimum,
      gap: theme.spaces.columnGap, in: span)
    let element = structure.add(.table)
    let aligned = table.heads.map { $0.column == .description ? Alignment.start : .end }
    let head = headBox(
      titles, grid: grid, aligned: aligned, in: span, table: element, name: .lines)
    furnish(table, head: head, grid: grid, filler: filler)
    let body = structure.add(.tableBody, in: element)
    return (
      head,
      SetLineTable(
        table: table, grid: grid, cells: cells, columns: columns,
        furniture: furniture.count - 1, body: body)
    )
  }

  private func filler(of table: LineTable) -> Int? {
    table.heads.firstIndex { $0.column == .description }
  }

  private mutating func measure(
    _ row: LineTable.Row, index: Int, into columns: inout SetLineTable.Columns
  ) -> SetLineTable.Cells {
    var cells = SetLineTable.Cells()
    switch row {
    case .group(_, let amount):
      cells.amount = amount.map {
        measure($0, in: groupNumeral, at: "lines/\(index)/amount")
      }
      if let amount = cells.amount { columns.group.include(amount) }
    case .item(let item):
      let style = theme.styles.numeral
      cells.quantity = item.quantity.map { measure($0, in: style, at: "lines/\(index)/quantity") }
      cells.unitPrice = item.unitPrice.map {
        measure($0, in: style, at: "lines/\(index)/unit_price")
      }
      cells.amount = item.amount.map { measure($0, in: style, at: "lines/\(index)/amount") }
      cells.taxes = item.taxes.map { tax in
        shape(
          tax.string, in: style, direction: tax.direction, language: tax.language,
          at: { "lines/\(index)/tax" })
      }
      cells.details = item.details.map { detail in
        detail.amount.map {
          measure($0, in: theme.styles.detailNumeral, at: "lines/\(index)/details")
        }
      }
      include(cells, into: &columns)
    }
    return cells
  }

  private func include(_ cells: SetLineTable.Cells, into columns: inout SetLineTable.Columns) {
    if let quantity = cells.quantity { columns.quantity.include(quantity) }
    if let unitPrice = cells.unitPrice { columns.unitPrice.include(unitPrice) }
    if let amount = cells.amount { columns.amount.include(amount) }
    for case .some(let detail) in cells.details { columns.detail.include(detail) }
    let size = theme.styles.numeral.size
    for tax in cells.taxes {
      let width = Double(tax.advance) * size
      if width > columns.tax.natural { columns.tax.natural = width }
      let word = tax.widestWord * size
      if word > columns.tax.minimum { columns.tax.minimum = word }
    }
  }

  /// The style of a group's subtotal: the group's own, with figures for columns.
  var groupNumeral: TextStyle {
    var style = theme.styles.group
    style.tabularFigures = true
    return style
  }

  private func width(
    of column: LineTable.Column, _ columns: SetLineTable.Columns, title: ShapedText
  ) -> TableGrid.Column {
    let style = theme.styles.tableHead
    var cells: TableGrid.Column
    switch column {
    case .description: cells = TableGrid.Column(natural: 0, minimum: 0)
    case .quantity: cells = .fixed(columns.quantity.width)
    case .unitPrice: cells = .fixed(columns.unitPrice.width)
    case .tax: cells = columns.tax
    case .amount:
      cells = .fixed(max(columns.amount.width, columns.detail.width, columns.group.width))
    }
    cells.natural = max(cells.natural, width(of: title, in: style))
    cells.minimum = max(cells.minimum, title.widestWord * style.size)
    return cells
  }

  /// The head of a table: titles on one lower edge, a strong rule below.
  mutating func headBox(
    _ titles: [ShapedText], grid: TableGrid, aligned: [Alignment], in span: Span, table: Int,
    name: FlowBox.Name
  ) -> FlowBox {
    var box = FlowBox(name)
    let style = theme.styles.tableHead
    let row = structure.add(.row, in: structure.add(.tableHead, in: table))
    let stacks = titles.indices.map {
      set(titles[$0], in: style, width: grid.spans[$0].width, at: "\(name.rawValue)/heads")
    }
    let height = stacks.map(\.height).max() ?? 0
    for (index, stack) in stacks.enumerated() {
      let cell = structure.add(.headCell, in: row, scope: .column)
      place(
        stack, in: grid.spans[index], at: height - stack.height, aligned: aligned[index],
        marks: [.element(cell)], into: &box)
    }
    let thickness = theme.spaces.strongRule
    box.frames.append(
      rule(
        span, at: height + theme.spaces.afterTableHead, thickness: thickness, theme.colors.ink))
    box.height = height + theme.spaces.afterTableHead + thickness
    box.isSticky = true
    finish(&box)
    return box
  }

  private mutating func furnish(
    _ table: LineTable, head: FlowBox, grid: TableGrid, filler: Int
  ) {
    let amount = table.heads.firstIndex { $0.column == .amount } ?? grid.spans.count - 1
    let words = Span(
      start: grid.spans[0].start,
      width: max(grid.spans[filler].width, grid.spans[amount].start - grid.gap))
    furniture.append(
      TableFurniture(
        head: head.asArtifact(.header), carry: set(table.carry), carrySpan: words,
        amountSpan: grid.spans[amount],
        carryHeight: table.carry == nil
          ? 0 : theme.styles.carry.lineHeight + theme.spaces.rowPadding))
  }
}

extension TableGrid.Column {
  static func fixed(_ width: Double) -> Self { Self(natural: width, minimum: width) }
}

extension FlowBox {
  /// The same box, none of it part of what is read.
  func asArtifact(_ kind: Mark.Artifact) -> FlowBox {
    var box = self
    for index in box.frames.indices {
      if case .element = box.frames[index].mark { box.frames[index].mark = .artifact(kind) }
    }
    return box
  }
}
