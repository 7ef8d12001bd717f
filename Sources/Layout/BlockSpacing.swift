import Documents

/// The white space between blocks: the larger of what the upper wants below and the lower above,
/// so that a part that is missing leaves no double gap.
struct BlockSpacing {
  private let spaces: Theme.Spaces
  private let design: PageDesign
  private var pending: Double?

  init(_ spaces: Theme.Spaces, _ design: PageDesign) {
    self.spaces = spaces
    self.design = design
  }

  /// The space above a block that has something to show; call it once for each, in order.
  mutating func space(above block: Block) -> Double {
    let result = pending.map { max($0, before(block)) } ?? 0
    pending = after(block)
    return result
  }

  private func before(_ block: Block) -> Double {
    switch block {
    case .table(let table): before(table)
    case .paragraphs(let words):
      switch words.role {
      case .statements, .footer: spaces.beforeStatements
      case .payment: spaces.beforePaymentSentence
      default: 0
      }
    case .group(let group): section(group)?.spaceBefore ?? group.blocks.first.map(before) ?? 0
    case .heading, .picture, .action, .code: 0
    }
  }

  private func before(_ table: Table) -> Double {
    switch table.role {
    case .lines: spaces.afterMemo
    case .summary: spaces.beforeSummary
    case .payments, .taxes: spaces.beforePayments
    case .fields, .bankDetails, .paymentTerms: table.caption == nil ? 0 : spaces.beforePayments
    }
  }

  private func after(_ block: Block) -> Double {
    switch block {
    case .table(let table): table.role.isLabelled && table.role != .summary ? spaces.afterFields : 0
    case .paragraphs(let words):
      switch words.role {
      case .memo: spaces.afterMemo
      case .headline: spaces.afterHeadline
      case .words, .subject: spaces.afterWords
      default: 0
      }
    case .group(let group): section(group)?.spaceAfter ?? after(group)
    case .heading, .picture, .action, .code: 0
    }
  }

  private func after(_ group: Group) -> Double {
    switch group.role {
    case .masthead: spaces.afterMasthead
    case .parties, .party: spaces.afterParties
    case .headline: spaces.afterHeadline
    case .columns: group.blocks.map(after).max() ?? 0
    case .amount: spaces.afterHeadline
    case .column, .section, .payment, .form, .formField, .sender, .card, .message, .actions,
      .links, .support, .notice, .slot:
      group.blocks.last.map(after) ?? 0
    }
  }

  private func section(_ group: Group) -> SectionDesign? {
    group.design.flatMap { design.sections.indices.contains($0) ? design.sections[$0] : nil }
  }
}
