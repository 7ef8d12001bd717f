/// What an operator of a content stream is given, as far as marks need to know.
struct Operands {
  /// Where the first begins.
  private(set) var start: Int?
  /// The first operand, when it is a name.
  private(set) var tag: Range<Int>?
  /// The number after `/MCID` in a dictionary.
  private(set) var markNumber: Int?
  /// How many arrays and dictionaries are open.
  private(set) var depth = 0
  /// The places of three operands that are numbers, as the operators of colours have.
  private(set) var numbers: (Range<Int>, Range<Int>, Range<Int>) = (0..<0, 0..<0, 0..<0)
  private(set) var count = 0
  private var expectsNumber = false

  mutating func take(_ token: Token, from bytes: [UInt8]) {
    if count == 0 { start = token.range.lowerBound }
    switch token.kind {
    case .dictionaryOpen, .arrayOpen: depth += 1
    case .dictionaryClose, .arrayClose: depth -= 1
    case .name:
      if count == 0 { tag = token.range }
      expectsNumber = depth == 1 && bytes.holds("/MCID", at: token.range)
      count += 1
      return
    case .integer:
      if expectsNumber, depth == 1 { markNumber = bytes.number(at: token.range) }
      keep(token.range)
    case .real: keep(token.range)
    default: break
    }
    expectsNumber = false
    count += 1
  }

  private mutating func keep(_ range: Range<Int>) {
    switch count {
    case 0: numbers.0 = range
    case 1: numbers.1 = range
    case 2: numbers.2 = range
    default: break
    }
  }
}
