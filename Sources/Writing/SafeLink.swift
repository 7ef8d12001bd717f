/// A URL that a reader may be led to: https, mailto or tel, of printable ASCII (RFC 3986, 6068, 3966).
///
/// Whatever else stands where a URL is expected is written as words and leads nowhere. A name before
/// the host is refused, since it makes one host look like another; so are hosts of other letters than
/// ASCII, which have the form `xn--…`.
package struct SafeLink: Sendable, Hashable {
  package let url: String

  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.allSatisfy({ (0x21...0x7E).contains($0) && !Self.delimiters.contains($0) }),
      let colon = bytes.firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    let rest = bytes[(colon + 1)...]
    switch String(decoding: bytes[..<colon], as: UTF8.self).lowercased() {
    case "https": guard Self.isPage(rest) else { return nil }
    case "mailto": guard Self.isMailbox(rest) else { return nil }
    case "tel": guard Self.isNumber(rest) else { return nil }
    default: return nil
    }
    url = text
  }

  /// `mailto:` and an address; nil where it cannot be written so.
  package static func mail(to address: String) -> SafeLink? { SafeLink("mailto:" + address) }

  /// `tel:` and the digits of a number as people write it, such as `+49 30 5550 117`.
  package static func call(_ number: String) -> SafeLink? {
    guard number.utf8.allSatisfy({ isDigit($0) || " +-().".utf8.contains($0) }) else { return nil }
    return SafeLink("tel:" + number.filter { $0 == "+" || $0.isNumber })
  }

  /// Excluded from URLs, though they are printable (RFC 3986, appendix C, and RFC 2396 2.4.3).
  private static let delimiters = Set("\"'<>\\^`{|}".utf8)

  private static func isPage(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.starts(with: "//".utf8) else { return false }
    let authority = bytes.dropFirst(2).prefix { !"/?#".utf8.contains($0) }
    let parts = authority.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard let host = parts.first, parts.count <= 2, isHost(host) else { return false }
    return parts.count == 1 || (1...5).contains(parts[1].count) && parts[1].allSatisfy(isDigit)
  }

  private static func isMailbox(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, isHost(parts[1]) else { return false }
    return parts[0].allSatisfy { isLetterOrDigit($0) || "!$*+-._~".utf8.contains($0) }
  }

  private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    let digits = bytes.first == UInt8(ascii: "+") ? bytes.dropFirst() : bytes
    return (3...20).contains(digits.count)
      && digits.allSatisfy { isDigit($0) || "-.()".utf8.contains($0) }
      && digits.contains(where: isDigit)
  }

  private static func isHost(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains(where: isLetterOrDigit)
      && bytes.allSatisfy { isLetterOrDigit($0) || "-.".utf8.contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
