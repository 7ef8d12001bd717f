import Documents

/// The texts of a document that no reader may lose: its number, its amounts, its tax IDs.
struct Figures {
  /// As they follow each other on the pages.
  private(set) var inOrder: [String] = []
  /// Of the parties: their blocks stand side by side, and long ones go on over pages together.
  private(set) var taxIDs: [String] = []

  init(_ document: Document) {
    document.body.forEach { add($0) }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .masthead(let masthead): inOrder.append(masthead.title.string)
    case .fields(let list): inOrder += list.fields.map(\.value.string)
    case .parties(let parties):
      taxIDs += parties.flatMap(\.lines).filter { $0.kind == .taxID }.map(\.text.string)
    case .headline(let headline): inOrder.append(headline.text.string)
    case .memo, .statements: break
    case .lines(let table): table.rows.forEach { add($0) }
    case .summary(let summary): inOrder += summary.rows.map(\.amount.string)
    case .payments(let table): inOrder += table.rows.map(\.amount.string)
    case .columns(let columns): columns.flatMap(\.blocks).forEach { add($0) }
    }
  }

  private mutating func add(_ row: LineTable.Row) {
    switch row {
    case .group(_, let amount): inOrder += [amount].compactMap { $0?.string }
    case .item(let item):
      let figures = [item.quantity, item.unitPrice, item.amount] + item.details.map(\.amount)
      inOrder += figures.compactMap { $0?.string }
    }
  }
}
