import Documents

extension Galley {
  /// The payments as a table under a title of its own.
  mutating func boxes(_ payments: PaymentTable, in span: Span) -> [FlowBox] {
    guard !payments.rows.isEmpty, !payments.heads.isEmpty else { return [] }
    var boxes: [FlowBox] = []
    if !payments.title.isEmpty { boxes.append(titleBox(payments.title, .payments, in: span)) }
    let titles = payments.heads.map { head in
      shape(
        head.title.string, in: theme.styles.tableHead, direction: head.title.direction,
        language: head.title.language, at: { "payments/heads/\(head.column.rawValue)" })
    }
    var cells = payments.rows.enumerated().map { measure($1, index: $0) }
    let columns = zip(payments.heads, titles).map { head, title in
      width(of: head.column, cells, title: title)
    }
    let filler = payments.heads.firstIndex { $0.column == .method } ?? 0
    let grid = TableGrid(
      columns, filler: filler, least: millimetres(40), gap: theme.spaces.columnGap, in: span)
    let table = structure.add(.table)
    let aligned = payments.heads.map { $0.column.alignment }
    let head = headBox(
      titles, grid: grid, aligned: aligned, in: span, table: table, name: .payments)
    boxes.append(head)
    furniture.append(
      TableFurniture(
        head: head.asArtifact(.header), carry: nil, carrySpan: span, amountSpan: span,
        carryHeight: 0))
    let body = structure.add(.tableBody, in: table)
    let decimals = cells.decimals
    for index in cells.indices {
      cells[index].decimals = decimals
      var box = row(cells[index], heads: payments.heads, grid: grid, body: body)
      box.table = furniture.count - 1
      box.frames.append(
        rule(
          span, at: box.height, thickness: theme.spaces.hairline, theme.colors.line))
      box.height += theme.spaces.hairline
      finish(&box)
      boxes.append(box)
    }
    return boxes
  }

  private mutating func measure(_ row: PaymentTable.Row, index: Int) -> SetPayment {
    let style = theme.styles.cell
    func words(_ text: Text, _ galley: inout Galley) -> ShapedText {
      galley.shape(
        text.string, in: style, direction: text.direction, language: text.language,
        at: { "payments/\(index)" })
    }
    return SetPayment(
      index: index, row: row, date: row.date.map { words($0, &self) },
      receipt: row.receiptNumber.map { words($0, &self) },
      amount: measure(row.amount, in: theme.styles.numeral, at: "payments/\(index)/amount"))
  }

  private func width(
    of column: PaymentTable.Column, _ cells: [SetPayment], title: ShapedText
  ) -> TableGrid.Column {
    let size = theme.styles.cell.size
    var result: TableGrid.Column
    switch column {
    case .method: result = TableGrid.Column(natural: 0, minimum: 0)
    case .amount: result = .fixed(cells.decimals.width)
    case .date, .receiptNumber:
      let texts = cells.compactMap { column == .date ? $0.date : $0.receipt }
      result = TableGrid.Column(
        natural: texts.map { Double($0.advance) * size }.max() ?? 0,
        minimum: texts.map { $0.widestWord * size }.max() ?? 0)
    }
    result.natural = max(result.natural, width(of: title, in: theme.styles.tableHead))
    result.minimum = max(result.minimum, title.widestWord * theme.styles.tableHead.size)
    return result
  }

  private mutating func row(
    _ payment: SetPayment, heads: [PaymentTable.Head], grid: TableGrid, body: Int
  ) -> FlowBox {
    var box = FlowBox(.payments, payment.index)
    let row = structure.add(.row, in: body)
    let style = theme.styles.cell
    let filler = heads.firstIndex { $0.column == .method } ?? 0
    let method = set(
      payment.row.method, in: style, width: grid.spans[filler].width, at: payment.path("method"))
    let first = max(method.firstBaseline ?? 0, baseline(of: style))
    let baseline = theme.spaces.rowPadding + first
    for (position, head) in heads.enumerated() {
      let cell = structure.add(.cell, in: row)
      let span = grid.spans[position]
      switch head.column {
      case .method:
        place(method, of: payment, in: span, baseline: baseline, cell: cell, into: &box)
      case .amount:
        let bottom = place(
          payment.amount, in: theme.styles.numeral, of: payment.decimals, span: span,
          baseline: baseline, mark: .element(cell), into: &box, at: payment.path("amount"))
        box.height = max(box.height, bottom)
      case .date, .receiptNumber:
        guard let text = head.column == .date ? payment.date : payment.receipt else { continue }
        let words = set(text, in: style, width: span.width, at: payment.path(head.column.rawValue))
        let top = baseline - (words.firstBaseline ?? 0)
        place(
          words, in: span, at: top, aligned: head.column.alignment, marks: [.element(cell)],
          into: &box)
        box.height = max(box.height, top + words.height)
      }
    }
    box.height += theme.spaces.rowPadding
    return box
  }

  private mutating func place(
    _ method: TextStack, of payment: SetPayment, in span: Span, baseline: Double, cell: Int,
    into box: inout FlowBox
  ) {
    let note = payment.row.note.map {
      set($0, in: theme.styles.detail, width: span.width, at: payment.path("note"))
    }
    let marks = cellMarks(cell, for: [method] + (note.map { [$0] } ?? []))
    var top = baseline - (method.firstBaseline ?? baseline)
    place(method, in: span, at: top, marks: marks, into: &box)
    top += method.height
    if let note {
      let own = Array(marks.suffix(max(1, note.paragraphs)))
      place(note, in: span, at: top, marks: own, into: &box)
      top += note.height
    }
    box.height = max(box.height, top)
  }
}

/// A payment, shaped and measured.
private struct SetPayment {
  var index: Int
  var row: PaymentTable.Row
  var date: ShapedText?
  var receipt: ShapedText?
  var amount: SetNumeral
  var decimals = DecimalColumn()

  func path(_ part: String) -> String { "payments/\(index)/\(part)" }
}

extension [SetPayment] {
  fileprivate var decimals: DecimalColumn {
    reduce(into: DecimalColumn()) { $0.include($1.amount) }
  }
}

extension PaymentTable.Column {
  /// Words stand at the start edge, figures and the last column at the end edge.
  fileprivate var alignment: Alignment {
    switch self {
    case .method, .date: .start
    case .amount, .receiptNumber: .end
    }
  }
}
