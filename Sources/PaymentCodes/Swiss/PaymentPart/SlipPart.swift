/// One of the two parts of a slip: the receipt on the left or the payment part on the right, with
/// its sections (QR-bill guidelines 2.3, chapter 3, and style guide).
package struct SlipPart: Sendable, Hashable {
  package let frame: SlipRectangle
  /// Holds the part's title.
  package let title: SlipRectangle
  /// Holds account, reference, debtor and, in the payment part, additional information, from the
  /// top.
  package let information: SlipRectangle
  /// Holds currency and amount, from the top.
  package let amount: SlipRectangle
  /// Where the amount and its heading begin; the currency begins at the section's left.
  package let amountX: Double
  /// The field for writing an amount by hand; corner marks stand at its corners.
  package let emptyAmount: SlipRectangle
  /// The field for writing a debtor by hand. Its top left corner is below its heading, wherever
  /// that is in the information section.
  package let emptyDebtor: SlipSize
  package let fonts: SlipFonts

  package static let receipt = SlipPart(
    frame: SlipRectangle(0, 0, 62, 105),
    title: SlipRectangle(5, 5, 52, 7),
    information: SlipRectangle(5, 12, 52, 56),
    amount: SlipRectangle(5, 68, 52, 14),
    amountX: 17,
    emptyAmount: SlipRectangle(27, 68, 30, 10),
    emptyDebtor: SlipSize(52, 20),
    fonts: SlipFonts(title: 11, heading: 6, value: 8, leastHeading: 6, leastValue: 8))

  package static let payment = SlipPart(
    frame: SlipRectangle(62, 0, 148, 105),
    title: SlipRectangle(67, 5, 51, 7),
    information: SlipRectangle(118, 5, 87, 85),
    amount: SlipRectangle(67, 68, 51, 22),
    amountX: 82,
    emptyAmount: SlipRectangle(78, 72, 40, 15),
    emptyDebtor: SlipSize(65, 25),
    fonts: SlipFonts(title: 11, heading: 8, value: 10, leastHeading: 6, leastValue: 8))
}
