/// A date pattern of CLDR (UTS #35, Date Format Patterns), split into fields and the text between.
///
/// Only ASCII letters are fields; text between apostrophes is literal.
struct DatePattern: Sendable {
  enum Part: Hashable {
    case literal(String)
    /// A letter and how often it stands: `MMMM` is `("M", 4)`.
    case field(Character, Int)
  }

  let parts: [Part]
  /// Whether the era is one of the fields.
  let hasEra: Bool
  /// Whether the month is a word.
  let namesMonth: Bool

  init(_ pattern: String) {
    var parts: [Part] = []
    var literal = ""
    var isQuoted = false
    var last: Character?
    for scalar in pattern.unicodeScalars {
      let character = Character(scalar)
      if scalar == "'" {
        if last == "'" { literal.append("'") }
        isQuoted.toggle()
        last = last == "'" ? nil : "'"
        continue
      }
      let isField = !isQuoted && scalar.isASCIILetter
      if !isField {
        literal.unicodeScalars.append(scalar)
      } else if literal.isEmpty, case .field(character, let count)? = parts.last {
        parts[parts.count - 1] = .field(character, count + 1)
      } else {
        if !literal.isEmpty { parts.append(.literal(literal)) }
        literal = ""
        parts.append(.field(character, 1))
      }
      last = character
    }
    if !literal.isEmpty { parts.append(.literal(literal)) }
    self.parts = parts
    namesMonth = parts.contains {
      switch $0 {
      case .field("M", 3...), .field("L", 3...): true
      default: false
      }
    }
    hasEra = parts.contains {
      if case .field("G", _) = $0 { true } else { false }
    }
  }

  /// Where the second date of an interval begins: at the first field that was there before.
  var secondDate: Int {
    var seen: Set<Character> = []
    for (index, part) in parts.enumerated() {
      guard case .field(let letter, _) = part else { continue }
      // L is the month as M is.
      if !seen.insert(letter == "L" ? "M" : letter).inserted { return index }
    }
    return parts.count
  }
}
