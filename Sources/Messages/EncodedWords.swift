import Encodings

/// Text beyond ASCII in headers (RFC 2047): words that a reader joins without what is between them.
///
/// A word ends between characters as people see them; one that is longer than a word ends between
/// its Unicode scalars.
struct EncodedWords {
  /// How long a word may be, and how much of it is not text: `=?UTF-8?Q?` and `?=`.
  static let (longest, frame) = (75, 12)

  private let isBase64: Bool
  private let others: Int
  private var room: Int
  private var words: [[UInt8]] = []
  private var current: [UInt8] = []
  /// The length of the current word in the Q encoding.
  private var used = 0

  /// - Parameters:
  ///   - first: the room for the first word; where no character fits, the word is longer.
  ///   - others: the room for each of the others.
  static func of(_ text: String, first: Int = longest, others: Int = longest) -> [[UInt8]] {
    let isBase64 = base64Length(text.utf8.count) < quotedLength(text.utf8)
    var words = Self(isBase64: isBase64, others: others - frame, room: min(first, others) - frame)
    for character in text { words.add(character) }
    words.finishWord()
    return words.words
  }

  private init(isBase64: Bool, others: Int, room: Int) {
    self.isBase64 = isBase64
    self.others = others
    self.room = room
  }

  private mutating func add(_ character: Character) {
    if Self.length(of: character.utf8, isBase64) <= others {
      add(character.utf8)
    } else {
      for scalar in character.unicodeScalars { add(UTF8.encode(scalar) ?? .init()) }
    }
  }

  private mutating func add(_ bytes: some Collection<UInt8>) {
    let more = Self.quotedLength(bytes)
    let length = isBase64 ? Self.base64Length(current.count + bytes.count) : used + more
    if length > room { finishWord() }
    current += bytes
    used += more
  }

  private mutating func finishWord() {
    room = others
    guard !current.isEmpty else { return }
    let text = isBase64 ? Array(Base64.encode(current).utf8) : Self.quoted(current)
    words.append(Array("=?UTF-8?\(isBase64 ? "B" : "Q")?".utf8) + text + Array("?=".utf8))
    current = []
    used = 0
  }

  private static func length(of bytes: some Collection<UInt8>, _ isBase64: Bool) -> Int {
    isBase64 ? base64Length(bytes.count) : quotedLength(bytes)
  }

  private static func base64Length(_ count: Int) -> Int { (count + 2) / 3 * 4 }

  private static func quotedLength(_ bytes: some Sequence<UInt8>) -> Int {
    bytes.reduce(0) { $0 + (isPlain($1) || $1 == 0x20 ? 1 : 3) }
  }

  private static func quoted(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    for byte in bytes {
      if byte == 0x20 {
        text.append(UInt8(ascii: "_"))
      } else if isPlain(byte) {
        text.append(byte)
      } else {
        text.append(UInt8(ascii: "="))
        text.appendHexadecimal(byte)
      }
    }
    return text
  }

  /// What stands for itself even in a name (RFC 2047 5, rule 3).
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "/"):
      true
    default: false
    }
  }
}

extension [UInt8] {
  /// Adds two digits, letters as capitals.
  mutating func appendHexadecimal(_ byte: UInt8) {
    appendDigit(byte >> 4)
    appendDigit(byte & 15)
  }

  private mutating func appendDigit(_ digit: UInt8) {
    append(digit < 10 ? 0x30 + digit : 0x37 + digit)
  }
}
