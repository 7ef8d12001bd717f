import Documents

/// Every string that a document prints, with the block it stands in.
struct PrintedText {
  private(set) var strings: [(place: String, string: String)] = []

  init(_ document: Document) {
    let properties = document.properties
    add("title", properties.title)
    if let subject = properties.subject { add("subject", subject) }
    for block in document.body { add(block) }
    let running = document.running
    let parts = [
      running.headStart, running.headEnd, running.footer, running.footStart,
      running.pageLabel?.text(page: 1, of: 2),
    ]
    for part in parts { add("running", part) }
  }

  private mutating func add(_ place: String, _ string: String) { strings.append((place, string)) }

  private mutating func add(_ place: String, _ text: Text?) {
    if let text { add(place, text.string) }
  }

  private mutating func add(_ place: String, _ numeral: Numeral?) {
    if let numeral { add(place, numeral.string) }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .masthead(let masthead):
      for text in [masthead.title] + masthead.states { add("masthead", text) }
    case .fields(let list):
      add("fields", list.title)
      for text in list.fields.flatMap({ [$0.label, $0.value] }) { add("fields", text) }
    case .parties(let parties):
      for party in parties {
        add("parties", party.label)
        add("parties", party.name)
        for line in party.lines { add("parties", line.text) }
      }
    case .headline(let headline):
      add("headline", headline.text)
      add("headline", headline.link?.text)
    case .memo(let text): add("memo", text)
    case .lines(let table): add(table)
    case .summary(let summary):
      for row in summary.rows {
        add("summary", row.label)
        add("summary", row.amount)
        add("summary", row.note)
      }
    case .payments(let table):
      for text in [table.title] + table.heads.map(\.title) { add("payments", text) }
      for row in table.rows {
        for text in [row.method, row.date, row.receiptNumber, row.note] { add("payments", text) }
        add("payments", row.amount)
      }
    case .statements(let texts): for text in texts { add("statements", text) }
    case .columns(let columns): for block in columns.flatMap(\.blocks) { add(block) }
    }
  }

  private mutating func add(_ table: LineTable) {
    for head in table.heads { add("lines", head.title) }
    for row in table.rows {
      switch row {
      case .group(let title, let amount):
        add("lines", title)
        add("lines", amount)
      case .item(let item):
        for text in [item.description] + item.taxes { add("lines", text) }
        for numeral in [item.quantity, item.unitPrice, item.amount] { add("lines", numeral) }
        for detail in item.details {
          add("lines", detail.text)
          add("lines", detail.amount)
        }
      }
    }
  }

  /// The strings in which nothing can be seen.
  var blank: [String] {
    strings.filter { entry in
      entry.string.unicodeScalars.allSatisfy {
        $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint
      }
    }.map(\.place)
  }

  /// Which of some secrets are printed.
  func found(_ secrets: Set<String>) -> [String] {
    let text = strings.map(\.string).joined(separator: "\n")
    return secrets.filter { text.contains($0) }.sorted()
  }
}
