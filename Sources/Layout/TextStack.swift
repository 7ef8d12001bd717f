import Documents

/// The lines of one text, one below the other.
struct TextStack {
  var lines: [Line]
  var style: TextStyle
  /// The number of paragraphs, empty ones too.
  var paragraphs: Int
  /// Where it differs from the document's.
  var language: String?
  /// The width in em of the widest number that had to be cut; 0 where none was.
  var widestCut = 0.0

  /// In points.
  var height: Double { lines.reduce(0) { $0 + $1.height } }

  /// Of the widest line, in points.
  var width: Double { lines.reduce(0) { max($0, $1.width) } }

  /// Distance from the upper edge to the first baseline; nil when there is no line.
  var firstBaseline: Double? { lines.first?.baseline }
}
