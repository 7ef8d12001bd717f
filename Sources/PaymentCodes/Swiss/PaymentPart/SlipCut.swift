/// A straight line to cut along, in millimeters from the slip's top left corner.
///
/// A bill that is sent as a file shows each line with scissors on it, or has the words
/// `PaymentPartWords.separate` above the upper one (QR-bill guidelines 2.3, 3.7).
package struct SlipCut: Sendable, Hashable {
  package let fromX: Double
  package let fromY: Double
  package let toX: Double
  package let toY: Double

  /// How far from the line's beginning the pivot of the scissors is (ours).
  package static let scissors = 8.0
}
