/// The page: its size and margins in points (1/72 inch).
package struct PageFormat: Sendable, Hashable {
  package var width: Double
  package var height: Double
  package var top: Double
  /// At the start and the end edge.
  package var side: Double
  package var bottom: Double

  package init(width: Double, height: Double, top: Double, side: Double, bottom: Double) {
    self.width = width
    self.height = height
    self.top = top
    self.side = side
    self.bottom = bottom
  }

  /// ISO 216 A4: 210 mm × 297 mm.
  package static let a4Size = (width: 595.276, height: 841.89)
  /// ANSI Letter: 8.5 in × 11 in.
  package static let letterSize = (width: 612.0, height: 792.0)
}
