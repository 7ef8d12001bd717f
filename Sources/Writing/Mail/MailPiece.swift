import Documents

/// What stands below each other in the frame of a mail.
enum MailPiece {
  case sender(Group)
  case card([Block])
  /// Outside the cards: contact, footer.
  case ground([Block])

  /// Blocks that no card holds get one together, so that a template need not name cards.
  static func pieces(of blocks: [Block]) -> [MailPiece] {
    var pieces: [MailPiece] = []
    var loose: [Block] = []
    func settle() {
      if !loose.isEmpty { pieces.append(.card(loose)) }
      loose = []
    }
    for block in blocks.flatMap(\.opened) {
      if block.standsOnGround {
        settle()
        if case .ground(let above)? = pieces.last {
          pieces[pieces.count - 1] = .ground(above + [block])
        } else {
          pieces.append(.ground([block]))
        }
      } else if case .group(let group) = block, group.role == .sender {
        settle()
        pieces.append(.sender(group))
      } else if case .group(let group) = block, group.role == .card {
        settle()
        pieces.append(.card(group.blocks))
      } else {
        loose.append(block)
      }
    }
    settle()
    return pieces
  }
}

extension Block {
  /// The blocks of sections and columns, which mean nothing in a mail.
  fileprivate var opened: [Block] {
    guard case .group(let group) = self else { return [self] }
    switch group.role {
    case .columns, .column, .section: return group.blocks.flatMap(\.opened)
    default: return [self]
    }
  }

  /// Contact, footer, and a party on one line.
  fileprivate var standsOnGround: Bool {
    switch self {
    case .paragraphs(let paragraphs):
      [.footer, .support, .digest, .sender].contains(paragraphs.role)
    case .group(let group):
      switch group.role {
      case .support: true
      case .party: !group.blocks.isEmpty && group.blocks.allSatisfy(\.standsOnGround)
      default: false
      }
    case .heading, .table, .picture, .action, .code: false
    }
  }

  /// Whether a title of the document is in it.
  var holdsTitle: Bool {
    switch self {
    case .heading(let heading): heading.role == .title
    case .group(let group): group.blocks.contains(where: \.holdsTitle)
    case .paragraphs, .table, .picture, .action, .code: false
    }
  }
}
