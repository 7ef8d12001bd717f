package import Documents

/// A colour that also tells which mark of the page is drawn with it.
///
/// Cairo writes a colour wherever it changes, with six decimals, and ends the text before it. Colours
/// of ours are whole parts of 255, so there is room between them: a component is moved by up to 119
/// steps of 16 millionths, less than half a part. The steps are a number with the base 120, the red
/// its lowest digit. A step is just what Cairo takes for a change (1/65536). The finishing pass reads
/// the number and writes the colour as it was.
package struct MarkedColor: Equatable {
  let color: Color
  /// From 0, and below 1,728,000; nil for the colour as it is.
  let mark: Int?

  package var red: Double { component(color.red, 1) }
  package var green: Double { component(color.green, 120) }
  package var blue: Double { component(color.blue, 14_400) }

  package init(color: Color, mark: Int?) {
    self.color = color
    self.mark = mark
  }

  private func component(_ value: UInt8, _ place: Int) -> Double {
    guard let mark else { return Double(value) / 255 }
    // In millionths, rounded as Cairo prints it; away from the ends of the range.
    let whole = (Int(value) * 2_000_000 + 255) / 510
    let moved = mark / place % 120 * 16
    return Double(value < 128 ? whole + moved : whole - moved) / 1_000_000
  }
}
