import Figures

/// What is wrong in a message, and where: an offset in UTF-8 code units of its text.
struct MessageSyntaxError: Error, Hashable {
  enum Problem: Hashable {
    /// A `{` without its `}`.
    case unclosedBrace
    case strayBrace
    case missingName
    case expected(String)
    case unknownType(String)
    case unknownCategory(String)
    case badExactValue(String)
    case repeatedCase(String)
    case missingOther(argument: String)
    case nestedTooDeep
  }

  var problem: Problem
  var offset: Int
}

/// Reads a message (ICU MessageFormat 1, with its default apostrophe mode: an apostrophe is one,
/// unless it stands before a brace, or before `#` in a plural; `''` is always one).
struct MessageParser {
  private let bytes: [UInt8]
  private let language: Subtags
  private var at = 0
  private var depth = 0

  /// Reads a whole message; `language` is the catalogue's and gives the plural rules.
  static func parse(
    _ text: String, language: Subtags
  ) throws(MessageSyntaxError) -> MessagePattern {
    if !text.utf8.contains(where: { $0.isMessageSyntax }) {
      return MessagePattern(pieces: [.words(text)])
    }
    var parser = MessageParser(bytes: Array(text.utf8), language: language)
    let pieces = try parser.pieces(inPlural: false, isNested: false)
    return MessagePattern(pieces: pieces)
  }

  private init(bytes: [UInt8], language: Subtags) {
    self.bytes = bytes
    self.language = language
  }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func pieces(
    inPlural: Bool, isNested: Bool
  ) throws(MessageSyntaxError) -> [MessagePattern.Piece] {
    var pieces: [MessagePattern.Piece] = []
    var words: [UInt8] = []
    func flush() {
      if !words.isEmpty { pieces.append(.words(String(decoding: words, as: UTF8.self))) }
      words = []
    }
    while let byte = next {
      switch byte {
      case .apostrophe: quotation(inPlural: inPlural, into: &words)
      case .openBrace:
        flush()
        pieces.append(try argument())
      case .closeBrace:
        guard isNested else { throw error(.strayBrace) }
        flush()
        return pieces
      case UInt8(ascii: "#") where inPlural:
        flush()
        pieces.append(.number)
        at += 1
      default:
        words.append(byte)
        at += 1
      }
    }
    if isNested { throw error(.unclosedBrace) }
    flush()
    return pieces
  }

  private mutating func quotation(inPlural: Bool, into words: inout [UInt8]) {
    at += 1
    guard let byte = next else { return words.append(.apostrophe) }
    if byte == .apostrophe {
      at += 1
      return words.append(.apostrophe)
    }
    let isSyntax = byte == .openBrace || byte == .closeBrace || (inPlural && byte == .number)
    guard isSyntax else { return words.append(.apostrophe) }
    while let byte = next {
      at += 1
      if byte != .apostrophe {
        words.append(byte)
      } else if next == .apostrophe {
        words.append(.apostrophe)
        at += 1
      } else {
        return
      }
    }
  }

  /// From `{` to its `}`.
  private mutating func argument() throws(MessageSyntaxError) -> MessagePattern.Piece {
    let start = at
    at += 1
    depth += 1
    defer { depth -= 1 }
    guard depth <= 16 else { throw error(.nestedTooDeep) }
    skipSpace()
    let name = word()
    if name.isEmpty { throw error(next == nil ? .unclosedBrace : .missingName) }
    skipSpace()
    if next == .closeBrace {
      at += 1
      return .placeholder(name)
    }
    try take(.comma, or: "',' or '}' after \(name)")
    skipSpace()
    let typeStart = at
    let type = word()
    guard ["plural", "selectordinal", "select"].contains(type) else {
      throw MessageSyntaxError(problem: .unknownType(type), offset: typeStart)
    }
    skipSpace()
    try take(.comma, or: "',' after \(type)")
    let piece =
      type == "select" ? try select(name, start: start) : try plural(name, type, start: start)
    at += 1
    return piece
  }

