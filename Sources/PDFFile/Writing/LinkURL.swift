/// A URL as a link holds it: in ASCII (ISO 32000-1 12.6.4.7).
struct LinkURL {
  /// What RFC 3986 does not allow is percent-encoded; what is encoded already stays.
  let bytes: [UInt8]

  init(_ url: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(url.utf8.count)
    for byte in url.utf8 {
      if byte > 0x20, byte < 0x7F, !Array("\"<>\\^`{|}".utf8).contains(byte) {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "%"))
        bytes += byte.hexadecimal
      }
    }
    self.bytes = bytes
  }

  /// A scheme that a reader may follow without harm.
  var hasKnownScheme: Bool {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon + 1 < bytes.count else {
      return false
    }
    let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
    return ["http", "https", "mailto", "tel"].contains(scheme)
  }
}
