/// A formatted number, and where its decimals begin, so that columns align on the decimal edge.
package struct Numeral: Sendable, Hashable {
  /// The number with its sign, symbol and spaces: `−€1,584.00`.
  package var string: String
  /// The offset in UTF-8 code units just after the last digit of the integer part, where the
  /// decimal separator stands or would stand.
  package var decimalEdge: Int

  package init(_ string: String, decimalEdge: Int) {
    self.string = string
    self.decimalEdge = decimalEdge
  }
}
