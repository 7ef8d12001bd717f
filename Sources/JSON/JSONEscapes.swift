/// The escape sequences of strings (RFC 8259 section 7).
enum JSONEscapes {
  /// The character that a one-letter escape stands for; nil for `u` and for letters that are none.
  static func character(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  /// The text of a scanned string, whose escapes are known to be complete.
  static func decoded(_ raw: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(raw.count)
    var rest = raw
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let letter = rest.popFirst() else {
        result.append(byte)
        continue
      }
      if let character = character(letter) {
        result.append(character)
      } else if let scalar = popScalar(&rest) {
        result.append(contentsOf: Array(String(Character(scalar)).utf8))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Takes the digits after `\u`, and the second half of a surrogate pair.
  private static func popScalar(_ rest: inout ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard var value = popUnit(&rest) else { return nil }
    if (0xD800...0xDBFF).contains(value), rest.count >= 6 {
      rest.removeFirst(2)
      guard let low = popUnit(&rest), low >= 0xDC00 else { return nil }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    return Unicode.Scalar(value)
  }

  private static func popUnit(_ rest: inout ArraySlice<UInt8>) -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = rest.popFirst(), let digit = hexDigit(byte) else { return nil }
      value = value << 4 | digit
    }
    return value
  }
}
