/// Reads a catalogue file (ARB: one JSON object whose values are messages).
///
/// Keys that begin with `@` describe; of them only `@@locale` is used.
struct ARBReader {
  struct Entry {
    var key: String
    var text: String
    /// Offsets of the quotation marks that open the key and the text.
    var keyOffset: Int
    var textOffset: Int
    /// Whether the text has no escapes, so that an offset in it is one in the file.
    var isVerbatim: Bool
  }

  struct Failure: Error {
    var fact: CatalogueFact
    var offset: Int
  }

  private let bytes: [UInt8]
  private var at = 0
  private(set) var locale: (name: String, offset: Int)?
  /// In the order of the file.
  private(set) var entries: [Entry] = []

  init(_ bytes: [UInt8]) throws(Failure) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Failure(fact: .notUTF8, offset: 0)
    }
    try object()
    skipSpace()
    if at < bytes.count { throw expected("nothing after the last '}'") }
  }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func object() throws(Failure) {
    skipSpace()
    try take("{", "'{', the start of a catalogue")
    skipSpace()
    if next == UInt8(ascii: "}") {
      at += 1
      return
    }
    var seen: Set<String> = []
    while true {
      skipSpace()
      try member(&seen)
      skipSpace()
      if next == UInt8(ascii: "}") { break }
      try take(",", "',' or '}'")
    }
    at += 1
  }

  private mutating func member(_ seen: inout Set<String>) throws(Failure) {
    let keyOffset = at
    let key = try string("a key in quotation marks").text
    guard seen.insert(key).inserted else {
      throw Failure(fact: .repeatedKey(key), offset: keyOffset)
    }
    skipSpace()
    try take(":", "':' after the key '\(key)'")
    skipSpace()
    let textOffset = at
    guard key.hasPrefix("@") else {
      guard next == UInt8(ascii: "\"") else {
        throw Failure(fact: .notText(key), offset: textOffset)
      }
      let value = try string("a message")
      entries.append(
        Entry(
          key: key, text: value.text, keyOffset: keyOffset, textOffset: textOffset,
          isVerbatim: value.isVerbatim))
      return
    }
    if key == "@@locale" {
      locale = (try string("a language tag").text, textOffset)
    } else {
      try skipValue(depth: 0)
    }
  }

  private mutating func skipValue(depth: Int) throws(Failure) {
    guard depth < 32 else { throw expected("fewer than 32 brackets in each other") }
    skipSpace()
    switch next {
    case UInt8(ascii: "\""): _ = try string("text")
    case UInt8(ascii: "{"), UInt8(ascii: "["): try skipContainer(depth: depth)
    default:
      let start = at
      while let byte = next, byte.isJSONWord { at += 1 }
      if at == start { throw expected("a value") }
    }
  }

  private mutating func skipContainer(depth: Int) throws(Failure) {
    let isObject = next == UInt8(ascii: "{")
    let close = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
    at += 1
    skipSpace()
    if next == close {
      at += 1
      return
    }
    while true {
      skipSpace()
      if isObject {
        _ = try string("a key in quotation marks")
        skipSpace()
        try take(":", "':'")
      }
      try skipValue(depth: depth + 1)
      skipSpace()
      if next == close { break }
      try take(",", isObject ? "',' or '}'" : "',' or ']'")
    }
    at += 1
  }

  private mutating func string(
    _ what: String
  ) throws(Failure) -> (text: String, isVerbatim: Bool) {
    try take("\"", what)
    var text: [UInt8] = []
    var isVerbatim = true
    while let byte = next {
      at += 1
      switch byte {
      case UInt8(ascii: "\""): return (String(decoding: text, as: UTF8.self), isVerbatim)
      case UInt8(ascii: "\\"):
        isVerbatim = false
        text += try escape()
      case ..<0x20:
        at -= 1
        throw expected("the closing quotation mark on the same line")
      default: text.append(byte)
      }
    }
    throw expected("the closing quotation mark")
  }

  private mutating func escape() throws(Failure) -> [UInt8] {
    let plain: [UInt8: UInt8] = [
      UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D,
      UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "\""): 0x22,
      UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F,
    ]
    if let byte = next, let character = plain[byte] {
      at += 1
      return [character]
    }
    guard next == UInt8(ascii: "u"), var code = hexadecimal() else {
      throw expected("one of \\n \\t \\r \\b \\f \\\" \\\\ \\/ \\u0000 after '\\'")
    }
    if (0xD800..<0xDC00).contains(code) {
      // The other half of a surrogate pair.
      guard next == UInt8(ascii: "\\"), at + 1 < bytes.count else { throw expected("\\u") }
      at += 1
      guard let low = hexadecimal(), (0xDC00..<0xE000).contains(low) else {
        throw expected("the low half of a surrogate pair")
      }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw expected("a Unicode character") }
    return Array(String(Character(scalar)).utf8)
  }

  /// `u` and four hexadecimal digits.
  private mutating func hexadecimal() -> UInt32? {
    guard next == UInt8(ascii: "u"), at + 5 <= bytes.count else { return nil }
    let digits = bytes[(at + 1)..<(at + 5)]
    guard digits.allSatisfy(\.isHexadecimal) else { return nil }
    at += 5
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { at += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar, _ what: String) throws(Failure) {
    guard next == UInt8(ascii: character) else { throw expected(what) }
    at += 1
  }

  private func expected(_ what: String) -> Failure {
    let rest = String(decoding: bytes[at...].prefix(12), as: UTF8.self)
    return Failure(
      fact: .notJSON(expected: what, found: rest.first.map(String.init)), offset: at)
  }
}

extension UInt8 {
  fileprivate var isHexadecimal: Bool {
    (0x30...0x39).contains(self) || (0x61...0x66).contains(self | 0x20)
  }
  /// Numbers, `true`, `false`, `null`; their values are never used.
  fileprivate var isJSONWord: Bool {
    (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20)
      || [UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: ".")].contains(self)
  }
}
