package import Figures

/// A formatted number, what it is worth, and where its decimals begin, so that columns align on the
/// decimal edge.
package struct Numeral: Sendable, Hashable {
  /// What was formatted.
  package enum Value: Sendable, Hashable {
    case money(Money)
    case number(DecimalNumber)
  }

  /// The number with its sign, symbol and spaces: `−€1,584.00`.
  package var string: String
  /// The offset in UTF-8 code units just after the last digit of the integer part, where the
  /// decimal separator stands or would stand.
  package var decimalEdge: Int
  /// Nil for words that stand in a figure's place.
  package var value: Value?

  package init(_ string: String, decimalEdge: Int, value: Value? = nil) {
    self.string = string
    self.decimalEdge = decimalEdge
    self.value = value
  }
}
