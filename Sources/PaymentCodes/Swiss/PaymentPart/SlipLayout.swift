/// What else is where on a QR-bill's slip, in millimeters unless it says otherwise.
///
/// Sizes are those of the QR-bill guidelines 2.3. They give the amount fields' sizes and that they
/// end at the right of their sections; how far below the heading the payment part's begins is
/// ours.
package enum SlipLayout {
  /// At the foot of an A4 page, or a page of its own.
  package static let size = SlipSize(210, 105)
  /// Free of print on each side of either part.
  package static let margin = 5.0

  /// The QR code without its quiet zone, whatever its version.
  package static let code = SlipRectangle(67, 17, 46, 46)
  /// The Swiss cross over the middle of the code.
  package static let cross = SlipRectangle(86.5, 36.5, 7, 7)
  /// Alternative schemes, one a line, at most two.
  package static let furtherInformation = SlipRectangle(67, 90, 138, 10)
  /// The words "Acceptance point" at its top right; the rest is for the stamp.
  package static let acceptancePoint = SlipRectangle(5, 82, 52, 18)

  /// The length of a corner mark's two strokes.
  package static let cornerLength = 3.0
  /// In points; the stroke is inside the field.
  package static let cornerStroke = 0.75

  /// Where to cut or perforate: above the slip, and between receipt and payment part. A slip that
  /// is a page of its own has the second only.
  package static let horizontalCut = SlipCut(fromX: 0, fromY: 0, toX: 210, toY: 0)
  package static let verticalCut = SlipCut(fromX: 62, fromY: 0, toX: 62, toY: 105)
  /// The width of the line that stands for a perforation, in points (ours).
  package static let cutStroke = 0.5
}
