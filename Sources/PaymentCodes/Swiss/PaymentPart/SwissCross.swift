/// The Swiss cross over the middle of a QR code, by which people know it: a white square, on it a
/// black one, on that a white cross. In millimeters from the top left corner of the white square.
///
/// The measures are those of the drawing that SIX publishes (19.8 units for 7 mm: arms 3.3 by 11).
package enum SwissCross {
  package static let white = SlipRectangle(0, 0, 7, 7)
  package static let black = SlipRectangle(0.5, 0.5, 6, 6)
  /// 7/6 mm wide and 35/9 mm long.
  package static let upright = SlipRectangle(
    (7 - breadth) / 2, (7 - length) / 2, breadth, length)
  package static let crossbar = SlipRectangle(
    (7 - length) / 2, (7 - breadth) / 2, length, breadth)

  private static let breadth = 7.0 / 6
  private static let length = 35.0 / 9
}
