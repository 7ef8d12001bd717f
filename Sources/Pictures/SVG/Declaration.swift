/// A property with its value, as it stands in a style.
struct Declaration {
  var name: String
  var value: String
  var isImportant = false

  /// The declarations of a block or of a `style` attribute (CSS 2.1, 4.1.8).
  static func list(_ text: Substring) -> [Declaration] {
    parts(text, at: UInt8(ascii: ";")).compactMap { part in
      guard let colon = part.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let name = String(part[..<colon]).trimmedASCII.lowercased()
      var value = String(part[part.index(after: colon)...]).trimmedASCII
      guard !name.isEmpty, !value.isEmpty else { return nil }
      let isImportant = value.lowercased().hasSuffix("!important")
      if isImportant { value = String(value.dropLast(10)).trimmedASCII }
      return Declaration(name: name, value: value, isImportant: isImportant)
    }
  }

  /// Cuts a text at a separator, but not within quotes or parentheses.
  static func parts(_ text: Substring, at separator: UInt8) -> [Substring] {
    var result: [Substring] = []
    var start = text.startIndex
    var depth = 0
    var quote: UInt8?
    for index in text.utf8.indices {
      let byte = text.utf8[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x28 {
        depth += 1
      } else if byte == 0x29 {
        depth -= 1
      } else if byte == separator, depth <= 0 {
        result.append(text[start..<index])
        start = text.utf8.index(after: index)
      }
    }
    return result + [text[start...]]
  }
}
