/// Addresses to write to and to call.
enum ContactURL {
  /// A `mailto:` URL (RFC 6068) of an address of plain ASCII; nil for any other, which cannot be told
  /// from one that says something else.
  static func mail(_ address: String) -> String? {
    let parts = address.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, address.utf8.count <= 254,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isPlain) })
    else { return nil }
    return "mailto:\(address)"
  }

  /// A `tel:` URL (RFC 3966) of the digits; nil for what is no telephone number.
  static func telephone(_ number: String) -> String? {
    let number = number.replacing("\u{A0}", with: " ")
    let digits = number.utf8.filter { (0x30...0x39).contains($0) }
    let isNumber = number.utf8.allSatisfy {
      (0x30...0x39).contains($0) || "+-./() ".utf8.contains($0)
    }
    guard isNumber, (3...15).contains(digits.count) else { return nil }
    return "tel:\(number.hasPrefix("+") ? "+" : "")\(String(decoding: digits, as: UTF8.self))"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
      || ".-_+".utf8.contains(byte)
  }
}
