/// An image with the words that stand for it.
package struct Picture: Sendable, Hashable {
  package enum Format: String, Sendable, Hashable, CaseIterable {
    case png, jpeg, svg
  }

  package var format: Format
  /// The file's bytes.
  package var bytes: [UInt8]
  /// What a screen reader says: the seller's name.
  package var alternative: String
  /// The greatest height in points.
  package var height: Double
  /// The greatest width in points.
  package var width: Double

  package init(
    format: Format, bytes: [UInt8], alternative: String, height: Double, width: Double
  ) {
    self.format = format
    self.bytes = bytes
    self.alternative = alternative
    self.height = height
    self.width = width
  }
}
