/// Strings as PDF writes them, so that nothing in them can end them.
enum PDFString {
  /// How many bytes a string may hold (ISO 19005-3 6.1.13).
  static let limit = 32_767

  /// A text string (ISO 32000-1 7.9.2.2): ASCII as it is, anything else in UTF-16 after a mark of
  /// byte order.
  static func text(_ words: String) -> [UInt8] {
    isPlain(words) ? literal(words.utf8) : wide(words)
  }

  /// Whether a text string holds the words as they are.
  static func isPlain(_ words: String) -> Bool {
    words.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  }

  /// A literal string with parentheses and backslashes escaped (ISO 32000-1 7.3.4.2).
  static func literal(_ content: some Sequence<UInt8>) -> [UInt8] {
    var string: [UInt8] = [UInt8(ascii: "(")]
    for byte in content {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
        string += [UInt8(ascii: "\\"), byte]
      case 0x0D: string += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
      default: string.append(byte)
      }
    }
    return string + [UInt8(ascii: ")")]
  }

  /// The whole as it is, or as much as a text string may hold with an ellipsis at its end.
  static func shortened(_ words: String) -> String {
    guard words.utf8.count > limit / 2 - 1, !fits(words) else { return words }
    var kept = String.UnicodeScalarView()
    var room = limit / 2 - 2
    for scalar in words.unicodeScalars {
      room -= scalar.utf16.count
      if room < 0 { break }
      kept.append(scalar)
    }
    return String(kept) + "…"
  }

  /// One string can hold the whole.
  static func fits(_ words: String) -> Bool {
    words.utf16.count <= limit / 2 - 1
  }

  /// A text string in UTF-16, whatever is in it.
  static func wide(_ words: String) -> [UInt8] {
    var string = Array("<FEFF".utf8)
    for unit in words.utf16 {
      let unit = allowed(unit)
      string += UInt8(unit >> 8).hexadecimal
      string += UInt8(unit & 0xFF).hexadecimal
    }
    return string + [UInt8(ascii: ">")]
  }

  /// Control characters mean nothing in a text string, or, as escape does, something else.
  private static func allowed(_ unit: UInt16) -> UInt16 {
    switch unit {
    case 0x09, 0x0A, 0x0D: unit
    case ..<0x20, 0x7F: 0xFFFD
    default: unit
    }
  }
}

extension UInt8 {
  /// Two digits, upper case.
  var hexadecimal: [UInt8] { [(self >> 4).hexadecimalDigit, (self & 15).hexadecimalDigit] }

  private var hexadecimalDigit: UInt8 {
    self + (self < 10 ? UInt8(ascii: "0") : UInt8(ascii: "A") - 10)
  }
}
