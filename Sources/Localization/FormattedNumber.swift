/// A number as the reader writes it.
package struct FormattedNumber: Sendable, Hashable {
  package var text: String
  /// The offset in UTF-8 code units just after the last digit of the integer part.
  package var decimalEdge: Int

  package init(text: String, decimalEdge: Int) {
    self.text = text
    self.decimalEdge = decimalEdge
  }
}
