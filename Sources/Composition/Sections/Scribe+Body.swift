import Billing
import Documents

/// The sections of a template, each as its block, or none where it has nothing to say.
extension Scribe {
  mutating func blocks(_ sections: [Template.Section]) -> [Block] {
    sections.compactMap { block($0) }
  }

  private mutating func block(_ section: Template.Section) -> Block? {
    switch section {
    case .masthead(let options): .masthead(masthead(options))
    case .fields(let names): fields(names).map(Block.fields)
    case .parties(let options): parties(options).map(Block.parties)
    case .headline(let options): headline(options).map(Block.headline)
    case .memo: paragraph(snapshot.memo, field: "description").map(Block.memo)
    case .lines(let options): lines(options).map(Block.lines)
    case .summary(let options): .summary(summary(options))
    case .payments: payments().map(Block.payments)
    case .statements: statements().map(Block.statements)
    case .bankDetails: bankDetails().map(Block.fields)
    case .columns(let columns): block(columns)
    }
  }

  /// Columns without anything in them give their width to the others.
  private mutating func block(_ columns: [Template.Column]) -> Block? {
    var filled: [Block.Column] = []
    for column in columns {
      let blocks = blocks(column.body)
      if !blocks.isEmpty { filled.append(Block.Column(share: column.share, blocks: blocks)) }
    }
    if filled.count == 1, filled[0].blocks.count == 1 { return filled[0].blocks[0] }
    return filled.isEmpty ? nil : .columns(filled)
  }
}
