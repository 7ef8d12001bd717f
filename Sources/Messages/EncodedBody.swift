import Encodings

/// What a part holds, in the shortest of the encodings that it allows; lines have at most 76 bytes.
struct EncodedBody: Sendable {
  let encoding: TransferEncoding
  let bytes: [UInt8]

  /// Bytes that stay as they are, line ends included.
  init(_ content: [UInt8]) {
    let longest = Base64.lengthOfLines(of: content.count)
    let traits = BodyTraits(content, atMost: longest)
    if traits.isPlain {
      (encoding, bytes) = (.sevenBit, content)
    } else if traits.mayBeQuoted, let quoted = QuotedPrintable.encode(content, atMost: longest) {
      (encoding, bytes) = (.quotedPrintable, quoted)
    } else {
      var lines: [UInt8] = []
      Base64.appendLines(of: content, to: &lines)
      (encoding, bytes) = (.base64, lines)
    }
  }

  /// A text, whose lines end with CR and LF then, the last one too.
  init(lines text: String) {
    var text = text
    var bytes = text.withUTF8(Self.lines)
    if let end = bytes.last, end != 0x0A { bytes += [0x0D, 0x0A] }
    self.init(bytes)
  }

  /// A text with CR and LF for each of both that stands alone.
  private static func lines(of text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count * 17 / 16)
    for (index, byte) in text.enumerated() {
      let isAlone =
        byte == 0x0A
        ? index == 0 || text[index - 1] != 0x0D
        : byte == 0x0D && (index + 1 == text.count || text[index + 1] != 0x0A)
      if isAlone {
        bytes.append(0x0D)
        bytes.append(0x0A)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
