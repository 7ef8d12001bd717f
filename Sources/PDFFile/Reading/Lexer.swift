/// Reads tokens from a part of some bytes: an object, or a page's content.
///
/// Strings are skipped as a whole, so no text in them can be taken for an operator.
struct Lexer {
  let bytes: [UInt8]
  let end: Int
  let owner: PDFFault.Owner
  private(set) var position: Int

  init(_ bytes: [UInt8], in range: Range<Int>, of owner: PDFFault.Owner) {
    self.bytes = bytes
    self.end = range.upperBound
    self.owner = owner
    self.position = range.lowerBound
  }

  /// The next token; kind `end` when there is none.
  mutating func next() throws(PDFFault) -> Token {
    skipSpace()
    let start = position
    guard start < end else { return Token(kind: .end, range: start..<start) }
    switch bytes[start] {
    case UInt8(ascii: "/"):
      position += 1
      skipRegular()
      return Token(kind: .name, range: start..<position)
    case UInt8(ascii: "("): return try string()
    case UInt8(ascii: "<"):
      return isNext(UInt8(ascii: "<")) ? take(.dictionaryOpen, 2) : try hexString()
    case UInt8(ascii: ">"):
      return isNext(UInt8(ascii: ">")) ? take(.dictionaryClose, 2) : take(.word, 1)
    case UInt8(ascii: "["): return take(.arrayOpen, 1)
    case UInt8(ascii: "]"): return take(.arrayClose, 1)
    case UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "}"): return take(.word, 1)
    default: return regular()
    }
  }

  /// The next token, which must be of a kind.
  mutating func expect(_ kind: Token.Kind, _ words: String) throws(PDFFault) -> Token {
    let token = try next()
    guard token.kind == kind else { throw fault(words, at: token.range.lowerBound) }
    return token
  }

  /// The next token, which must be this word.
  mutating func expect(word: StaticString) throws(PDFFault) {
    let token = try next()
    guard token.kind == .word, bytes.holds(word, at: token.range) else {
      throw fault("'\(word)'", at: token.range.lowerBound)
    }
  }

  /// Passes over some bytes, or to the end.
  mutating func skip(_ count: Int) { position = min(end, position + count) }

  func fault(_ expected: String, at offset: Int) -> PDFFault {
    .syntax(owner, expected: expected, offset: offset)
  }

  private func isNext(_ byte: UInt8) -> Bool {
    position + 1 < end && bytes[position + 1] == byte
  }

  private mutating func take(_ kind: Token.Kind, _ count: Int) -> Token {
    position += count
    return Token(kind: kind, range: position - count..<position)
  }

  /// White space and comments.
  private mutating func skipSpace() {
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "%") {
        while position < end, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
      } else if !byte.isPDFSpace {
        return
      } else {
        position += 1
      }
    }
  }

  private mutating func skipRegular() {
    while position < end, bytes[position].isPDFRegular { position += 1 }
  }

  /// A number or a word.
  private mutating func regular() -> Token {
    let start = position
    var index = start
    if bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") { index += 1 }
    let first = index
    var points = 0
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: ".") { points += 1 } else if !byte.isDigit { break }
      index += 1
    }
    let hasDigits = index - first > points
    let afterNumber = index
    while index < end, bytes[index].isPDFRegular { index += 1 }
    position = index
    let isNumber = hasDigits && points < 2 && index == afterNumber
    let kind: Token.Kind = !isNumber ? .word : points == 1 ? .real : .integer
    return Token(kind: kind, range: start..<index)
  }

  private mutating func string() throws(PDFFault) -> Token {
    let start = position
    var depth = 0
    while position < end {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      position += 1
      if depth == 0 { return Token(kind: .string, range: start..<position) }
    }
    throw fault("end of the string that begins", at: start)
  }

  private mutating func hexString() throws(PDFFault) -> Token {
    let start = position
    while position < end {
      position += 1
      if bytes[position - 1] == UInt8(ascii: ">") {
        return Token(kind: .hexString, range: start..<position)
      }
    }
    throw fault("end of the string that begins", at: start)
  }
}
