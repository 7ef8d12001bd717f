import Documents

/// A row of figures that goes on below where it is full.
struct FigureRow {
  let start: Double
  let end: Double
  /// Where the next figure begins.
  var x: Double
  var top: Double
  var height = 0.0

  init(from start: Double, to end: Double, at top: Double) {
    (self.start, self.end, self.top) = (start, end, top)
    x = start
  }

  var isEmpty: Bool { x == start }
  var width: Double { max(1, end - start) }
  var bottom: Double { top + height }

  /// Begins a row below.
  mutating func turn() {
    top = bottom
    height = 0
    x = start
  }
}

extension Galley {
  /// `2 × ¥1,480` with an indent, and the amount at the end edge; what has no room stands below.
  mutating func setFigures(
    _ cells: [StackedCell], in span: Span, _ index: Int, into box: inout FlowBox
  ) {
    var row = FigureRow(
      from: span.start + theme.spaces.lineIndent, to: span.end, at: box.height)
    for cell in cells where cell.role.isFigure {
      for part in cell.parts where part.step == 0 {
        let mark = mark(in: cell)
        if cell.role == .amount || cell.role == .gross {
          placeAmount(part, index, mark, on: &row, into: &box)
        } else {
          let sign = cell.role == .unitPrice ? " × " : " · "
          placeFigure(part, after: sign, index, mark, on: &row, into: &box)
        }
      }
    }
    box.height = row.bottom
  }

  /// The cell itself where it holds one thing, else a paragraph in it, so that they are read apart.
  private mutating func mark(in cell: StackedCell) -> Mark {
    .element(
      cell.parts.count > 1 ? structure.add(.paragraph, in: cell.element) : cell.element)
  }

  private mutating func placeFigure(
    _ part: Table.Part, after sign: String, _ index: Int, _ mark: Mark, on row: inout FigureRow,
    into box: inout FlowBox
  ) {
    let style = theme.styles.numeral
    let line = line(of: part, in: style, index)
    guard line.width <= row.width else {
      return placeBroken(part, in: style, .start, index, mark, on: &row, into: &box)
    }
    if !row.isEmpty {
      let sign = self.line(ofSign: sign, in: style)
      if row.x + sign.width + line.width > row.end {
        row.turn()
      } else {
        place(
          sign, style: style, from: row.x, at: row.top, mark: .artifact(.layout), into: &box)
        row.x += sign.width
      }
    }
    place(line, style: style, from: row.x, at: row.top, mark: mark, into: &box)
    row.x += line.width
    row.height = max(row.height, line.height)
  }

  private mutating func placeAmount(
    _ part: Table.Part, _ index: Int, _ mark: Mark, on row: inout FigureRow,
    into box: inout FlowBox
  ) {
    let style = theme.styles.amount
    let line = line(of: part, in: style, index)
    guard line.width <= row.width else {
      return placeBroken(part, in: style, .end, index, mark, on: &row, into: &box)
    }
    if !row.isEmpty, row.x > row.end - line.width - style.size / 3 { row.turn() }
    place(line, style: style, from: row.end - line.width, at: row.top, mark: mark, into: &box)
    row.x = row.end
    row.height = max(row.height, line.height)
  }

  /// What is wider than the paper, in lines of its own.
  private mutating func placeBroken(
    _ part: Table.Part, in style: TextStyle, _ aligned: Alignment, _ index: Int, _ mark: Mark,
    on row: inout FigureRow, into box: inout FlowBox
  ) {
    if !row.isEmpty { row.turn() }
    let stack = set(Text(part.string), in: style, width: row.width, at: "lines/\(index)")
    place(
      stack, in: Span(start: row.start, width: row.width), at: row.top, aligned: aligned,
      marks: [mark], into: &box)
    row.height = stack.height
    row.turn()
  }

  /// A period, or a discount with its amount beside it.
  mutating func setDetail(
    _ parts: [StackedPart], in span: Span, _ index: Int, into box: inout FlowBox
  ) {
    let top = box.height
    let style = theme.styles.detailNumeral
    let lines = parts.map { detail -> DetailFigure? in
      guard case .numeral = detail.part.value else { return nil }
      return detailFigure(detail.part, in: style, width: span.width, index)
    }
    let widest = lines.reduce(0) { max($0, $1?.line.width ?? 0) }
    let gap = style.size / 3
    let isBelow = widest + gap > span.width * Self.mostForFigures
    let words = Span(
      start: span.start, width: isBelow || widest == 0 ? span.width : span.width - widest - gap)
    for detail in parts {
      setWords(detail.part, detail.cell, at: theme.spaces.lineIndent, in: words, index, into: &box)
    }
    var bottom = isBelow ? box.height : top
    for (figure, detail) in zip(lines, parts) {
      guard let figure else { continue }
      place(
        figure.line, style: figure.style, from: span.end - figure.line.width, at: bottom,
        mark: mark(in: detail.cell), into: &box)
      bottom += figure.line.height
    }
    box.height = max(box.height, bottom)
  }

  /// The part of the width above which figures stand below the words of their detail.
  private static let mostForFigures = 0.6

  private struct DetailFigure {
    var line: Line
    var style: TextStyle
  }

  /// The amount of a detail, smaller where it is wider than the paper.
  private mutating func detailFigure(
    _ part: Table.Part, in style: TextStyle, width: Double, _ index: Int
  ) -> DetailFigure {
    let whole = line(of: part, in: style, index)
    guard whole.width > width + 0.01 else { return DetailFigure(line: whole, style: style) }
    let small = shrunk(
      style, from: whole.width / style.size, to: width, at: { "lines/\(index)" })
    return DetailFigure(line: line(of: part, in: small, index), style: small)
  }
}
