import Documents

extension Galley {
  /// The boxes of a table with all its rows.
  mutating func boxes(_ table: Table, in span: Span) -> [FlowBox] {
    if theme.layouts.lines == .stacked, table.role == .lines || table.role == .payments {
      return stacked(table, in: span)
    }
    if table.role == .fields, theme.layouts.fields != .rows { return arranged(table, in: span) }
    guard let (heads, set) = set(table, in: span) else { return [] }
    let reserve = set.furniture.map { furniture[$0].carryHeight } ?? 0
    return heads
      + table.rows.indices.map { index in
        var box = row(index, of: set)
        box.reserve = index < table.rows.count - 1 ? reserve : 0
        return box
      }
  }

  /// Measures a table, gives its columns their widths, and sets its heads; nil when it has no rows.
  mutating func set(_ table: Table, in span: Span) -> (heads: [FlowBox], table: SetTable)? {
    guard !table.rows.isEmpty, !table.columns.isEmpty else { return nil }
    let look = TableLook(table, theme)
    var boxes: [FlowBox] = []
    if let caption = table.caption, !caption.isEmpty {
      boxes.append(titleBox(caption, table.role.rawValue, in: span))
    }
    let filler = table.filler
    let titles = self.titles(of: table, in: look)
    var measures = table.columns.map { _ in TableGrid.Column(natural: 0, minimum: 0) }
    var decimals = table.columns.map { _ in DecimalColumns() }
    let cells = measure(table, look, later: table.later, &measures, &decimals)
    let whole = stretch(of: table, look, measures, decimals, in: span)
    let grid = grid(table, look, titles, measures, decimals, filler, in: whole)
    let element = structure.add(.table)
    var furniture: Int?
    if table.hasHead {
      let head = head(titles, of: table, look, grid: grid, in: whole, table: element)
      boxes.append(head)
      self.furniture.append(
        TableFurniture(
          head: head.asArtifact(.header),
          carry: carryLine(table, grid, whole, filler: filler ?? 0)))
      furniture = self.furniture.count - 1
    }
    let body = structure.add(.tableBody, in: element)
    return (
      boxes,
      SetTable(
        table: table, look: look, grid: grid, cells: cells, decimals: decimals,
        furniture: furniture, body: body, whole: whole, lead: filler ?? 0,
        hasBrokenCells: isBroken(grid, measures, decimals, but: table.later),
        fitsLabels: table.role == .summary && theme.layouts.summary == .fitted)
    )
  }

  private mutating func titles(of table: Table, in look: TableLook) -> [ShapedText] {
    guard table.hasHead else { return [] }
    return table.columns.map { column in
      let title = column.title ?? Text("")
      return shape(
        title.string, in: look.head, direction: title.direction, language: title.language,
        at: { "\(table.role.rawValue)/heads/\(column.role.rawValue)" })
    }
  }

  // MARK: Measuring

  private mutating func measure(
    _ table: Table, _ look: TableLook, later: Int?, _ measures: inout [TableGrid.Column],
    _ decimals: inout [DecimalColumns]
  ) -> [[SetCell]] {
    var cells: [[SetCell]] = []
    cells.reserveCapacity(table.rows.count)
    for (index, row) in table.rows.enumerated() {
      var own: [SetCell] = []
      own.reserveCapacity(row.cells.count)
      var column = 0
      for (number, cell) in row.cells.enumerated() {
        let count = row.span(of: number)
        if column == later || count > 1 || cell == .empty {
          own.append(.later)
        } else {
          own.append(
            measure(
              cell, row, look, column, &measures[column], &decimals[column],
              at: { "\(table.role.rawValue)/\(index)/\(table.columns[column].role.rawValue)" }))
        }
        column += count
      }
      cells.append(own)
    }
    return cells
  }

