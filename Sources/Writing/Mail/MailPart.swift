import Documents

/// Blocks of a card that stand together; a hairline parts them from what comes next.
struct MailPart {
  enum Kind {
    /// What matters, and what to do about it.
    case lead
    /// Lines and summary.
    case figures
    /// A table, a text.
    case other
  }

  var kind: Kind
  var blocks: [Block]

  /// The parts of a card, in order.
  static func parts(of blocks: [Block]) -> [MailPart] {
    var parts: [MailPart] = []
    for block in blocks.flatMap(\.unwrapped) {
      let kind = block.mailKind
      if let last = parts.last, last.kind == kind, kind != .other || block.belongsToLast {
        parts[parts.count - 1].blocks.append(block)
      } else if parts.last?.kind == .figures, block.belongsToLast {
        parts[parts.count - 1].blocks.append(block)
      } else {
        parts.append(MailPart(kind: kind, blocks: [block]))
      }
    }
    return parts
  }
}

extension Block {
  /// The blocks of groups that only arrange what is in them on paper.
  var unwrapped: [Block] {
    guard case .group(let group) = self else { return [self] }
    switch group.role {
    case .columns, .column, .section, .masthead, .card:
      return group.blocks.flatMap(\.unwrapped)
    case .headline, .parties, .party, .payment, .form, .formField, .sender, .message, .amount,
      .actions,
      .links, .support, .notice, .slot:
      return [self]
    }
  }

  /// Whether it says more about what stands above it.
  fileprivate var belongsToLast: Bool {
    guard case .paragraphs(let paragraphs) = self else { return false }
    return paragraphs.role == .statements || paragraphs.role == .note
  }

  fileprivate var mailKind: MailPart.Kind {
    switch self {
    case .heading(let heading): heading.role == .title ? .lead : .other
    case .action, .picture: .lead
    case .table(let table): table.role == .lines || table.role == .summary ? .figures : .other
    case .group(let group):
      switch group.role {
      case .headline, .message, .amount, .actions, .notice, .masthead, .sender: .lead
      default: .other
      }
    case .paragraphs, .code: .other
    }
  }
}
