/// The sign before a negative number.
package enum MinusSign: Sendable, Hashable {
  /// As CLDR has it: U+002D in most locales, for plain text that other programs read.
  case cldr
  /// U+2212 wherever CLDR has U+002D, for print: it is as wide as a digit and no hyphen. Marks of
  /// direction beside it are kept, and both signs have the same bidirectional class (ES).
  case typographic

  func printed(_ sign: String) -> String {
    switch self {
    case .cldr: sign
    case .typographic: String(sign.map { $0 == "-" ? "\u{2212}" : $0 })
    }
  }
}
