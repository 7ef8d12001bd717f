import Figures

/// A message, taken apart: the part of ICU MessageFormat 1 that catalogues use.
///
/// `{name}`, `{n, plural, offset:1 =0 {…} one {…} other {…}}`, `selectordinal`, `select`, and `#` for
/// the number of the plural around it. Values arrive formatted, so there is no `{n, number}`.
struct MessagePattern: Sendable {
  indirect enum Piece: Sendable {
    case words(String)
    case placeholder(String)
    /// `#`
    case number
    case plural(Plural)
    case select(argument: String, cases: [Case])
  }

  struct Case: Sendable {
    var name: String
    var pieces: [Piece]
  }

  struct Plural: Sendable {
    var argument: String
    var kind: PluralRules.Kind
    var rules: PluralRules
    var offset: Int
    var exact: [(value: DecimalNumber, pieces: [Piece])]
    var forms: [PluralRules.Category: [Piece]]
  }

  let pieces: [Piece]

  /// The names of everything that has to be filled in.
  var placeholders: Set<String> {
    var names: Set<String> = []
    Self.visit(pieces) { piece in
      switch piece {
      case .placeholder(let name), .select(let name, _): names.insert(name)
      case .plural(let plural): names.insert(plural.argument)
      case .words, .number: break
      }
    }
    return names
  }

  var plurals: [Plural] {
    var plurals: [Plural] = []
    Self.visit(pieces) { piece in
      if case .plural(let plural) = piece { plurals.append(plural) }
    }
    return plurals
  }

  /// Every piece, those inside of others too.
  static func visit(_ pieces: [Piece], _ body: (Piece) -> Void) {
    for piece in pieces {
      body(piece)
      switch piece {
      case .plural(let plural):
        for exact in plural.exact { visit(exact.pieces, body) }
        for category in PluralRules.Category.allCases {
          visit(plural.forms[category, default: []], body)
        }
      case .select(_, let cases): for one in cases { visit(one.pieces, body) }
      case .words, .placeholder, .number: break
      }
    }
  }
}
