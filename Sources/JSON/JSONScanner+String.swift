extension JSONScanner {
  /// Scans a string from its opening quotation mark on.
  mutating func scanString(as kind: JSONNode.Kind, link: UInt32) throws(JSONFault) {
    position += 1
    let start = position
    var hasEscapes = false
    while true {
      skipPlain()
      guard position < input.count else { throw unexpected("the closing quotation mark") }
      switch input[position] {
      case UInt8(ascii: "\""):
        nodes.append(
          JSONNode(
            start: UInt32(start), extent: UInt32(position - start), link: link, kind: kind,
            hasEscapes: hasEscapes))
        position += 1
        return
      case UInt8(ascii: "\\"):
        hasEscapes = true
        try skipEscape()
      case 0x80...:
        try skipMultibyte()
      case let byte where byte < 0x20:
        throw JSONFault(.controlCharacter(byte), at: position)
      default:
        position += 1
      }
    }
  }

  /// Skips ASCII that needs no attention, eight bytes at a time.
  ///
  /// Each test sets the high bit of a byte that is `"`, `\`, below 0x20, or above 0x7F. Borrows can
  /// set wrong bits only above a right one, so the lowest is exact.
  private mutating func skipPlain() {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let raw = UnsafeRawBufferPointer(input)
    while position + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let quote = word ^ (ones &* 0x22)
      let backslash = word ^ (ones &* 0x5C)
      let found =
        ((quote &- ones) & ~quote | (backslash &- ones) & ~backslash
          | (word &- ones &* 0x20) & ~word | word) & highs
      if found != 0 {
        position += found.trailingZeroBitCount / 8
        return
      }
      position += 8
    }
  }

  private mutating func skipEscape() throws(JSONFault) {
    let start = position
    position += 1
    guard byte == UInt8(ascii: "u") else {
      guard JSONEscapes.character(byte) != nil else {
        throw JSONFault(.unknownEscape(position < input.count ? byte : nil), at: start)
      }
      position += 1
      return
    }
    let unit = try codeUnit(from: start)
    if (0xDC00...0xDFFF).contains(unit) { throw loneSurrogate(at: start) }
    guard (0xD800...0xDBFF).contains(unit) else { return }
    guard byte == UInt8(ascii: "\\"), position + 1 < input.count,
      input[position + 1] == UInt8(ascii: "u")
    else { throw loneSurrogate(at: start) }
    position += 1
    guard (0xDC00...0xDFFF).contains(try codeUnit(from: position - 1)) else {
      throw loneSurrogate(at: start)
    }
  }

  /// Scans `u` and four hexadecimal digits; `start` is the place of the backslash.
  private mutating func codeUnit(from start: Int) throws(JSONFault) -> UInt32 {
    position += 1
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = JSONEscapes.hexDigit(byte) else {
        throw JSONFault(.unknownEscape(position < input.count ? byte : nil), at: start)
      }
      unit = unit << 4 | digit
      position += 1
    }
    return unit
  }

  private func loneSurrogate(at start: Int) -> JSONFault {
    let end = min(start + 6, input.count)
    return JSONFault(.loneSurrogate(String(decoding: input[start..<end], as: UTF8.self)), at: start)
  }

  /// Skips one well-formed UTF-8 sequence (the Unicode Standard, table 3-7).
  private mutating func skipMultibyte() throws(JSONFault) {
    let first = input[position]
    let (length, second): (Int, ClosedRange<UInt8>)
    switch first {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: throw JSONFault(.invalidUTF8(first), at: position)
    }
    guard position + length <= input.count, second.contains(input[position + 1]),
      length < 3 || input[position + 2] & 0xC0 == 0x80,
      length < 4 || input[position + 3] & 0xC0 == 0x80
    else { throw JSONFault(.invalidUTF8(first), at: position) }
    position += length
  }
}
