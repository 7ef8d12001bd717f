/// An address of a page on the web that people may be sent to.
package enum PageURL {
  /// Whether a text is an https URL (RFC 3986) of printable ASCII with a host, and without a user's
  /// name before it, which would let the address of another host look like that of a known one.
  package static func isSafe(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.allSatisfy({ (0x21...0x7E).contains($0) }), bytes.count > 8,
      String(decoding: bytes[..<8], as: UTF8.self).lowercased() == "https://"
    else { return false }
    let authority = bytes[8...].prefix { !Array("/?#".utf8).contains($0) }
    let parts = authority.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard let host = parts.first, parts.count <= 2, isHost(host) else { return false }
    return parts.count == 1 || isPort(parts[1])
  }

  /// Letters, digits, hyphens and dots; names of other scripts come as `xn--…`.
  private static func isHost(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains(where: isLetterOrDigit)
      && bytes.allSatisfy {
        isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
      }
  }

  private static func isPort(_ bytes: ArraySlice<UInt8>) -> Bool {
    (1...5).contains(bytes.count) && bytes.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
