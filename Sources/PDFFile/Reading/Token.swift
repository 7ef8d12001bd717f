/// One token of PDF syntax (ISO 32000-1 7.2), as a place in the bytes it was read from.
struct Token {
  enum Kind {
    /// With its solidus.
    case name
    case integer
    case real
    /// With its parentheses.
    case string
    /// With its angle brackets.
    case hexString
    case dictionaryOpen, dictionaryClose, arrayOpen, arrayClose
    /// A keyword or an operator.
    case word
    case end
  }

  let kind: Kind
  let range: Range<Int>
}
