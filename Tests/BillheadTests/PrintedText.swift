import Documents

/// Every string that a document prints, with the block it stands in.
struct PrintedText {
  private(set) var strings: [(place: String, string: String)] = []

  init(_ document: Document, _ design: PageDesign) {
    let properties = document.properties
    add("title", properties.title)
    if let subject = properties.subject { add("subject", subject) }
    for block in document.blocks { add(block) }
    let running = design.running
    let parts = [
      running.headStart, running.headEnd, running.footStart,
      running.pageLabel?.text(page: 1, of: 2),
    ]
    for part in parts { if let part { add("running", part.string) } }
  }

  private mutating func add(_ place: String, _ string: String) { strings.append((place, string)) }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(let heading):
      for text in [heading.text] + heading.badges.map(\.text) {
        add("heading \(heading.role)", text.string)
      }
    case .paragraphs(let paragraphs):
      for text in paragraphs.texts { add(paragraphs.role.rawValue, text.string) }
    case .table(let table): add(table)
    case .group(let group): group.blocks.forEach { add($0) }
    case .picture(let picture): add("picture", picture.alternative)
    case .action(let action): add("action", action.text.string)
    case .code(let code): add("code", code.alternative)
    }
  }

  private mutating func add(_ table: Table) {
    let place = table.role.rawValue
    let labels = [table.carry?.forward, table.carry?.brought]
    for text in [table.caption] + table.columns.map(\.title) + labels {
      if let text { add(place, text.string) }
    }
    for row in table.rows {
      for part in row.cells.flatMap(\.parts) { add(place, part.string) }
      for carried in row.carried { add(place, carried.sum.string) }
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
