/// Collects UTF-8 in a buffer that is known to be large enough; what would not fit is a trap.
struct ByteWriter {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
    self.buffer = buffer
  }

  mutating func append(_ byte: UInt8) {
    buffer[count] = byte
    count += 1
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      for byte in bytes { append(byte) }
    }
  }

  var text: String { String(decoding: buffer[..<count], as: UTF8.self) }
}

extension Unicode.Scalar {
  var isASCIILetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }

  /// `$`, `£`, `¥` and the block Currency Symbols; asked first, because general questions are slow.
  var isCurrencySign: Bool {
    value == 0x24 || value == 0xA3 || value == 0xA5 || (0x20A0...0x20CF).contains(value)
  }
}