  private mutating func select(
    _ argument: String, start: Int
  ) throws(MessageSyntaxError) -> MessagePattern.Piece {
    var cases: [MessagePattern.Case] = []
    while let selector = try selector() {
      if cases.contains(where: { $0.name == selector.text }) {
        throw MessageSyntaxError(problem: .repeatedCase(selector.text), offset: selector.offset)
      }
      cases.append(MessagePattern.Case(name: selector.text, pieces: try form(inPlural: false)))
    }
    guard cases.contains(where: { $0.name == "other" }) else {
      throw MessageSyntaxError(problem: .missingOther(argument: argument), offset: start)
    }
    return .select(argument: argument, cases: cases)
  }

  private mutating func plural(
    _ argument: String, _ type: String, start: Int
  ) throws(MessageSyntaxError) -> MessagePattern.Piece {
    let kind: PluralRules.Kind = type == "plural" ? .cardinal : .ordinal
    var plural = MessagePattern.Plural(
      argument: argument, kind: kind, rules: PluralRules(language: language, kind: kind),
      offset: offset(), exact: [], forms: [:])
    while let selector = try selector() {
      let pieces = try form(inPlural: true)
      if selector.text.hasPrefix("=") {
        guard let value = DecimalNumber(selector.text.dropFirst()) else {
          throw MessageSyntaxError(
            problem: .badExactValue(selector.text), offset: selector.offset)
        }
        plural.exact.append((value, pieces))
        continue
      }
      guard let category = PluralRules.Category(rawValue: selector.text) else {
        throw MessageSyntaxError(problem: .unknownCategory(selector.text), offset: selector.offset)
      }
      guard plural.forms.updateValue(pieces, forKey: category) == nil else {
        throw MessageSyntaxError(problem: .repeatedCase(selector.text), offset: selector.offset)
      }
    }
    guard plural.forms[.other] != nil else {
      throw MessageSyntaxError(problem: .missingOther(argument: argument), offset: start)
    }
    return .plural(plural)
  }

  /// `offset:1`, if it is there.
  private mutating func offset() -> Int {
    skipSpace()
    let mark = Array("offset:".utf8)
    guard bytes[at...].starts(with: mark) else { return 0 }
    at += mark.count
    skipSpace()
    let digits = bytes[at...].prefix { (0x30...0x39).contains($0) }
    at += digits.count
    return Int(String(decoding: digits, as: UTF8.self)) ?? 0
  }

  /// The name of the next case; nil at the `}` that ends them.
  private mutating func selector() throws(MessageSyntaxError) -> (text: String, offset: Int)? {
    skipSpace()
    if next == .closeBrace { return nil }
    if next == nil { throw error(.unclosedBrace) }
    let offset = at
    let text = word()
    if text.isEmpty { throw error(.expected("the name of a form")) }
    skipSpace()
    guard next == .openBrace else { throw error(.expected("'{' after \(text)")) }
    return (text, offset)
  }

  private mutating func form(
    inPlural: Bool
  ) throws(MessageSyntaxError) -> [MessagePattern.Piece] {
    at += 1
    let pieces = try pieces(inPlural: inPlural, isNested: true)
    at += 1
    return pieces
  }

  private mutating func word() -> String {
    let start = at
    while let byte = next, !byte.endsWord { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func skipSpace() {
    while let byte = next, byte.isSpace { at += 1 }
  }

  private mutating func take(_ byte: UInt8, or expected: String) throws(MessageSyntaxError) {
    guard next == byte else { throw error(next == nil ? .unclosedBrace : .expected(expected)) }
    at += 1
  }

  private func error(_ problem: MessageSyntaxError.Problem) -> MessageSyntaxError {
    MessageSyntaxError(problem: problem, offset: at)
  }
}

extension UInt8 {
  fileprivate static let apostrophe = UInt8(ascii: "'")
  fileprivate static let openBrace = UInt8(ascii: "{")
  fileprivate static let closeBrace = UInt8(ascii: "}")
  fileprivate static let comma = UInt8(ascii: ",")
  fileprivate static let number = UInt8(ascii: "#")

  fileprivate var isMessageSyntax: Bool {
    self == .apostrophe || self == .openBrace || self == .closeBrace
  }
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  fileprivate var endsWord: Bool {
    isSpace || isMessageSyntax || self == .comma || self == .number
  }
}
