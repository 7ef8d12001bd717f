/// A colour that also tells which mark of the page is drawn with it.
///
/// Cairo writes a colour wherever it changes, with six decimals, and ends the text before it. Colours
/// of ours are whole parts of 255, so there is room between them: a component is moved by up to 119
/// steps of 16 millionths, less than half a part; up where it is less than one half, else down, away
/// from the ends of the range. The steps are a number with the base 120, the red its lowest digit. A
/// step is just what Cairo takes for a change (1/65536). The finishing pass reads the number and
/// writes the colour as it was.
package struct MarkedColor: Sendable, Hashable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8
  /// From 0, and below `limit`; nil for the colour as it is.
  package let mark: Int?

  /// How many marks a page can have.
  package static let limit = 120 * 120 * 120

  package init(red: UInt8, green: UInt8, blue: UInt8, mark: Int?) {
    self.red = red
    self.green = green
    self.blue = blue
    self.mark = mark
  }

  /// The components as a canvas takes them, from 0 to 1.
  package var components: (red: Double, green: Double, blue: Double) {
    guard let mark else { return (Double(red) / 255, Double(green) / 255, Double(blue) / 255) }
    return (
      Double(Self.millionths(red, steps: mark % 120)) / 1_000_000,
      Double(Self.millionths(green, steps: mark / 120 % 120)) / 1_000_000,
      Double(Self.millionths(blue, steps: mark / 14_400 % 120)) / 1_000_000
    )
  }

  /// Reads a colour and its mark, which is 0 for a colour that no mark has moved.
  ///
  /// - Parameter millionths: The three components, as Cairo prints them. Nil when one of them is no
  ///   colour of ours.
  package init?(millionths: (red: Int, green: Int, blue: Int)) {
    guard let red = Self.read(millionths.red), let green = Self.read(millionths.green),
      let blue = Self.read(millionths.blue)
    else { return nil }
    self.init(
      red: red.value, green: green.value, blue: blue.value,
      mark: red.steps + green.steps * 120 + blue.steps * 14_400)
  }

  private static func millionths(_ value: UInt8, steps: Int) -> Int {
    unmoved(Int(value)) + (value < 128 ? 16 : -16) * steps
  }

  private static func read(_ millionths: Int) -> (value: UInt8, steps: Int)? {
    guard (0...1_000_000).contains(millionths) else { return nil }
    let value = (millionths * 255 + 500_000) / 1_000_000
    let moved = (millionths - unmoved(value)) * (value < 128 ? 1 : -1)
    return moved >= 0 && moved % 16 == 0 && moved < 120 * 16 ? (UInt8(value), moved / 16) : nil
  }

  /// In millionths, rounded as Cairo prints it.
  private static func unmoved(_ value: Int) -> Int { (value * 2_000_000 + 255) / 510 }
}
