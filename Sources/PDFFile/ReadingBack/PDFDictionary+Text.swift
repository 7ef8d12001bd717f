extension PDFDictionary {
  /// The words of a text string (ISO 32000-1 7.9.2.2) as `PDFString` writes it; nil for other values.
  func text(_ key: String) -> String? {
    value(key).flatMap { bytes.text(at: $0) }
  }

  /// A name without its solidus, its escapes resolved (ISO 32000-1 7.3.5).
  func name(_ key: String) -> String? {
    guard let range = value(key), bytes[range.lowerBound] == UInt8(ascii: "/") else { return nil }
    return bytes.name(at: range)
  }

  /// A dictionary that stands in this one.
  func dictionary(_ key: String) throws(PDFFault) -> PDFDictionary? {
    guard let range = value(key) else { return nil }
    return try PDFDictionary(bytes, in: range, of: owner)
  }

  private func value(_ key: String) -> Range<Int>? {
    entries.first { bytes[$0.key].dropFirst().elementsEqual(key.utf8) }?.value
  }
}

extension [UInt8] {
  /// The name at a range without its solidus, its escapes resolved (ISO 32000-1 7.3.5).
  func name(at range: Range<Int>) -> String {
    var name: [UInt8] = []
    var rest = self[range].dropFirst()
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "#"), rest.count >= 2 {
        name.append(rest.prefix(2).octet)
        rest = rest.dropFirst(2)
      } else {
        name.append(byte)
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// What the digits of a string in angle brackets stand for.
  func octets(in range: Range<Int>) -> [UInt8] {
    stride(from: range.lowerBound + 1, to: range.upperBound - 2, by: 2).map {
      self[$0..<$0 + 2].octet
    }
  }

  /// The words of a text string; nil for other values.
  func text(at range: Range<Int>) -> String? {
    let inner = self[range].dropFirst().dropLast()
    switch self[range.lowerBound] {
    case UInt8(ascii: "("): return String(decoding: inner.unescaped, as: UTF8.self)
    case UInt8(ascii: "<"):
      let octets = octets(in: range)
      guard octets.starts(with: [0xFE, 0xFF]) else { return nil }
      let units = stride(from: 2, to: octets.count - 1, by: 2).map {
        UInt16(octets[$0]) << 8 | UInt16(octets[$0 + 1])
      }
      return String(decoding: units, as: UTF16.self)
    default: return nil
    }
  }
}

extension ArraySlice<UInt8> {
  /// A literal string without its escapes of parentheses, backslashes and carriage returns.
  fileprivate var unescaped: [UInt8] {
    var plain: [UInt8] = []
    var rest = self
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() else {
        plain.append(byte)
        continue
      }
      plain.append(escaped == UInt8(ascii: "r") ? 0x0D : escaped)
    }
    return plain
  }

  /// What two hexadecimal digits stand for.
  var octet: UInt8 {
    reduce(0) { $0 << 4 | ($1.isDigit ? $1 & 15 : ($1 & 15) + 9) }
  }
}
