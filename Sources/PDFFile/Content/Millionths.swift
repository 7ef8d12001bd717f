extension [UInt8] {
  /// The number at a range in millionths; nil when it is negative, no number, or has too many digits.
  func millionths(at range: Range<Int>) -> Int? {
    var value = 0
    var decimals: Int?
    for index in range {
      let byte = self[index]
      if byte == UInt8(ascii: "."), decimals == nil {
        decimals = 0
      } else if byte.isDigit, value < 1_000_000_000 {
        // Cairo prints small numbers with more decimals; beyond six they say nothing.
        if let count = decimals {
          if count == 6 { continue }
          decimals = count + 1
        }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
      } else {
        return nil
      }
    }
    for _ in (decimals ?? 0)..<6 { value *= 10 }
    return value
  }
}
