internal import Documents

/// Writes a document as plain text: its words and figures in their order.
struct PlainText {
  private var grid = TextGrid()

  init(_ document: Document) {
    for block in document.body { write(block) }
    if let footer = document.running.footer {
      grid.space()
      grid.add(footer.string)
    }
  }

  /// Lines that end with a line feed.
  var string: String { grid.lines.map { $0 + "\n" }.joined() }

  private mutating func write(_ block: Block) {
    grid.space()
    switch block {
    case .masthead(let masthead): write(masthead)
    case .fields(let list): write(list)
    case .parties(let parties): parties.forEach { write($0) }
    case .headline(let headline): write(headline)
    case .memo(let text): grid.add(text.string)
    case .lines(let table): write(table)
    case .summary(let summary): write(summary)
    case .payments(let table): write(table)
    case .statements(let statements): statements.forEach { grid.add($0.string) }
    case .columns(let columns): columns.flatMap(\.blocks).forEach { write($0) }
    }
  }

  private mutating func write(_ masthead: Masthead) {
    let states = masthead.states.map { " [\($0.string)]" }.joined()
    grid.add(masthead.title.string + states)
  }

  /// In two columns: each language has its own way to set a colon, and a column needs none.
  private mutating func write(_ list: FieldList) {
    if let title = list.title { grid.add(title.string) }
    let widths = list.fields.map { columns($0.label.string) }
    let width = min(widths.max() ?? 0, TextGrid.width / 2)
    for field in list.fields {
      grid.add(field.label.string, value: field.value.string, at: width + 2)
    }
  }

  private mutating func write(_ party: Party) {
    grid.space()
    grid.add(party.label.string)
    if let name = party.name { grid.add(name.string, indent: 2) }
    for line in party.lines { grid.add(line.text.string, indent: 2) }
  }

  private mutating func write(_ headline: Headline) {
    grid.add(headline.text.string)
    if let link = headline.link {
      grid.add(link.text.string)
      grid.add(link.url, indent: 2)
    }
  }

  private mutating func write(_ table: LineTable) {
    grid.add(
      table.heads.dropLast().map(\.title.string).joined(separator: " · "),
      figure: table.heads.last?.title.string ?? "")
    grid.rule()
    for row in table.rows {
      switch row {
      case .group(let title, let amount): write(title, amount)
      case .item(let item): write(item)
      }
    }
    grid.rule()
  }

  private mutating func write(_ item: LineTable.Item) {
    write(item.description, item.amount)
    let product = [item.quantity?.string, item.unitPrice?.string].compactMap { $0 }
    let terms = [product.joined(separator: " × ")] + item.taxes.map(\.string)
    let line = terms.filter { !$0.isEmpty }.joined(separator: " · ")
    if !line.isEmpty { grid.add(line, indent: 2) }
    for detail in item.details { write(detail.text, detail.amount, indent: 2) }
  }

  private mutating func write(_ summary: Summary) {
    for row in summary.rows {
      write(row.label, row.amount)
      if let note = row.note { grid.add(note.string, indent: 2) }
    }
  }

  private mutating func write(_ table: PaymentTable) {
    grid.add(table.title.string)
    for row in table.rows {
      let words = [row.method, row.date, row.receiptNumber].compactMap { $0?.string }
      grid.add(words.joined(separator: " · "), figure: row.amount.string, indent: 2)
      if let note = row.note { grid.add(note.string, indent: 4) }
    }
  }

  private mutating func write(_ text: Text, _ amount: Numeral?, indent: Int = 0) {
    guard let amount else { return grid.add(text.string, indent: indent) }
    grid.add(text.string, figure: amount.string, indent: indent)
  }
}
