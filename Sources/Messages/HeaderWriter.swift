/// Writes headers in lines of at most 76 bytes, as far as their words allow.
struct HeaderWriter {
  static let lineLength = 76
  /// The longest text without a space that fits a line of 998 bytes with the name of its header.
  static let longestWord = 900

  private(set) var bytes: [UInt8] = []
  private var column = 0
  /// Whether the line has the name of the header only.
  private var isNew = true

  mutating func begin(_ name: String) {
    bytes += name.utf8
    bytes.append(UInt8(ascii: ":"))
    column = name.utf8.count + 1
    isNew = true
  }

  mutating func end() { bytes += [0x0D, 0x0A] }

  /// Adds a word and the space before it, on a new line where it does not fit.
  ///
  /// A word that is longer than a line stays with the name of its header.
  mutating func add(_ word: some Collection<UInt8>) {
    let isLong = column + 1 + word.count > Self.lineLength
    if isLong, !isNew || word.count < Self.lineLength {
      bytes += [0x0D, 0x0A]
      column = 0
    }
    isNew = false
    bytes.append(0x20)
    bytes += word
    column += 1 + word.count
  }

  mutating func add(_ word: String) { add(word.utf8) }

  /// A header whose words stand for themselves.
  mutating func add(_ name: String, _ words: [String]) {
    begin(name)
    for word in words { add(word) }
    end()
  }

  /// A header of plain text, in which only what must be is encoded: from the first word that needs
  /// it to the last.
  mutating func add(_ name: String, text: String) {
    begin(name)
    let words = Self.words(of: text)
    if let first = words.firstIndex(where: Self.isEncoded),
      let last = words.lastIndex(where: Self.isEncoded)
    {
      for word in words[..<first] { add(word.utf8) }
      addEncoded(words[first...last].joined(separator: " "))
      for word in words[(last + 1)...] { add(word.utf8) }
    } else {
      for word in words { add(word.utf8) }
    }
    end()
  }

  mutating func addEncoded(_ text: String) {
    for word in EncodedWords.of(text, first: Self.lineLength - 1 - column) { add(word) }
  }

  /// The parts of a text between single spaces; what begins with a space stood behind another.
  static func words(of text: String) -> [Substring] {
    var words: [Substring] = []
    var start = text.startIndex
    var last: UInt8 = 0x20
    for index in text.utf8.indices {
      let byte = text.utf8[index]
      // The last space of several stays with the word behind it, but for the first.
      if byte == 0x20, last != 0x20 {
        words.append(text[start..<index])
        start = text.utf8.index(after: index)
      }
      last = byte
    }
    words.append(text[start...])
    return words
  }

  private static func isEncoded(_ word: Substring) -> Bool {
    !word.isASCII || word.hasEncodedWordMark
  }
}
