import Documents

/// What a table sets again on each page that it reaches.
struct TableFurniture {
  /// The head as an artifact.
  var head: FlowBox
  /// The words of the lines that carry sums over; nil when none are carried.
  var carry: CarryLine?
  /// Height of a line that carries sums, in points; 0 when none are carried.
  var carryHeight: Double { carry?.height ?? 0 }
}

/// How the lines that carry the sums of a table are set.
struct CarryLine {
  var forward: ShapedText
  var brought: ShapedText
  var style: TextStyle
  /// The stretch of the table.
  var whole: Span
  /// Where the words begin.
  var start: Double
  /// The places of the columns by their roles.
  var spans: [Table.Column.Role: Span]
  var gap: Double
  var padding: Double
  var fill: Color?
  var rule: (color: Color, thickness: Double)?

  var height: Double { style.lineHeight + 2 * padding }
}
