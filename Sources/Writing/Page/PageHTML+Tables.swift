import Documents

/// Tables: labelled values as a list of pairs, all else as tables with heads for rows and columns.
extension PageHTML {
  mutating func write(_ table: Table) {
    switch table.role {
    case .fields, .bankDetails, .paymentTerms: writePairs(table)
    case .summary: writeSummary(table)
    case .lines, .payments, .taxes: writeRows(table)
    }
  }

  // MARK: Labels with their values

  private mutating func writePairs(_ table: Table) {
    if let caption = table.caption {
      html.open(headingTag)
      write(caption)
      html.close()
    }
    html.open(.dl, .class(table.role.className))
    for row in table.rows { writePair(row) }
    html.close()
  }

  private mutating func writePair(_ row: Table.Row) {
    html.open(.div)
    for (index, cell) in row.cells.enumerated() {
      let value = cell.parts.first?.string ?? ""
      let isNumber = index > 0 && row.kind == .account && value.isAccountNumber
      let isWhole = index > 0 && row.kind == .number && value.count < 24
      html.open(
        index == 0 ? .dt : .dd,
        isNumber ? [.class("number")] : isWhole ? [.class("whole")] : [])
      for part in cell.parts { write(part) }
      html.close()
    }
    html.close()
  }

  // MARK: The summary

  private mutating func writeSummary(_ table: Table) {
    open(table, "summary", document.properties.spoken?.summary)
    html.open(.tbody, .role("rowgroup"))
    for row in table.rows {
      html.open(.tr, .class(row.isEmphasized ? "due" : row.kind.className), .role("row"))
      html.open(.th, .scope("row"), .role("rowheader"))
      writeParts(row.cells.first?.parts ?? [])
      html.close()
      html.open(.td, .role("cell"))
      writeParts(row.cells.dropFirst().first?.parts ?? [])
      html.close(2)
    }
    html.close(2)
  }

  // MARK: Rows under heads

  private mutating func writeRows(_ table: Table) {
    let spoken = document.properties.spoken
    open(table, table.role.className, table.role == .lines ? spoken?.lines : spoken?.payments)
    let shape = TableShape(table)
    if table.hasHead { writeHead(table, shape) }
    html.open(.tbody, .role("rowgroup"))
    for (index, row) in table.rows.enumerated() {
      if row.kind == .group {
        if index > 0 {
          html.close()
          html.open(.tbody, .role("rowgroup"))
        }
        writeGroup(row, shape)
      } else {
        writeRow(row, shape)
      }
    }
    html.close(2)
  }

  /// Begins a table with its caption: the one that is shown, else the one that is heard.
  ///
  /// The roles say again what the elements do: on narrow screens rows are set as paragraphs, and
  /// browsers take that for the end of a table.
  private mutating func open(_ table: Table, _ name: String, _ spoken: String?) {
    html.open(.table, .class(name), .role("table"))
    if let caption = table.caption {
      html.open(.caption)
      write(caption)
      html.close()
    } else if let spoken {
      html.open(.caption)
      html.element(.span, .class("heard"), text: spoken)
      html.close()
    }
  }

  private mutating func writeHead(_ table: Table, _ shape: TableShape) {
    html.open(.thead, .role("rowgroup"))
    html.open(.tr, .role("row"))
    for (index, column) in table.columns.enumerated() {
      let title = column.title ?? Text("")
      let name = HTMLAttribute.class(shape.names[index])
      if title.isEmpty {
        html.open(.td, name, .role("cell"))
      } else {
        html.open(.th, name, .scope("col"), .role("columnheader"))
        write(title)
      }
      html.close()
    }
    html.close(2)
  }

  private mutating func writeGroup(_ row: Table.Row, _ shape: TableShape) {
    html.open(.tr, .class("group"), .role("row"))
    for (index, cell) in row.cells.enumerated() where !cell.isEmpty || row.span(of: index) == 1 {
      let span = row.span(of: index)
      let isName = span > 1 || shape.isLead(index, of: row)
      let width = span > 1 ? [HTMLAttribute("colspan", String(span))] : []
      html.open(
        isName ? .th : .td,
        isName
          ? [.scope("rowgroup"), .role("rowheader")] + width : [.class("figure"), .role("cell")])
      writeParts(cell.parts)
      html.close()
    }
    html.close()
  }

