extension JSONScanner {
  /// Scans a number (RFC 8259 section 6); its digits are kept as they stand.
  mutating func scanNumber() throws(JSONFault) {
    let start = position
    if byte == UInt8(ascii: "-") { position += 1 }
    if byte == UInt8(ascii: "0") {
      position += 1
      if isDigit(byte) { throw JSONFault(.leadingZero, at: position - 1) }
    } else {
      try scanDigits()
    }
    if byte == UInt8(ascii: ".") {
      position += 1
      try scanDigits()
    }
    if byte | 0x20 == UInt8(ascii: "e") {
      position += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { position += 1 }
      try scanDigits()
    }
    let extent = UInt32(position - start)
    nodes.append(JSONNode(start: UInt32(start), extent: extent, link: parent, kind: .number))
  }

  private mutating func scanDigits() throws(JSONFault) {
    guard isDigit(byte) else { throw unexpected("a digit") }
    while isDigit(byte) { position += 1 }
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
