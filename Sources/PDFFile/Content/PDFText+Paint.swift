import Tagging

extension MarkedColor {
  func hasPaint(of other: MarkedColor) -> Bool {
    red == other.red && green == other.green && blue == other.blue
  }
}

extension PDFText {
  /// The colour of areas, or of lines (ISO 32000-1 8.6.8), as it is without its mark.
  mutating func append(_ color: MarkedColor, isStroke: Bool) {
    for component in [color.red, color.green, color.blue] {
      append(Self.components[Int(component)][...])
      append(byte: 0x20)
    }
    append(isStroke ? "RG" : "rg")
  }

  /// Parts of 255 as PDF writes them, to three decimals: enough for each of the 256 values.
  private static let components: [[UInt8]] = (0...255).map { value in
    var text = PDFText()
    text.append(Double(value) / 255)
    return text.bytes
  }
}
