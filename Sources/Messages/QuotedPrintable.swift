/// The quoted-printable encoding (RFC 2045 6.7) of bytes in which CR LF ends a line.
struct QuotedPrintable {
  /// What begins a message in a mailbox file, and is changed on the way.
  static let mailboxMark = Array("From ".utf8)

  private var output: [UInt8] = []
  private var column = 0

  /// Nil for a result of more than so many bytes.
  static func encode(_ bytes: [UInt8], atMost most: Int = .max) -> [UInt8]? {
    var encoder = Self()
    encoder.output.reserveCapacity(min(most, bytes.count * 5 / 4) + 80)
    return bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        index += encoder.add(bytes, index)
        if encoder.output.count > most { return nil }
      }
      return encoder.output
    }
  }

  /// Adds a byte or a line end, and says how many bytes that were.
  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    if Self.isLineEnd(bytes, index) {
      output.append(0x0D)
      output.append(0x0A)
      column = 0
      return 2
    }
    let byte = bytes[index]
    let isLast = index + 1 == bytes.count || Self.isLineEnd(bytes, index + 1)
    var isLiteral = Self.isLiteral(byte) || (byte == 0x20 || byte == 0x09) && !isLast
    // A line that goes on ends with '='.
    if column + (isLiteral ? 1 : 3) > (isLast ? 76 : 75) {
      output.append(UInt8(ascii: "="))
      output.append(0x0D)
      output.append(0x0A)
      column = 0
    }
    if column == 0, isLiteral { isLiteral = !Self.isMark(bytes, index) }
    if isLiteral {
      output.append(byte)
    } else {
      output.append(UInt8(ascii: "="))
      output.appendHexadecimal(byte)
    }
    column += isLiteral ? 1 : 3
    return 1
  }

  private static func isLineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
  }

  private static func isLiteral(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=")
  }

  /// Whether the line that begins here would be changed on the way.
  private static func isMark(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: ".")
      || bytes.has(mailboxMark, at: index)
  }
}
