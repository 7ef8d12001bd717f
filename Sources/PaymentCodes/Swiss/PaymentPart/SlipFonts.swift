/// The sizes of a slip's text in points of 1/72 inch (QR-bill guidelines 2.3, 3.4).
///
/// Titles and headings are bold, values regular; all are black, none italic or underlined.
package struct SlipFonts: Sendable, Hashable {
  /// The only families allowed, all without serifs.
  package static let families = ["Helvetica", "Arial", "Frutiger", "Liberation Sans"]
  /// Of the alternative schemes; the name of each is bold.
  package static let schemes = 7.0
  /// From line to line of the alternative schemes.
  package static let schemeLine = 8.0

  package let title: Double
  /// Always 2 points smaller than the values.
  package let heading: Double
  package let value: Double
  /// The smallest heading when the text is too much for its section.
  package let leastHeading: Double
  package let leastValue: Double

  /// From line to line among headings and values, and the height of the empty line between blocks:
  /// 9 points in the receipt, 11 in the payment part.
  package var line: Double { value + 1 }
  /// From the heading to the value in the amount section: 11 points in the receipt, 13 in the
  /// payment part.
  package var amountLine: Double { value + 3 }
}