  /// A row, and below it a row for each detail that has words in more than one column.
  private mutating func writeRow(_ row: Table.Row, _ shape: TableShape) {
    let shared = row.sharedSteps
    let apart = Set(shared)
    html.open(.tr, (shared.isEmpty ? [] : [.class("divided")]) + [.role("row")])
    for index in shape.names.indices {
      let parts = row.cell(at: index)?.parts.filter { !apart.contains($0.step) } ?? []
      let isLead = index == shape.lead
      var attributes = [HTMLAttribute.class(shape.names[index])]
      attributes += isLead ? [.scope("row"), .role("rowheader")] : [.role("cell")]
      if let label = shape.labels[index], !parts.isEmpty {
        attributes.append(HTMLAttribute("data-label", label))
      }
      html.open(isLead ? .th : .td, attributes)
      writeParts(parts)
      html.close()
    }
    html.close()
    guard !shared.isEmpty else { return }
    let parts = shape.names.indices.map {
      Dictionary(grouping: row.cell(at: $0)?.parts ?? [], by: \.step)
    }
    for step in shared { writeDetail(parts.map { $0[step] ?? [] }, shape) }
  }

  private mutating func writeDetail(_ cells: [[Table.Part]], _ shape: TableShape) {
    html.open(.tr, .class("detail"), .role("row"))
    for (name, parts) in zip(shape.names, cells) {
      html.open(.td, .class(name), .role("cell"))
      for part in parts { write(part) }
      html.close()
    }
    html.close()
  }

  // MARK: Cells

  /// What a cell is about, and its details below it.
  private mutating func writeParts(_ parts: [Table.Part]) {
    for (index, part) in parts.enumerated() {
      if part.step == 0 {
        if index > 0 {
          html.text(" ")
          html.open(.br)
        }
        write(part)
      } else {
        html.open(.span, .class("small"))
        write(part)
        html.close()
      }
    }
  }

  private mutating func write(_ part: Table.Part) {
    switch part.value {
    case .text(let text): write(text)
    case .numeral(let numeral): html.text(numeral.string)
    case .picture(let picture): writeImage(picture, alternative: picture.alternative)
    }
  }
}

/// What the columns of a table are called in classes and on narrow screens.
private struct TableShape {
  /// The column whose cells are the heads of their rows.
  let lead: Int
  let names: [String]
  /// The title of a column whose figures need it where they do not stand below it.
  let labels: [String?]

  init(_ table: Table) {
    let lead = table.index(of: .description) ?? 0
    let figure =
      table.index(of: .amount) ?? table.index(of: .gross) ?? table.index(of: .net)
      ?? table.columns.lastIndex { $0.alignment == .decimal }
    self.lead = lead
    names = table.columns.enumerated().map { index, column in
      let name = column.role.className
      if index == lead { return "\(name) lead" }
      return index == figure ? "\(name) figure" : "\(name) further"
    }
    labels = table.columns.enumerated().map { index, column in
      index == lead || index == figure || column.role.speaksForItself ? nil : column.title?.string
    }
  }

  /// Whether a cell of a row begins in the column of the heads.
  func isLead(_ cell: Int, of row: Table.Row) -> Bool {
    (0..<cell).reduce(0) { $0 + row.span(of: $1) } == lead
  }
}

extension Table.Column.Role {
  fileprivate var className: String { rawValue.replacing("_", with: "-") }

  /// Whether its figures are understood without the head of their column.
  fileprivate var speaksForItself: Bool {
    switch self {
    case .quantity, .unit, .unitPrice, .picture, .position, .date, .method: true
    default: false
    }
  }
}

extension Table.Role {
  fileprivate var className: String { rawValue.replacing("_", with: "-") }
}

extension Table.Row {
  /// The details that stand in more than one column, in their order.
  fileprivate var sharedSteps: [Int] {
    var counts: [Int: Int] = [:]
    for cell in cells {
      for step in Set(cell.parts.map(\.step)) where step > 0 { counts[step, default: 0] += 1 }
    }
    return counts.filter { $0.value > 1 }.keys.sorted()
  }
}

extension Table.Row.Kind {
  fileprivate var className: String {
    switch self {
    case .totalExcludingTax, .total: "sum"
    default: rawValue
    }
  }
}

extension String {
  /// Whether it is the number of an account or a code of a bank, which is copied and not read.
  fileprivate var isAccountNumber: Bool {
    utf8.contains { (0x30...0x39).contains($0) }
      && utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || " -.".utf8.contains($0)
      }
  }
}
