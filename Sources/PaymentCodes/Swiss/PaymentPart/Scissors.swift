/// A pair of scissors as strokes, open towards positive x, the pivot at the origin; in millimeters.
///
/// The guidelines ask for the symbol and leave its drawing open; this one is ours.
package enum Scissors {
  package struct Line: Sendable, Hashable {
    package let fromX: Double
    package let fromY: Double
    package let toX: Double
    package let toY: Double
  }

  package struct Ring: Sendable, Hashable {
    package let x: Double
    package let y: Double
    package let radius: Double
  }

  /// Each from a ring through the pivot to a tip.
  package static let blades = [
    Line(fromX: -1.1, fromY: 0.44, toX: 2.25, toY: -0.9),
    Line(fromX: -1.1, fromY: -0.44, toX: 2.25, toY: 0.9),
  ]
  package static let rings = [
    Ring(x: -1.6, y: 0.64, radius: 0.54), Ring(x: -1.6, y: -0.64, radius: 0.54),
  ]
  /// In points.
  package static let stroke = 0.75
}
