/// A colour of the drawing and the mark that its last decimals tell.
///
/// A component is a whole part of 255, to six decimals, moved by up to 119 steps of 16 millionths: up
/// where it is less than one half, else down. The steps are a number with the base 120, the red its
/// lowest digit.
package struct ReadColor: Equatable {
  package let red, green, blue: UInt8
  package let mark: Int

  /// - Parameter millionths: The three components.
  package init?(_ millionths: (Int, Int, Int)) {
    guard let red = Self.component(millionths.0), let green = Self.component(millionths.1),
      let blue = Self.component(millionths.2)
    else { return nil }
    (self.red, self.green, self.blue) = (red.value, green.value, blue.value)
    mark = red.steps + green.steps * 120 + blue.steps * 14_400
  }

  private static func component(_ number: Int) -> (value: UInt8, steps: Int)? {
    guard (0...1_000_000).contains(number) else { return nil }
    let value = (number * 255 + 500_000) / 1_000_000
    let moved = abs(number - (value * 2_000_000 + 255) / 510)
    return moved % 16 == 0 && moved < 120 * 16 ? (UInt8(value), moved / 16) : nil
  }

  /// The components as PDF writes them, to three decimals: enough for each of the 256 values.
  static let decimals: [[UInt8]] = (0...255).map { value in
    var text = PDFText()
    text.append(Double(value) / 255)
    return text.bytes
  }
}

extension [UInt8] {
  /// The number at a range in millionths; nil when it is negative, no number, or has too many digits.
  func millionths(at range: Range<Int>) -> Int? {
    var value = 0
    var decimals: Int?
    for byte in self[range] {
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