  private mutating func measure(
    _ cell: Table.Cell, _ row: Table.Row, _ look: TableLook, _ column: Int,
    _ width: inout TableGrid.Column, _ decimals: inout DecimalColumns, at path: () -> String
  ) -> SetCell {
    let styles = look.columns[column]
    switch cell {
    case .empty: return .later
    case .numeral(let numeral):
      let set = measure(numeral, in: styles.style(isNumeral: true, step: 0, of: row), at: path())
      decimals.include(set, step: 0, of: row)
      return .numeral(set)
    case .text(let text):
      let style = styles.style(isNumeral: false, step: 0, of: row)
      return .text(measure(text, in: style, &width, at: path))
    case .parts(let parts):
      return .parts(
        parts.map { part in
          switch part.value {
          case .numeral(let numeral):
            let style = styles.style(isNumeral: true, step: part.step, of: row)
            let set = measure(numeral, in: style, at: path())
            decimals.include(set, step: part.step, of: row)
            return .numeral(set)
          case .text(let text):
            guard part.step == 0 else { return .later }
            let style = styles.style(isNumeral: false, step: 0, of: row)
            return .text(measure(text, in: style, &width, at: path))
          case .picture:
            width.natural = max(width.natural, theme.spaces.pictureSize)
            width.minimum = max(width.minimum, theme.spaces.pictureSize)
            return .later
          }
        })
    }
  }

  private mutating func measure(
    _ text: Text, in style: TextStyle, _ width: inout TableGrid.Column, at path: () -> String
  ) -> ShapedText {
    let plain = shape(
      text.string, in: style, direction: text.direction, language: text.language, at: path)
    let shaped = text.spans.isEmpty ? plain : emphasized(plain, of: text, in: style)
    let natural = self.width(of: shaped, in: style)
    if natural > width.natural { width.natural = natural }
    let word = shaped.widestWord * style.size
    if word > width.minimum { width.minimum = word }
    return shaped
  }

  /// Whether a column is narrower than what is measured in it.
  private func isBroken(
    _ grid: TableGrid, _ measures: [TableGrid.Column], _ decimals: [DecimalColumns],
    but later: Int?
  ) -> Bool {
    measures.indices.contains { index in
      let width = grid.spans[index].width + 0.01
      return index != later && max(measures[index].natural, decimals[index].width) > width
    }
  }

  // MARK: Columns

  private func grid(
    _ table: Table, _ look: TableLook, _ titles: [ShapedText], _ measures: [TableGrid.Column],
    _ decimals: [DecimalColumns], _ filler: Int?, in whole: Span
  ) -> TableGrid {
    let inner = whole.inset(by: look.side)
    guard !table.role.isLabelled else {
      return TableGrid(labelled: table.role, measures, decimals, theme.spaces, in: inner)
    }
    var widths = measures
    for index in table.columns.indices {
      let figures = decimals[index].width
      widths[index].isAmount = table.columns[index].role.isAmount
      widths[index].natural = max(widths[index].natural, figures)
      widths[index].minimum = max(widths[index].minimum, decimals[index].widest)
      widths[index].aligned = figures
      if titles.indices.contains(index), index != filler {
        let title = titles[index]
        widths[index].natural = max(widths[index].natural, width(of: title, in: look.head))
        widths[index].minimum = max(
          widths[index].minimum, title.widestWord * look.head.size)
      }
      if case .millimetres(let width) = table.columns[index].width {
        widths[index].natural = max(widths[index].natural, millimetres(width))
        widths[index].minimum = min(
          widths[index].natural, max(widths[index].minimum, millimetres(width)))
      }
    }
    return TableGrid(
      widths, filler: filler ?? 0, least: look.least, gap: look.gap, in: inner)
  }

  /// The stretch that a table takes: a summary is narrower than the text.
  private func stretch(
    of table: Table, _ look: TableLook, _ measures: [TableGrid.Column],
    _ decimals: [DecimalColumns], in span: Span
  ) -> Span {
    guard table.role == .summary else { return span }
    return SummaryColumns(
      label: measures[0].natural, amount: decimals.last?.width ?? 0, spaces: theme.spaces,
      in: span
    ).whole
  }
}

extension Table {
  /// The column whose cells are shaped only when their width is known.
  var later: Int? { role == .summary ? nil : role.isLabelled ? 1 : filler }

  /// The column that takes what the others leave; nil for labels and values, which share the width.
  var filler: Int? {
    guard !role.isLabelled else { return nil }
    return columns.firstIndex { $0.width == .filling } ?? 0
  }
}

extension Table.Column.Role {
  /// Whether the column says what is to be paid, or part of it.
  fileprivate var isAmount: Bool {
    switch self {
    case .amount, .gross, .net, .tax, .base: true
    default: false
    }
  }
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
