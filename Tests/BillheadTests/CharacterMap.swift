/// What the codes of a font mean: a ToUnicode map (ISO 32000-1 9.10.3).
struct CharacterMap {
  private var texts: [Int: String] = [:]
  /// Bytes of a code.
  private var width = 1

  init(_ bytes: [UInt8]) {
    let words = Self.words(bytes)
    var index = 0
    var section = ""
    while index < words.count {
      let word = words[index]
      index += 1
      guard word.hasPrefix("<") else {
        section = word.hasPrefix("begin") ? word : word.hasPrefix("end") ? "" : section
        continue
      }
      switch section {
      case "begincodespacerange":
        width = (word.count - 1) / 2
        index += 1
      case "beginbfchar":
        texts[Self.code(word)] = Self.text(words[index])
        index += 1
      case "beginbfrange":
        add(from: Self.code(word), to: Self.code(words[index]), words[index + 1])
        index += 2
      default: break
      }
    }
  }

  func text(_ bytes: [UInt8]) -> String {
    stride(from: 0, to: bytes.count, by: width).map { start in
      let code = bytes[start..<min(start + width, bytes.count)].reduce(0) { $0 << 8 | Int($1) }
      return texts[code] ?? "\u{FFFD}"
    }.joined()
  }

  private mutating func add(from first: Int, to last: Int, _ word: String) {
    guard let scalar = Self.text(word).unicodeScalars.first else { return }
    for code in first...max(first, last) {
      texts[code] = Unicode.Scalar(scalar.value + UInt32(code - first)).map { String($0) }
    }
  }

  /// Strings in angle brackets, without the second one, and what stands between spaces.
  private static func words(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).replacing("<", with: " <").replacing(">", with: " ")
      .split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static func code(_ word: String) -> Int { Int(word.dropFirst(), radix: 16) ?? -1 }

  private static func text(_ word: String) -> String {
    let digits = Array(word.dropFirst())
    let units = stride(from: 0, to: digits.count - 3, by: 4).map {
      UInt16(String(digits[$0..<$0 + 4]), radix: 16) ?? 0xFFFD
    }
    return String(decoding: units, as: UTF16.self)
  }
}
