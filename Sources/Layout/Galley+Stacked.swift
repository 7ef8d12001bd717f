import Documents

/// Lines on narrow paper: the description on a row of its own, quantity, price and amount below it.
extension Galley {
  mutating func stacked(_ table: Table, in span: Span) -> [FlowBox] {
    guard !table.rows.isEmpty else { return [] }
    var boxes: [FlowBox] = []
    if let caption = table.caption, !caption.isEmpty {
      boxes.append(titleBox(caption, table.role.rawValue, in: span))
    }
    let body = structure.add(.tableBody, in: structure.add(.table))
    return boxes + table.rows.indices.map { stackedRow($0, of: table, in: span, body: body) }
  }

  private mutating func stackedRow(
    _ index: Int, of table: Table, in span: Span, body: Int
  ) -> FlowBox {
    var box = FlowBox(table.role.rawValue, index)
    box.space = index > 0 ? theme.spaces.rowPadding : 0
    let row = structure.add(.row, in: body)
    var column = 0
    let cells = table.rows[index].cells.enumerated().map { number, cell in
      let count = table.rows[index].span(of: number)
      defer { column += count }
      return StackedCell(
        role: table.columns[min(column, table.columns.count - 1)].role, parts: cell.parts,
        element: structure.add(.cell, in: row, columnSpan: count))
    }
    for cell in cells where !cell.role.isFigure {
      for part in cell.parts where part.step == 0 {
        setWords(part, cell, at: 0, in: span, index, into: &box)
      }
    }
    setFigures(cells, in: span, index, into: &box)
    let details = cells.flatMap { cell in
      cell.parts.filter { $0.step > 0 }.map { StackedPart(cell: cell, part: $0) }
    }
    for (_, parts) in Dictionary(grouping: details, by: \.part.step).sorted(by: { $0.key < $1.key })
    {
      setDetail(parts, in: span, index, into: &box)
    }
    finish(&box)
    return box
  }

  struct StackedPart {
    var cell: StackedCell
    var part: Table.Part
  }

  struct StackedCell {
    var role: Table.Column.Role
    var parts: [Table.Part]
    var element: Int
  }

  mutating func setWords(
    _ part: Table.Part, _ cell: StackedCell, at indent: Double, in span: Span, _ index: Int,
    into box: inout FlowBox
  ) {
    guard case .text(let text) = part.value else { return }
    let room = Span(start: span.start + indent, width: max(1, span.width - indent))
    let style = part.step > 0 ? theme.styles.detail : theme.styles.cell
    box.height += stack(
      text, in: style, parent: cell.element, span: room, at: box.height, into: &box,
      path: "lines/\(index)/\(cell.role.rawValue)")
  }

  mutating func line(ofSign sign: String, in style: TextStyle) -> Line {
    let shaped = shape(sign, in: style, at: { "lines" })
    var line = line(of: shaped, 0..<shaped.utf8.count, in: style, tracking: 0)
    line.width = width(of: shaped, in: style)
    return line
  }

  mutating func line(of part: Table.Part, in style: TextStyle, _ index: Int) -> Line {
    let (direction, language): (Text.Direction, String?) =
      if case .text(let text) = part.value { (text.direction, text.language) } else {
        (.document, nil)
      }
    let shaped = shape(
      part.string, in: style, direction: direction, language: language,
      at: { "lines/\(index)" })
    return line(of: shaped, 0..<shaped.utf8.count, in: style, tracking: 0)
  }
}

extension Table.Column.Role {
  /// Whether its cells stand in the row of figures.
  var isFigure: Bool {
    switch self {
    case .quantity, .unit, .unitPrice, .discount, .net, .tax, .gross, .amount, .date,
      .receiptNumber:
      true
    default: false
    }
  }
}
