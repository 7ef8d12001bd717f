import Documents

/// The texts of a document that no reader may lose: its number, its amounts, its tax IDs.
struct Figures {
  /// As they follow each other on the pages.
  private(set) var inOrder: [String] = []
  /// Of the parties: their blocks stand side by side, and long ones go on over pages together.
  private(set) var taxIDs: [String] = []

  init(_ document: Document) {
    document.blocks.forEach { add($0) }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(let heading): if heading.role == .title { inOrder.append(heading.text.string) }
    case .paragraphs(let paragraphs): add(paragraphs)
    case .table(let table): add(table)
    case .group(let group): group.blocks.forEach { add($0) }
    case .picture, .action, .code: break
    }
  }

  private mutating func add(_ paragraphs: Paragraphs) {
    switch paragraphs.role {
    case .headline: inOrder += paragraphs.texts.map(\.string)
    case .partyLines:
      for text in paragraphs.texts {
        if case .taxID = text.meaning { taxIDs.append(text.string) }
      }
    default: break
    }
  }

  /// Of labelled values the values, else the figures: those of a row before those of its details.
  private mutating func add(_ table: Table) {
    for row in table.rows {
      let parts = row.cells.flatMap(\.parts)
      switch table.role {
      case .fields, .bankDetails, .paymentTerms:
        inOrder += row.cells.dropFirst().flatMap(\.parts).map(\.string)
      case .lines, .summary, .payments, .taxes:
        let steps = Set(parts.map(\.step)).sorted()
        for step in steps {
          inOrder += parts.filter { $0.step == step && $0.isNumeral }.map(\.string)
        }
      }
    }
  }
}

extension Table.Part {
  fileprivate var isNumeral: Bool { if case .numeral = value { true } else { false } }
}
