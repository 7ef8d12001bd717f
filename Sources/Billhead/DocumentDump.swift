package import Documents

/// A document as text, for people and for tests: every word and figure, one fact a line.
package struct DocumentDump {
  private var lines = DumpLines()

  package init(_ document: Document) {
    write(document.properties, document.language)
    write(document.page, document.theme)
    for block in document.body { write(block, depth: 0) }
    write(document.running)
  }

  /// Every line ends with a line feed.
  package var string: String { lines.string }

  private mutating func write(_ properties: DocumentProperties, _ language: DocumentLanguage) {
    lines.add("document \(language.tag)\(language.isRightToLeft ? " right-to-left" : "")")
    if !language.regions.isEmpty {
      lines.add("regions: \(language.regions.joined(separator: ", "))", depth: 1)
    }
    lines.add("title: \(visible(properties.title))", depth: 1)
    lines.add("author: \(visible(properties.author))", depth: 1)
    if let subject = properties.subject { lines.add("subject: \(visible(subject))", depth: 1) }
    lines.add("created: \(properties.created)", depth: 1)
  }

  private mutating func write(_ page: PageFormat, _ theme: Theme) {
    lines.add("page: \(hundredths(page.width)) × \(hundredths(page.height)) pt", depth: 1)
    lines.add("family: \(theme.family)", depth: 1)
    lines.add("accent: \(theme.colors.accent)", depth: 1)
    if let band = theme.colors.band { lines.add("band: \(band)", depth: 1) }
  }

  private mutating func write(_ block: Block, depth: Int) {
    switch block {
    case .masthead(let masthead): write(masthead, depth)
    case .fields(let list): write(list, depth)
    case .parties(let parties): for party in parties { write(party, depth) }
    case .headline(let headline): write(headline, depth)
    case .memo(let text): lines.add("memo \(shown(text))", depth: depth)
    case .lines(let table): write(table, depth)
    case .summary(let summary): write(summary, depth)
    case .payments(let table): write(table, depth)
    case .statements(let statements):
      for text in statements { lines.add("statement \(shown(text))", depth: depth) }
    case .columns(let columns):
      for column in columns {
        lines.add("column \(hundredths(column.share))", depth: depth)
        for block in column.blocks { write(block, depth: depth + 1) }
      }
    }
  }

  private mutating func write(_ masthead: Masthead, _ depth: Int) {
    lines.add("masthead \(shown(masthead.title))", depth: depth)
    for state in masthead.states { lines.add("state \(shown(state))", depth: depth + 1) }
    if let logo = masthead.logo {
      lines.add(
        "logo \(logo.format.rawValue), \(logo.bytes.count) bytes, \(visible(logo.alternative))",
        depth: depth + 1)
    }
  }

  private mutating func write(_ list: FieldList, _ depth: Int) {
    lines.add("fields\(list.title.map { " " + shown($0) } ?? "")", depth: depth)
    for field in list.fields {
      lines.add("\(shown(field.label)): \(shown(field.value))", depth: depth + 1)
    }
  }

  private mutating func write(_ party: Party, _ depth: Int) {
    lines.add("party \(party.role.rawValue) \(shown(party.label))", depth: depth)
    if let name = party.name { lines.add("name \(shown(name))", depth: depth + 1) }
    for line in party.lines {
      lines.add("\(line.kind.rawValue) \(shown(line.text))", depth: depth + 1)
    }
  }

  private mutating func write(_ headline: Headline, _ depth: Int) {
    lines.add("headline \(shown(headline.text))", depth: depth)
    if let link = headline.link {
      lines.add("link \(shown(link.text)) → \(visible(link.url))", depth: depth + 1)
    }
  }

  private mutating func write(_ table: LineTable, _ depth: Int) {
    let heads = table.heads.map { "\($0.column.rawValue) \(shown($0.title))" }
    lines.add("lines: \(heads.joined(separator: ", "))", depth: depth)
    if let carry = table.carry {
      lines.add("carry \(shown(carry.forward)) / \(shown(carry.brought))", depth: depth + 1)
    }
    for row in table.rows {
      switch row {
      case .group(let title, let amount):
        lines.add("group \(shown(title))\(figure("=", amount))", depth: depth + 1)
      case .item(let item): write(item, depth + 1)
      }
    }
  }

  private mutating func write(_ item: LineTable.Item, _ depth: Int) {
    lines.add("item \(shown(item.description))", depth: depth)
    let figures =
      figure("quantity", item.quantity) + figure("price", item.unitPrice)
      + item.taxes.map { " tax \(shown($0))" }.joined() + figure("amount", item.amount)
      + figure("carried", item.carried)
    if !figures.isEmpty { lines.add(String(figures.dropFirst()), depth: depth + 1) }
    for detail in item.details {
      lines.add("detail \(shown(detail.text))\(figure("=", detail.amount))", depth: depth + 1)
    }
  }

  private mutating func write(_ summary: Summary, _ depth: Int) {
    lines.add("summary", depth: depth)
    for row in summary.rows {
      lines.add(
        "\(row.kind.rawValue) \(shown(row.label))\(figure("=", row.amount))", depth: depth + 1)
      if let note = row.note { lines.add("note \(shown(note))", depth: depth + 2) }
    }
  }

  private mutating func write(_ table: PaymentTable, _ depth: Int) {
    let heads = table.heads.map { "\($0.column.rawValue) \(shown($0.title))" }
    lines.add("payments \(shown(table.title)): \(heads.joined(separator: ", "))", depth: depth)
    for row in table.rows {
      let words = [row.method, row.date, row.receiptNumber].compactMap { $0.map(shown) }
      lines.add(words.joined(separator: " ") + figure("=", row.amount), depth: depth + 1)
      if let note = row.note { lines.add("note \(shown(note))", depth: depth + 2) }
    }
  }

  private mutating func write(_ running: Running) {
    lines.add("running")
    let parts = [
      ("head start", running.headStart), ("head end", running.headEnd),
      ("footer", running.footer), ("foot start", running.footStart),
      ("page", running.pageLabel?.text(page: 1, of: 2)),
    ]
    for (name, text) in parts {
      if let text { lines.add("\(name) \(shown(text))", depth: 1) }
    }
  }

  /// The words, with what is said about their direction and language.
  private func shown(_ text: Text) -> String {
    let direction = text.direction == .natural ? "~" : ""
    return direction + visible(text.string) + (text.language.map { "@\($0)" } ?? "")
  }

  private func figure(_ name: String, _ numeral: Numeral?) -> String {
    numeral.map { " \(name) \(visible($0.string))" } ?? ""
  }
}
