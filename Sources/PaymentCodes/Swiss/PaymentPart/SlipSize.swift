/// A width and a height in millimeters.
package struct SlipSize: Sendable, Hashable {
  package let width: Double
  package let height: Double

  package init(_ width: Double, _ height: Double) {
    self.width = width
    self.height = height
  }
}
