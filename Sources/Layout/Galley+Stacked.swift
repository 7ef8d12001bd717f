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
    let cells = table.rows[index].cells.enumerated().map { number, cell in
      StackedCell(
        role: table.columns[min(number, table.columns.count - 1)].role, parts: cell.parts,
        element: structure.add(.cell, in: row, columnSpan: table.rows[index].span(of: number)))
    }
    for cell in cells where !cell.role.isFigure {
      for part in cell.parts where part.step == 0 {
        setWords(part, cell, at: 0, in: span, index, into: &box)
      }
    }
    setFigures(cells, in: span, index, into: &box)
    let steps = Set(cells.flatMap { $0.parts.map(\.step) }).filter { $0 > 0 }.sorted()
    for step in steps { setDetail(step, cells, in: span, index, into: &box) }
    finish(&box)
    return box
  }

  private struct StackedCell {
    var role: Table.Column.Role
    var parts: [Table.Part]
    var element: Int
  }

  private mutating func setWords(
    _ part: Table.Part, _ cell: StackedCell, at indent: Double, in span: Span, _ index: Int,
    into box: inout FlowBox
  ) {
    guard case .text(let text) = part.value else { return }
    let room = Span(start: span.start + indent, width: span.width - indent)
    let style = part.step > 0 ? theme.styles.detail : theme.styles.cell
    box.height += stack(
      text, in: style, parent: cell.element, span: room, at: box.height, into: &box,
      path: "lines/\(index)/\(cell.role.rawValue)")
  }

  /// `2 × ¥1,480` with an indent, and the amount at the end edge.
  private mutating func setFigures(
    _ cells: [StackedCell], in span: Span, _ index: Int, into box: inout FlowBox
  ) {
    let style = theme.styles.numeral
    let top = box.height
    var x = span.start + theme.spaces.lineIndent
    var height = 0.0
    var isFirst = true
    for cell in cells where cell.role.isFigure {
      for part in cell.parts where part.step == 0 {
        let isAmount = cell.role == .amount || cell.role == .gross
        let line = line(of: part, in: isAmount ? theme.styles.amount : style, index)
        let own = isAmount ? theme.styles.amount : style
        if !isAmount, !isFirst {
          let sign = self.line(ofSign: cell.role == .unitPrice ? " × " : " · ", in: style)
          place(sign, style: style, from: x, at: top, mark: .artifact(.layout), into: &box)
          x += sign.width
        }
        let start = isAmount ? span.end - line.width : x
        place(line, style: own, from: start, at: top, mark: .element(cell.element), into: &box)
        if !isAmount {
          x += line.width
          isFirst = false
        }
        height = max(height, line.height)
      }
    }
    box.height += height
  }

  private mutating func line(ofSign sign: String, in style: TextStyle) -> Line {
    let shaped = shape(sign, in: style, at: { "lines" })
    var line = line(of: shaped, 0..<shaped.utf8.count, in: style, tracking: 0)
    line.width = width(of: shaped, in: style)
    return line
  }

  private mutating func line(of part: Table.Part, in style: TextStyle, _ index: Int) -> Line {
    let (direction, language): (Text.Direction, String?) =
      if case .text(let text) = part.value { (text.direction, text.language) } else {
        (.document, nil)
      }
    let shaped = shape(
      part.string, in: style, direction: direction, language: language,
      at: { "lines/\(index)" })
    return line(of: shaped, 0..<shaped.utf8.count, in: style, tracking: 0)
  }

  /// A period, or a discount with its amount.
  private mutating func setDetail(
    _ step: Int, _ cells: [StackedCell], in span: Span, _ index: Int, into box: inout FlowBox
  ) {
    let top = box.height
    for cell in cells {
      for part in cell.parts where part.step == step {
        if case .text = part.value {
          setWords(part, cell, at: theme.spaces.lineIndent, in: span, index, into: &box)
        } else {
          let style = theme.styles.detailNumeral
          let line = line(of: part, in: style, index)
          place(
            line, style: style, from: span.end - line.width, at: top,
            mark: .element(cell.element), into: &box)
          box.height = max(box.height, top + line.height)
        }
      }
    }
  }
}

extension Table.Column.Role {
  /// Whether its cells stand in the row of figures.
  fileprivate var isFigure: Bool {
    switch self {
    case .quantity, .unit, .unitPrice, .discount, .net, .tax, .gross, .amount, .date,
      .receiptNumber:
      true
    default: false
    }
  }
}
