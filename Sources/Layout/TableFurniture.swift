import Documents

/// What a table sets again on each page that it reaches.
struct TableFurniture {
  /// The head as an artifact.
  var head: FlowBox
  /// The words of the lines that carry an amount over.
  var carry: SetCarryLabels?
  /// Where those words and the amount stand.
  var carrySpan: Span
  var amountSpan: Span
  /// Height of a line that carries an amount, in points; 0 when none is carried.
  var carryHeight: Double
}

/// The amount that a page ends with.
struct CarriedAmount {
  var amount: Numeral
}
