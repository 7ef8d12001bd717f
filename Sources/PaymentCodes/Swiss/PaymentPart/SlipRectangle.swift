/// A rectangle in millimeters, from the top left corner of the slip of 210 × 105 mm.
package struct SlipRectangle: Sendable, Hashable {
  package let x: Double
  package let y: Double
  package let width: Double
  package let height: Double

  package init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  package var right: Double { x + width }
  package var bottom: Double { y + height }
}
