import Documents

/// A row of a table, its text in lines, not yet in its columns.
struct SetRow {
  var index: Int
  var row: Table.Row
  var parts: [SetRowPart]
  /// The first baseline of every cell.
  var baseline = 0.0
  /// Where the details begin, by their steps.
  var details: [Int: DetailPlace] = [:]

  struct DetailPlace {
    var top: Double
    /// From the top.
    var baseline: Double
  }

  /// Adds a part, if it is one: a picture may be none.
  mutating func add(_ part: SetRowPart?) {
    if let part { parts.append(part) }
  }
}

/// One part of a cell with its place in the row.
///
/// A class, for a part is large and goes through several passes.
final class SetRowPart {
  let cell: Int
  let column: Int
  let columns: Int
  let step: Int
  let content: Content

  init(cell: Int, column: Int, columns: Int, step: Int, content: Content) {
    self.cell = cell
    self.column = column
    self.columns = columns
    self.step = step
    self.content = content
  }

  enum Content {
    case stack(TextStack)
    case numeral(SetNumeral, TextStyle, DecimalColumn)
    case picture(Picture, width: Double, height: Double)
  }

  var isPicture: Bool {
    if case .picture = content { true } else { false }
  }

  var stack: TextStack? {
    if case .stack(let stack) = content { stack } else { nil }
  }
}
