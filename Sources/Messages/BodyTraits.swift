/// What decides about the encoding of a part.
struct BodyTraits {
  /// Whether it can be sent as it is: lines of ASCII that nothing on the way changes (RFC 2049 3).
  private(set) var isPlain = true
  /// Whether the quoted-printable encoding may be short enough; else nothing more was looked at.
  private(set) var mayBeQuoted = true

  init(_ bytes: [UInt8], atMost most: Int) {
    // Each byte beyond ASCII takes two more.
    let escapes = max(0, most - bytes.count) / 2
    bytes.withUnsafeBufferPointer { read($0, escapes) }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ most: Int) {
    var (escapes, start) = (0, 0)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x20...0x7E, 0x09: break
      case 0x0A where index > 0 && bytes[index - 1] == 0x0D:
        if isPlain { isPlain = Self.isPlain(bytes, start..<index - 1) }
        start = index + 1
      case 0x0D where index + 1 < bytes.count && bytes[index + 1] == 0x0A: break
      default:
        isPlain = false
        escapes += 1
        guard escapes <= most else {
          mayBeQuoted = false
          return
        }
      }
    }
    if isPlain { isPlain = Self.isPlain(bytes, start..<bytes.count) }
  }

  /// Whether a line is short, has no blank at its end, and begins with nothing that a mailbox file,
  /// a server or a multipart takes for its own.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    guard line.count <= 76 else { return false }
    guard !line.isEmpty else { return true }
    let last = bytes[line.upperBound - 1]
    guard last != 0x20, last != 0x09, bytes[line.lowerBound] != UInt8(ascii: ".") else {
      return false
    }
    return !bytes.has(QuotedPrintable.mailboxMark, at: line.lowerBound)
      && !bytes.has(Boundaries.start, at: line.lowerBound)
  }
}
