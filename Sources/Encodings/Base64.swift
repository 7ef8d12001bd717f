/// Base64 (RFC 4648 section 4), with padding.
package enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The value of each letter of the alphabet; 255 for every other byte.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 0xFF, count: 256)
    for (value, letter) in alphabet.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
  }()

  package static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        let value = Int(bits >> UInt32(18 - 6 * place) & 0x3F)
        text.append(place <= group.count ? alphabet[value] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes of a text in UTF-8; spaces, tabs and line ends in it are skipped.
  ///
  /// Nil for a character outside the alphabet, and for padding that is missing, too long or not at
  /// the end.
  package static func decode(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var bits: UInt32 = 0
    var (digits, padding) = (0, 0)
    for letter in text where !isSpace(letter) {
      if letter == UInt8(ascii: "=") {
        padding += 1
        continue
      }
      let value = values[Int(letter)]
      guard padding == 0, value != 0xFF else { return nil }
      bits = bits << 6 | UInt32(value)
      digits += 1
      // The first digit of four completes no byte.
      let spare = UInt32(6 - 2 * ((digits - 1) % 4))
      if spare < 6 { result.append(UInt8(truncatingIfNeeded: bits >> spare)) }
    }
    switch (digits % 4, padding) {
    case (0, 0), (2, 2), (3, 1): return result
    default: return nil
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
