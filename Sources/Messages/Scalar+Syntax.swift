import Scripts

/// The classes of characters in headers (RFC 5322, with RFC 6532 for those beyond ASCII).
extension Unicode.Scalar {
  /// `atext`: what a word has that needs no quotation marks.
  var isAtomText: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9": true
    case "!", "#", "$", "%", "&", "'", "*", "+", "-", "/", "=", "?", "^", "_", "`", "{", "|", "}",
      "~":
      true
    default: value >= 0xA0 && !properties.isWhitespace
    }
  }

  /// `ftext`: what a header's name has.
  var isFieldNameText: Bool { (33...126).contains(value) && self != ":" }

  /// RFC 2045 5.1 and RFC 6838 4.2: what the name of a media type has.
  var isMediaTypeText: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", "!", "#", "$", "&", "-", "^", "_", ".", "+": true
    default: false
    }
  }

  /// What the id of a part has, so that it is the same in a URL (RFC 2392, RFC 3986 2.3).
  var isPlainIDText: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_", "@": true
    default: false
    }
  }

  /// What no header may have: controls, line ends and noncharacters.
  var isRefusedInHeaders: Bool { isControl || isLineBreak || isNoncharacter }

  /// What no name, id or address may have besides: whatever changes the direction of the text
  /// around it or cannot be seen.
  var isRefusedInNames: Bool { isRefusedInHeaders || isUnfitForPrint || isDirectionMark }
}

extension StringProtocol {
  var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }

  /// Whether a reader could take a part of the text for an encoded word (RFC 2047 2).
  var hasEncodedWordMark: Bool {
    var last: UInt8 = 0
    for byte in utf8 {
      if last == UInt8(ascii: "="), byte == UInt8(ascii: "?") { return true }
      last = byte
    }
    return false
  }

  /// Whether it has nothing but blanks.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }

  /// Without blanks at its ends.
  var trimmed: String {
    let scalars = Array(unicodeScalars)
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }

  /// In quotation marks (RFC 5322 3.2.4).
  var quotedString: String {
    var text = "\""
    for scalar in unicodeScalars {
      if scalar == "\"" || scalar == "\\" { text.unicodeScalars.append("\\") }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }

  /// With ASCII's capitals as small letters.
  var smallLetters: String {
    String(decoding: utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
