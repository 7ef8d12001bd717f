import Documents

/// A table whose columns have their places: its rows can be made one after the other.
///
/// A class, for every row asks the same table.
final class SetTable {
  let table: Table
  let look: TableLook
  let grid: TableGrid
  /// The measured cells of each row.
  let cells: [[SetCell]]
  let decimals: [DecimalColumns]
  /// Its place among the furniture; nil for a table without a head.
  let furniture: Int?
  /// The structure element of its rows.
  let body: Int
  /// The stretch of the table; its cells may begin further in.
  let whole: Span
  /// The column whose cells are shaped when their row is set; it leads the details of a row.
  let lead: Int

  /// Whether a column is too narrow for its cells, so that they are broken into lines.
  let hasBrokenCells: Bool

  /// Whether a label of the summary takes the room that the amounts of its kind of row leave.
  let fitsLabels: Bool

  init(
    table: Table, look: TableLook, grid: TableGrid, cells: [[SetCell]],
    decimals: [DecimalColumns], furniture: Int?, body: Int, whole: Span, lead: Int,
    hasBrokenCells: Bool, fitsLabels: Bool
  ) {
    self.table = table
    self.look = look
    self.grid = grid
    self.cells = cells
    self.decimals = decimals
    self.furniture = furniture
    self.body = body
    self.whole = whole
    self.lead = lead
    self.hasBrokenCells = hasBrokenCells
    self.fitsLabels = fitsLabels
  }

  /// The stretch of a cell that may span several columns.
  func span(from first: Int, count: Int, in row: Table.Row) -> Span {
    let start = grid.spans[first].start
    var end = grid.spans[min(first + count, grid.spans.count) - 1].end
    if fitsLabels, first == 0, let amounts = decimals.last {
      let own = amounts.column(step: 0, of: row).width
      end += max(0, grid.spans[1].width - own)
    }
    return Span(start: start, width: end - start)
  }
}

/// A cell before its column has a width.
enum SetCell {
  /// Empty, or shaped only when its row is set.
  case later
  case numeral(SetNumeral)
  case text(ShapedText)
  case parts([SetPart])

  /// One part; nil where nothing was measured.
  func part(_ index: Int) -> SetPart? {
    switch self {
    case .later: nil
    case .numeral(let numeral): index == 0 ? .numeral(numeral) : nil
    case .text(let text): index == 0 ? .text(text) : nil
    case .parts(let parts): parts.indices.contains(index) ? parts[index] : nil
    }
  }
}

enum SetPart {
  case numeral(SetNumeral)
  case text(ShapedText)
  /// Shaped when its row is set, or a picture.
  case later
}

/// Numbers of one size stand on one decimal edge.
struct DecimalColumns {
  var main = DecimalColumn()
  var detail = DecimalColumn()
  var group = DecimalColumn()
  var strong = DecimalColumn()

  /// Of the widest, in points.
  var width: Double { max(main.width, detail.width, group.width, strong.width) }

  /// The width of the widest number, in points: what they take without their common edge.
  var widest: Double { max(main.widest, detail.widest, group.widest, strong.widest) }

  func column(step: Int, of row: Table.Row) -> DecimalColumn {
    if step > 0 { return detail }
    if row.isEmphasized { return strong }
    return row.kind == .group ? group : main
  }

  mutating func include(_ numeral: SetNumeral, step: Int, of row: Table.Row) {
    if step > 0 {
      detail.include(numeral)
    } else if row.isEmphasized {
      strong.include(numeral)
    } else if row.kind == .group {
      group.include(numeral)
    } else {
      main.include(numeral)
    }
  }
}
