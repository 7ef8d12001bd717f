extension UInt8 {
  /// ISO 32000-1 table 1.
  var isPDFSpace: Bool {
    self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 || self == 0x0C || self == 0
  }

  /// Neither white space nor a delimiter (ISO 32000-1 table 2).
  var isPDFRegular: Bool {
    switch self {
    case 0, 0x09, 0x0A, 0x0C, 0x0D, 0x20: false
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "/"), UInt8(ascii: "%"):
      false
    default: true
    }
  }

  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}

extension [UInt8] {
  /// A range holds just these ASCII bytes.
  func holds(_ text: StaticString, at range: Range<Int>) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { wanted in
      for index in 0..<wanted.count where self[range.lowerBound + index] != wanted[index] {
        return false
      }
      return true
    }
  }

  /// The unsigned decimal number at a range; nil for other text and for more than 18 digits.
  func number(at range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 18 else { return nil }
    var value = 0
    for index in range {
      guard self[index].isDigit else { return nil }
      value = value * 10 + Int(self[index] - UInt8(ascii: "0"))
    }
    return value
  }

  /// The number at a range, with sign and decimals.
  func real(at range: Range<Int>) -> Double? {
    Double(String(decoding: self[range], as: UTF8.self))
  }
}
