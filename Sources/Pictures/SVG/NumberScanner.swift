/// Reads numbers out of the values of attributes (SVG 1.1, 4.2).
///
/// They are read near enough to bound what they do; what is drawn is the text itself.
struct NumberScanner {
  let bytes: [UInt8]
  var index = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { index >= bytes.count }
  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(byte) }
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  mutating func skip(_ isSkipped: (UInt8) -> Bool) {
    while let byte = next, isSkipped(byte) { index += 1 }
  }

  /// Passes over spaces and commas.
  mutating func skipSeparators() { skip { Self.isSpace($0) || $0 == 0x2C } }

  mutating func skipSpaces() { skip(Self.isSpace) }

  /// The number that begins here; nil, and nothing passed over, where none does.
  mutating func number() -> Double? {
    let start = index
    var sign = 1.0
    if next == 0x2D || next == 0x2B {
      sign = next == 0x2D ? -1 : 1
      index += 1
    }
    var value = 0.0
    var digits = 0
    while let byte = next, Self.isDigit(byte) {
      value = value * 10 + Double(byte - 0x30)
      digits += 1
      index += 1
    }
    if next == 0x2E { fraction(&value, &digits) }
    guard digits > 0 else {
      index = start
      return nil
    }
    return sign * value * exponent()
  }

  private mutating func fraction(_ value: inout Double, _ digits: inout Int) {
    index += 1
    var weight = 0.1
    while let byte = next, Self.isDigit(byte) {
      value += Double(byte - 0x30) * weight
      weight /= 10
      digits += 1
      index += 1
    }
  }

  /// Ten to the exponent that stands here; `em` and `ex` are units and none.
  private mutating func exponent() -> Double {
    guard let letter = next, letter | 0x20 == 0x65 else { return 1 }
    var ahead = index + 1
    var isNegative = false
    if ahead < bytes.count, bytes[ahead] == 0x2D || bytes[ahead] == 0x2B {
      isNegative = bytes[ahead] == 0x2D
      ahead += 1
    }
    guard ahead < bytes.count, Self.isDigit(bytes[ahead]) else { return 1 }
    var power = 0
    while ahead < bytes.count, Self.isDigit(bytes[ahead]) {
      power = min(400, power * 10 + Int(bytes[ahead] - 0x30))
      ahead += 1
    }
    index = ahead
    let ten = (0..<power).reduce(1.0) { value, _ in value * 10 }
    return isNegative ? 1 / ten : ten
  }

  /// Passes over a flag of an arc: one digit, after which nothing need stand.
  mutating func flag() -> Bool {
    guard let byte = next, byte == 0x30 || byte == 0x31 else { return false }
    index += 1
    return true
  }

  /// The letters or the sign of percent that stand here, in lower case.
  mutating func word() -> String {
    let start = index
    skip { Self.isLetter($0) || $0 == 0x25 }
    return String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
  }
}
