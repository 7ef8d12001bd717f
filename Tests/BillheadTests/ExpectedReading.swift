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
    document.blocks.forEach { add($0) }
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

  private mutating func add(_ role: String, _ numeral: Numeral) {
    items.append(Item(role: role, words: numeral.string, language: language))
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(let heading):
      add(heading.role == .title ? "H1" : "H2", heading.text)
      for badge in heading.badges { add("P", badge.text) }
    case .paragraphs(let paragraphs): for text in paragraphs.texts { add("P", text) }
    case .table(let table): add(table)
    case .group(let group): add(group)
    case .picture(let picture): addFigure(picture.alternative)
    case .action(let action):
      add("Link", action.text)
      links.append(action.url)
    case .code(let code): addFigure(code.alternative)
    }
  }

  private mutating func add(_ group: Group) {
    let start = items.count
    group.blocks.forEach { add($0) }
    if group.role == .parties { partyItems = start..<items.count }
  }

  private mutating func addFigure(_ alternative: String) {
    items.append(Item(role: "Figure", words: alternative, language: language))
  }

  /// Cell by cell, in each what it is about before its details.
  private mutating func add(_ table: Table) {
    add("H2", table.caption)
    for column in table.columns { add("TH Column", column.title) }
    for row in table.rows {
      for (index, cell) in row.cells.enumerated() {
        let role = table.role.isLabelled && index == 0 ? "TH Row" : "TD"
        for part in cell.parts { add(role, part.value) }
      }
    }
  }

  private mutating func add(_ role: String, _ value: Table.Part.Value) {
    switch value {
    case .text(let text): add(role, text)
    case .numeral(let numeral): add(role, numeral)
    case .picture(let picture): addFigure(picture.alternative)
    }
  }
}
