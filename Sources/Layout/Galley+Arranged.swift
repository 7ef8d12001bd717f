import Documents

/// Labels and values that do not stand in rows of two columns.
extension Galley {
  mutating func arranged(_ table: Table, in span: Span) -> [FlowBox] {
    guard !table.rows.isEmpty else { return [] }
    var boxes: [FlowBox] = []
    if let caption = table.caption, !caption.isEmpty {
      boxes.append(titleBox(caption, table.role.rawValue, in: span))
    }
    if theme.layouts.fields == .grid { return boxes + grid(table, in: span) }
    let body = structure.add(.tableBody, in: structure.add(.table))
    return boxes
      + (theme.layouts.fields == .cells
        ? cells(table, in: span, body: body) : pairs(table, in: span, body: body))
  }

  /// A label and its value, in the elements of a row of their own.
  private struct Field {
    var label: TextStack
    var value: TextStack
    var labelMarks: [Mark]
    var valueMarks: [Mark]
  }

  private mutating func field(
    _ row: Table.Row, _ index: Int, width: Double, body: Int
  ) -> Field {
    let element = structure.add(.row, in: body)
    let texts = row.cells.map { cell -> Text in
      guard case .text(let text) = cell else { return Text(cell.parts.first?.string ?? "") }
      return text
    }
    let path = "fields/\(index)"
    let label = set(
      texts.first ?? Text(""), in: theme.styles.fieldLabel, width: width, at: path + "/label")
    var style = theme.styles.fieldValue
    if theme.layouts.fields == .cells, row.kind.isAmount { style.color = .accent }
    let value = set(
      texts.dropFirst().first ?? Text(""), in: style, width: width, at: path + "/value")
    let head = structure.add(.headCell, in: element, scope: .row)
    let headMarks = marks(of: label, in: head)
    let cell = structure.add(.cell, in: element)
    return Field(
      label: label, value: value, labelMarks: headMarks, valueMarks: marks(of: value, in: cell))
  }

  private mutating func marks(of stack: TextStack, in cell: Int) -> [Mark] {
    guard stack.paragraphs > 1 else {
      structure.setLanguage(stack.language, of: cell)
      return [.element(cell)]
    }
    return (0..<stack.paragraphs).map { _ in
      .element(structure.add(.paragraph, in: cell, language: stack.language))
    }
  }

  /// The least width of a label or value beside others, in points.
  private static var leastCell: Double { 36 }

  /// The most columns that the theme and the room allow.
  private func fieldColumns(in span: Span, least: Double) -> Int {
    let gap = theme.spaces.cellGap
    return max(1, min(theme.layouts.fieldColumns, Int((span.width + gap) / (least + gap))))
  }

  // MARK: Cells

  /// Side by side, each value below its label, with rules between them.
  private mutating func cells(_ table: Table, in span: Span, body: Int) -> [FlowBox] {
    let gap = theme.spaces.cellGap
    let most = fieldColumns(in: span, least: Self.leastCell)
    let columns = max(1, min(table.rows.count, most))
    let width = (span.width - gap * Double(most - 1)) / Double(most)
    return stride(from: 0, to: table.rows.count, by: columns).map { first in
      var box = FlowBox("fields", first)
      box.space = first > 0 ? gap : 0
      for index in first..<min(first + columns, table.rows.count) {
        let start = span.start + Double(index - first) * (width + gap)
        let field = field(table.rows[index], index, width: width, body: body)
        place(field, in: Span(start: start, width: width), into: &box)
      }
      ruleCells(columns, from: span.start, pitch: width + gap, gap: gap, into: &box)
      finish(&box)
      return box
    }
  }

  private mutating func place(_ field: Field, in span: Span, into box: inout FlowBox) {
    place(field.label, in: span, at: 0, marks: field.labelMarks, into: &box)
    let top = field.label.height + theme.spaces.afterCellLabel
    place(field.value, in: span, at: top, marks: field.valueMarks, into: &box)
    box.height = max(box.height, top + field.value.height)
  }

  private func ruleCells(
    _ count: Int, from start: Double, pitch: Double, gap: Double, into box: inout FlowBox
  ) {
    for index in 1..<max(1, count) {
      let x = start + Double(index) * pitch - gap
      box.frames.append(
        rule(
          Span(start: x, width: theme.spaces.hairline), at: 0, thickness: box.height,
          theme.colors.edge))
    }
  }

  // MARK: Grid

  /// Rows of label and value in columns, one column after the other.
  private mutating func grid(_ table: Table, in span: Span) -> [FlowBox] {
    let most = fieldColumns(in: span, least: 2 * Self.leastCell)
    let gap = theme.spaces.cellGap
    let width = (span.width - gap * Double(most - 1)) / Double(most)
    let count = (table.rows.count + most - 1) / most
    let columns = stride(from: 0, to: table.rows.count, by: count).enumerated().map {
      index, first -> [FlowBox] in
      var part = table
      part.caption = nil
      part.rows = Array(table.rows[first..<min(first + count, table.rows.count)])
      let place = Span(start: span.start + Double(index) * (width + gap), width: width)
      guard let (heads, set) = set(part, in: place) else { return [] }
      return heads + part.rows.indices.map { row($0, of: set) }
    }
    return [FlowBox("fields", columns: columns)]
  }

  // MARK: Pairs

  /// Two to a row, at the start and at the end edge, each with its label before it.
  private mutating func pairs(_ table: Table, in span: Span, body: Int) -> [FlowBox] {
    let half = (span.width - theme.spaces.columnGap) / 2
    return stride(from: 0, to: table.rows.count, by: 2).map { first in
      var box = FlowBox("fields", first)
      for index in first..<min(first + 2, table.rows.count) {
        let field = field(table.rows[index], index, width: half, body: body)
        let isEnd = index > first
        let room = Span(start: isEnd ? span.end - half : span.start, width: half)
        place(field, in: room, isEnd: isEnd, into: &box)
      }
      finish(&box)
      return box
    }
  }

  private func place(_ field: Field, in span: Span, isEnd: Bool, into box: inout FlowBox) {
    let gap = theme.styles.fieldValue.size * 0.3
    let all = field.label.width + gap + field.value.width
    guard all <= span.width, field.label.lines.count == 1, field.value.lines.count == 1 else {
      let aligned: Alignment = isEnd ? .end : .start
      place(field.label, in: span, at: 0, aligned: aligned, marks: field.labelMarks, into: &box)
      place(
        field.value, in: span, at: field.label.height, aligned: aligned,
        marks: field.valueMarks, into: &box)
      box.height = max(box.height, field.label.height + field.value.height)
      return
    }
    let start = isEnd ? span.end - all : span.start
    let baseline = max(field.label.firstBaseline ?? 0, field.value.firstBaseline ?? 0)
    place(
      field.label, in: Span(start: start, width: field.label.width),
      at: baseline - (field.label.firstBaseline ?? 0), marks: field.labelMarks, into: &box)
    place(
      field.value,
      in: Span(start: start + field.label.width + gap, width: field.value.width),
      at: baseline - (field.value.firstBaseline ?? 0), marks: field.valueMarks, into: &box)
    box.height = max(box.height, field.label.height, field.value.height)
  }
}

extension Table.Row.Kind {
  /// Whether the row says what the document asks for or settles.
  fileprivate var isAmount: Bool {
    switch self {
    case .amountDue, .amountPaid, .total: true
    default: false
    }
  }
}
