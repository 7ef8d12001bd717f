/// The operators of a CFF dictionary that say where its parts are (Technical Note 5176, clause 4).
struct CFFDictionary {
  enum Operator: Int {
    case charStrings = 17
    case privateDictionary = 18
    case subroutines = 19
    // After the escape 12.
    case fontArray = 0x0C24
    case fontSelect = 0x0C25
  }

  private var operands: [Int: [Int]] = [:]

  /// Nil when the bytes are no dictionary.
  init?(_ bytes: [UInt8], in range: Range<Int>) {
    var position = range.lowerBound
    var numbers: [Int] = []
    while position < range.upperBound {
      let byte = Int(bytes[position])
      if byte <= 21 {
        let size = byte == 12 ? 2 : 1
        guard let name = bytes.card(at: position, size: size) else { return nil }
        operands[name] = numbers
        numbers = []
        position += size
      } else {
        guard let (number, size) = bytes.dictionaryNumber(at: position) else { return nil }
        numbers.append(number)
        position += size
      }
    }
  }

  subscript(_ name: Operator) -> [Int] { operands[name.rawValue] ?? [] }
}

extension [UInt8] {
  /// A number and its length; reals, which no offset is, as 0.
  fileprivate func dictionaryNumber(at index: Int) -> (Int, Int)? {
    guard let first = card(at: index, size: 1) else { return nil }
    switch first {
    case 28: return card(at: index + 1, size: 2).map { (Int(Int16(truncatingIfNeeded: $0)), 3) }
    case 29: return card(at: index + 1, size: 4).map { (Int(Int32(truncatingIfNeeded: $0)), 5) }
    case 30:
      // Nibbles, of which 15 is the last.
      let digits = self[(index + 1)...]
      guard let last = digits.firstIndex(where: { $0 & 15 == 15 || $0 >> 4 == 15 }) else {
        return nil
      }
      return (0, last + 1 - index)
    case 32...246: return (first - 139, 1)
    case 247...250: return card(at: index + 1, size: 1).map { ((first - 247) * 256 + $0 + 108, 2) }
    case 251...254: return card(at: index + 1, size: 1).map { (-(first - 251) * 256 - $0 - 108, 2) }
    default: return nil
    }
  }
}
