/// The entries of one dictionary, in the order of the file.
struct PDFDictionary {
  struct Entry {
    /// With its solidus.
    let key: Range<Int>
    let value: Range<Int>
  }

  let bytes: [UInt8]
  let owner: PDFFault.Owner
  private(set) var entries: [Entry] = []

  /// Nil when the range does not hold a dictionary.
  init?(_ bytes: [UInt8], in range: Range<Int>, of owner: PDFFault.Owner) throws(PDFFault) {
    self.bytes = bytes
    self.owner = owner
    var lexer = Lexer(bytes, in: range, of: owner)
    guard try lexer.next().kind == .dictionaryOpen else { return nil }
    while true {
      let key = try lexer.next()
      if key.kind == .dictionaryClose { return }
      guard key.kind == .name else { throw lexer.fault("name", at: key.range.lowerBound) }
      entries.append(Entry(key: key.range, value: try lexer.value()))
    }
  }

  /// The place of a value; the key has its solidus.
  subscript(_ key: StaticString) -> Range<Int>? {
    entries.first { bytes.holds(key, at: $0.key) }?.value
  }

  func has(_ key: StaticString, _ name: StaticString) -> Bool {
    self[key].map { bytes.holds(name, at: $0) } ?? false
  }

  func integer(_ key: StaticString) -> Int? {
    self[key].flatMap { bytes.number(at: $0) }
  }

  /// The number of the object that a value refers to.
  func reference(_ key: StaticString) throws(PDFFault) -> Int? {
    guard let range = self[key] else { return nil }
    return try bytes.references(in: range, of: owner).first
  }

  /// The whole numbers of an array, empty where there is none; nil when one of them is negative or
  /// has more than 18 digits.
  func integers(_ key: StaticString) throws(PDFFault) -> [Int]? {
    guard let range = self[key] else { return [] }
    var lexer = Lexer(bytes, in: range, of: owner)
    var numbers: [Int] = []
    while true {
      let token = try lexer.next()
      if token.kind == .end { return numbers }
      guard token.kind == .integer else { continue }
      guard let number = bytes.number(at: token.range) else { return nil }
      numbers.append(number)
    }
  }

  /// The numbers of an array.
  func reals(_ key: StaticString) throws(PDFFault) -> [Double] {
    guard let range = self[key] else { return [] }
    var lexer = Lexer(bytes, in: range, of: owner)
    var numbers: [Double] = []
    while true {
      let token = try lexer.next()
      switch token.kind {
      case .integer, .real: if let number = bytes.real(at: token.range) { numbers.append(number) }
      case .end: return numbers
      default: break
      }
    }
  }
}

extension [UInt8] {
  /// The objects that a value refers to, in order.
  func references(in range: Range<Int>, of owner: PDFFault.Owner) throws(PDFFault) -> [Int] {
    var lexer = Lexer(self, in: range, of: owner)
    var found: [Int] = []
    var before: Int?
    var last: Int?
    while true {
      let token = try lexer.next()
      if token.kind == .end { return found }
      if token.kind == .word, holds("R", at: token.range), let before { found.append(before) }
      before = last
      last = token.kind == .integer ? number(at: token.range) : nil
    }
  }
}

extension Lexer {
  /// The place of the next value: a simple object, an array, a dictionary or a reference.
  mutating func value() throws(PDFFault) -> Range<Int> {
    let first = try next()
    switch first.kind {
    case .integer: return first.range.lowerBound..<(try referenceEnd() ?? first.range.upperBound)
    case .dictionaryOpen, .arrayOpen:
      var depth = 1
      while true {
        let token = try next()
        switch token.kind {
        case .dictionaryOpen, .arrayOpen: depth += 1
        case .dictionaryClose, .arrayClose: depth -= 1
        case .end: throw fault("end of the value that begins", at: first.range.lowerBound)
        default: break
        }
        if depth == 0 { return first.range.lowerBound..<token.range.upperBound }
      }
    case .end, .dictionaryClose, .arrayClose:
      throw fault("value", at: first.range.lowerBound)
    default: return first.range
    }
  }

  /// The end of the reference whose first number was just read. Nil for other text; nothing is read
  /// then.
  private mutating func referenceEnd() throws(PDFFault) -> Int? {
    var ahead = self
    guard try ahead.next().kind == .integer else { return nil }
    let word = try ahead.next()
    guard word.kind == .word, bytes.holds("R", at: word.range) else { return nil }
    self = ahead
    return word.range.upperBound
  }
}
