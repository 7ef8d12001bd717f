package import Documents

/// Writes a document as plain text: its words and figures in their order.
package struct PlainText {
  private var grid = TextGrid()

  package init(_ document: Document) {
    for block in document.blocks { write(block) }
  }

  /// Lines that end with a line feed.
  package var string: String { grid.lines.map { $0 + "\n" }.joined() }

  private mutating func write(_ block: Block) {
    grid.space()
    switch block {
    case .heading(let heading): write(heading)
    case .paragraphs(let paragraphs): paragraphs.texts.forEach { grid.add($0.string) }
    case .table(let table): write(table)
    case .group(let group): write(group)
    case .picture: break
    case .action(let action): write(action)
    case .code(let code): write(code)
    }
  }

  private mutating func write(_ heading: Heading) {
    let badges = heading.badges.map { " [\($0.text.string)]" }.joined()
    grid.add(heading.text.string + badges)
  }

  private mutating func write(_ group: Group) {
    switch group.role {
    case .party: write(party: group.blocks)
    case .formField: write(formField: group.blocks)
    case .payment: write(payment: group.blocks)
    case .headline:
      for block in group.blocks {
        switch block {
        case .paragraphs(let words): words.texts.forEach { grid.add($0.string) }
        case .action(let action): write(action)
        default: write(block)
        }
      }
    default: group.blocks.forEach { write($0) }
    }
  }

  private mutating func write(party blocks: [Block]) {
    for block in blocks {
      switch block {
      case .heading(let heading): write(heading)
      case .paragraphs(let words): words.texts.forEach { grid.add($0.string, indent: 2) }
      default: write(block)
      }
    }
  }

  /// Each label with its value below it.
  private mutating func write(formField blocks: [Block]) {
    for case .paragraphs(let words) in blocks {
      words.texts.forEach { grid.add($0.string, indent: words.role == .formLabel ? 0 : 2) }
    }
  }

  /// What a code is for is said once.
  private mutating func write(payment blocks: [Block]) {
    var said: Set<String> = []
    for block in blocks {
      switch block {
      case .code(let code):
        write(code)
        said.insert(code.alternative)
      case .paragraphs(let words):
        for text in words.texts where !said.contains(text.string) { grid.add(text.string) }
      default: write(block)
      }
    }
  }

  private mutating func write(_ action: Action) {
    grid.add(action.text.string)
    grid.add(action.url, indent: 2)
  }

  private mutating func write(_ code: Code) {
    grid.add(code.alternative)
    if code.role == .page { grid.add(code.payload, indent: 2) }
  }

  // MARK: Tables

  private mutating func write(_ table: Table) {
    if let caption = table.caption { grid.add(caption.string) }
    switch table.role {
    case .summary: table.rows.forEach { writeAmount($0) }
    case .fields, .bankDetails, .paymentTerms: writeLabelled(table)
    case .lines: writeLines(table)
    case .payments, .taxes: table.rows.forEach { writeFlat($0, of: table) }
    }
  }

  /// In two columns: each language has its own way to set a colon, and a column needs none.
  private mutating func writeLabelled(_ table: Table) {
    let pairs = table.rows.map { row in row.cells.map { $0.parts.first?.string ?? "" } }
    let widths = pairs.map { columns($0.first ?? "") }
    let width = min(widths.max() ?? 0, TextGrid.width / 2)
    for pair in pairs {
      grid.add(pair.first ?? "", value: pair.dropFirst().first ?? "", at: width + 2)
    }
  }

  /// A label with its amount, and below it what else is said of it.
  private mutating func writeAmount(_ row: Table.Row) {
    let amount = row.cells.last?.parts.first?.string ?? ""
    let words = row.cells.first?.parts ?? []
    grid.add(words.first?.string ?? "", figure: amount)
    for note in words.dropFirst() { grid.add(note.string, indent: 2) }
  }

  private mutating func writeLines(_ table: Table) {
    let figure = table.figureColumn
    let heads = table.columns.indices.filter { $0 != figure }
      .compactMap { table.columns[$0].title?.string }.filter { !$0.isEmpty }
    grid.add(
      heads.joined(separator: " · "), figure: figure.flatMap { table.columns[$0].title?.string })
    grid.rule()
    for row in table.rows { writeLine(row, of: table) }
    grid.rule()
  }

  /// Position, code and description with the amount; below it the other cells, then the details.
  private mutating func writeLine(_ row: Table.Row, of table: Table) {
    let lead = table.index(of: .description) ?? 0
    let figure = table.figureColumn
    let main = table.words([.position, .code], of: row) + [row.main(at: lead).first?.string ?? ""]
    grid.add(
      main.joined(separator: " "), figure: figure.flatMap { row.main(at: $0).first?.string })
    guard row.kind != .group else { return }
    let terms = table.terms(of: row)
    if !terms.isEmpty { grid.add(terms.joined(separator: " · "), indent: 2) }
    for step in 1...max(1, row.lastStep) {
      let words = row.detail(step, at: lead)?.string
      let amount = figure.flatMap { row.detail(step, at: $0)?.string }
      if words != nil || amount != nil {
        grid.add(words ?? "", figure: amount, indent: 2)
      }
    }
  }

  /// All words of a row before its amount.
  private mutating func writeFlat(_ row: Table.Row, of table: Table) {
    let figure = table.figureColumn
    let words = table.columns.indices.filter { $0 != figure }
      .flatMap { row.main(at: $0).map(\.string) }
    grid.add(
      words.joined(separator: " · "), figure: figure.flatMap { row.main(at: $0).first?.string },
      indent: 2)
    for index in table.columns.indices where index != figure {
      for step in 1...max(1, row.lastStep) {
        if let detail = row.detail(step, at: index) { grid.add(detail.string, indent: 4) }
      }
    }
  }
}

extension Table {
  /// The column whose figures end at the last column of a line: the amount that the row is about.
  fileprivate var figureColumn: Int? {
    index(of: .amount) ?? index(of: .gross) ?? index(of: .net)
      ?? columns.lastIndex { $0.alignment == .decimal }
  }
}

extension Table {
  /// What the cells of some columns say, without the empty ones.
  fileprivate func words(_ roles: [Column.Role], of row: Row) -> [String] {
    roles.compactMap { role in index(of: role).flatMap { row.main(at: $0).first?.string } }
      .filter { !$0.isEmpty }
  }

  /// Quantity with unit × price, then what the other columns say.
  fileprivate func terms(of row: Row) -> [String] {
    let amount = words([.quantity, .unit], of: row).joined(separator: " ")
    let product = ([amount] + words([.unitPrice], of: row)).filter { !$0.isEmpty }
    let told: Set<Column.Role> = [
      .position, .code, .description, .quantity, .unit, .unitPrice, .picture,
    ]
    let others = columns.indices.filter { $0 != figureColumn && !told.contains(columns[$0].role) }
      .flatMap { row.main(at: $0).map(\.string) }
    return ([product.joined(separator: " × ")] + others).filter { !$0.isEmpty }
  }
}

extension Table.Row {
  fileprivate func main(at column: Int) -> [Table.Part] {
    cell(at: column)?.parts.filter { $0.step == 0 } ?? []
  }

  fileprivate func detail(_ step: Int, at column: Int) -> Table.Part? {
    cell(at: column)?.parts.first { $0.step == step }
  }

  fileprivate var lastStep: Int { cells.flatMap { $0.parts.map(\.step) }.max() ?? 0 }
}
