import Documents

/// What a screen reader has to say of a document, in order: each paragraph with its role.
struct ExpectedReading {
  struct Item: Equatable, CustomStringConvertible {
    var role: String
    var words: String
    var language: String

    var description: String { "\(role) [\(language)] «\(words)»" }

    /// The same without characters that are never drawn, such as marks of direction and U+200B:
    /// only ActualText can hold them.
    var asDrawn: Item {
      var item = self
      item.words.unicodeScalars.removeAll { $0.properties.isDefaultIgnorableCodePoint }
      return item
    }
  }

  private(set) var items: [Item] = []
  /// Those of parties: their blocks stand side by side, and long ones go on over pages together, so
  /// that they are drawn in another order than they are read in.
  private(set) var partyItems = 0..<0
  private(set) var links: [String] = []
  private let language: String

  init(_ document: Document) {
    language = document.language.tag
    document.body.forEach { add($0) }
    add("P", document.running.footer)
  }

  /// The first item that a file says in another way, with what it says; nil when all is as it was
  /// written.
  func firstDifference(from spoken: SpokenFile) -> (expected: Item?, found: Item?)? {
    let found = spoken.items(language: language)
    for index in 0..<max(items.count, found.count) {
      let pair = (items.dropFirst(index).first, found.dropFirst(index).first)
      if pair.0 != pair.1, pair.0?.asDrawn != pair.1 { return pair }
    }
    return nil
  }

  private mutating func add(_ role: String, _ text: Text?) {
    guard let text else { return }
    for paragraph in text.string.split(separator: "\n") {
      items.append(
        Item(role: role, words: String(paragraph), language: spoken(text) ?? language))
    }
  }

  /// The language of a text that is not mostly in other letters.
  private func spoken(_ text: Text) -> String? {
    let letters = text.string.unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.filter { $0.value < 0x2E80 }.count * 2 > letters.count ? nil : text.language
  }

  private mutating func add(_ role: String, _ numeral: Numeral?) {
    guard let numeral else { return }
    items.append(Item(role: role, words: numeral.string, language: language))
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .masthead(let masthead):
      if let logo = masthead.logo {
        items.append(Item(role: "Figure", words: logo.alternative, language: language))
      }
      add("H1", masthead.title)
      for state in masthead.states { add("P", state) }
    case .fields(let list):
      add("H2", list.title)
      for field in list.fields {
        add("TH Row", field.label)
        add("TD", field.value)
      }
    case .parties(let parties):
      let start = items.count
      parties.forEach { add($0) }
      partyItems = start..<items.count
    case .headline(let headline):
      add("P", headline.text)
      add("Link", headline.link?.text)
      links += [headline.link?.url].compactMap { $0 }
    case .memo(let text): add("P", text)
    case .lines(let table): add(table)
    case .summary(let summary):
      for row in summary.rows {
        add("TH Row", row.label)
        add("TH Row", row.note)
        add("TD", row.amount)
      }
    case .payments(let table): add(table)
    case .statements(let texts): for text in texts { add("P", text) }
    case .columns(let columns): columns.flatMap(\.blocks).forEach { add($0) }
    }
  }

  private mutating func add(_ party: Party) {
    add("H2", party.label)
    add("P", party.name)
    for line in party.lines { add("P", line.text) }
  }

  private mutating func add(_ table: PaymentTable) {
    add("H2", table.title)
    for head in table.heads { add("TH Column", head.title) }
    for row in table.rows {
      for head in table.heads {
        switch head.column {
        case .method:
          add("TD", row.method)
          add("TD", row.note)
        case .date: add("TD", row.date)
        case .amount: add("TD", row.amount)
        case .receiptNumber: add("TD", row.receiptNumber)
        }
      }
    }
  }

  private mutating func add(_ table: LineTable) {
    for head in table.heads { add("TH Column", head.title) }
    for row in table.rows {
      for head in table.heads { add(row, in: head.column) }
    }
  }

  private mutating func add(_ row: LineTable.Row, in column: LineTable.Column) {
    switch (row, column) {
    case (.group(let title, _), .description): add("TD", title)
    case (.group(_, let amount), .amount): add("TD", amount)
    case (.group, _): break
    case (.item(let item), .description):
      add("TD", item.description)
      for detail in item.details { add("TD", detail.text) }
    case (.item(let item), .quantity): add("TD", item.quantity)
    case (.item(let item), .unitPrice): add("TD", item.unitPrice)
    case (.item(let item), .tax): for tax in item.taxes { add("TD", tax) }
    case (.item(let item), .amount):
      add("TD", item.amount)
      for detail in item.details { add("TD", detail.amount) }
    }
  }
}
