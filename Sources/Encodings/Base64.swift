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
    append(bytes, inLinesOf: .max, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Adds bytes in lines of 76 characters (RFC 2045 6.8), each ended by CR and LF but the last.
  package static func appendLines(of bytes: [UInt8], to text: inout [UInt8]) {
    append(bytes, inLinesOf: 19, to: &text)
  }

  /// How long the lines are that `appendLines` adds for so many bytes.
  package static func lengthOfLines(of count: Int) -> Int { lengthOfLines(of: count, 19) }

  private static func lengthOfLines(of count: Int, _ groupsOfALine: Int) -> Int {
    let groups = (count + 2) / 3
    return 4 * groups + max(0, groups - 1) / groupsOfALine * 2
  }

  /// Adds groups of four letters for three bytes, with a line end between so many of them.
  private static func append(_ bytes: [UInt8], inLinesOf groups: Int, to text: inout [UInt8]) {
    var place = text.count
    text += repeatElement(0, count: lengthOfLines(of: bytes.count, groups))
    text.withUnsafeMutableBufferPointer { text in
      alphabet.withUnsafeBufferPointer { alphabet in
        var room = groups
        for start in stride(from: 0, to: bytes.count, by: 3) {
          if room == 0 {
            (text[place], text[place + 1]) = (0x0D, 0x0A)
            (place, room) = (place + 2, groups)
          }
          room -= 1
          let (second, third) = (start + 1 < bytes.count, start + 2 < bytes.count)
          let bits =
            Int(bytes[start]) << 16 | (second ? Int(bytes[start + 1]) << 8 : 0)
            | (third ? Int(bytes[start + 2]) : 0)
          text[place] = alphabet[bits >> 18]
          text[place + 1] = alphabet[bits >> 12 & 0x3F]
          text[place + 2] = second ? alphabet[bits >> 6 & 0x3F] : UInt8(ascii: "=")
          text[place + 3] = third ? alphabet[bits & 0x3F] : UInt8(ascii: "=")
          place += 4
        }
      }
    }
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
