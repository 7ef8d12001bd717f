/// Line and column, from 1, in Unicode scalars.
struct JSONPosition: Sendable {
  var line: Int
  var column: Int

  /// Goes past a byte of UTF-8.
  mutating func pass(_ byte: UInt8) {
    if byte == 0x0A {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }
}
