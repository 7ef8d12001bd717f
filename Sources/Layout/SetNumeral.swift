import Documents

/// A number that is shaped and measured, but has no place yet.
struct SetNumeral {
  var text: ShapedText
  /// In points.
  var width: Double
  /// From the left end to the decimal edge, in points.
  var before: Double

  var after: Double { width - before }

  func scaled(by scale: Double) -> SetNumeral {
    SetNumeral(text: text, width: width * scale, before: before * scale)
  }
}

/// How far the numbers of a column reach to the left and to the right of their decimal edge.
struct DecimalColumn {
  private(set) var before = 0.0
  private(set) var after = 0.0
  /// The width of the widest number in points.
  private(set) var widest = 0.0

  /// In points.
  var width: Double { before + after }

  mutating func include(_ numeral: SetNumeral) {
    before = max(before, numeral.before)
    after = max(after, numeral.after)
    widest = max(widest, numeral.width)
  }

  func scaled(by scale: Double) -> DecimalColumn {
    var column = self
    column.before *= scale
    column.after *= scale
    column.widest *= scale
    return column
  }

  /// Where a number begins, from the start edge of the text, so that the decimal edges of the
  /// column stand below each other and its longest number ends at the end edge of the span.
  /// Where the column is too narrow for that, each number ends at the end edge.
  func start(of numeral: SetNumeral, in span: Span, isMirrored: Bool) -> Double {
    guard width <= span.width + 0.01 else { return span.end - numeral.width }
    let beyond = isMirrored ? before - numeral.before : after - numeral.after
    return span.end - beyond - numeral.width
  }
}

extension ShapedText {
  /// The place of the decimal edge from the left end of the whole text on one line, in em: the far
  /// side of the last digit before it.
  func place(ofDecimalEdge edge: Int) -> Double {
    let edge = min(max(edge, 0), utf8.count)
    guard edge > 0 else { return 0 }
    var x = 0.0
    for part in VisualOrder(text: self).parts(of: 0..<utf8.count, inkEnd: utf8.count) {
      let run = runs[part.run]
      if part.range.contains(edge - 1) {
        let left = run.isRightToLeft ? edge..<part.range.upperBound : part.range.lowerBound..<edge
        return x + run.advance(of: run.glyphs(in: left), tracking: 0)
      }
      x += run.advance(of: run.glyphs(in: part.range), tracking: 0)
    }
    return x
  }

  /// The width of the widest part that no line break can divide, in em.
  var widestWord: Double {
    var widest: Float = 0
    var word: Float = 0
    var next = 0
    for cluster in clusters {
      while next < breaks.count, breaks[next] < cluster.offset { next += 1 }
      if next < breaks.count, breaks[next] == cluster.offset {
        // A hyphen is about so wide.
        if hasSoftHyphen(before: cluster.offset) { widest = max(widest, word + 0.45) }
        word = 0
      }
      if !cluster.isSpace { word += cluster.advance }
      widest = max(widest, word)
    }
    return Double(widest)
  }
}

extension Galley {
  /// Shapes and measures a number.
  mutating func measure(
    _ numeral: Numeral, in style: TextStyle, at path: @autoclosure () -> String
  ) -> SetNumeral {
    let text = shape(numeral.string, in: style, at: path)
    return SetNumeral(
      text: text, width: Double(text.advance) * style.size,
      before: text.place(ofDecimalEdge: numeral.decimalEdge) * style.size)
  }

  /// Places a number on one line at its column's decimal edge, or at the column's end edge where there
  /// is no room for that; where the column is narrower than its widest number, all are smaller.
  mutating func place(
    _ numeral: SetNumeral, in style: TextStyle, of column: DecimalColumn, span: Span,
    baseline: Double, mark: Mark, into box: inout FlowBox, at path: @autoclosure () -> String
  ) -> Double {
    var (numeral, style, column) = (numeral, style, column)
    if numeral.width > column.width { column.include(numeral) }
    if column.widest > span.width + 0.01 {
      let scale = max(0.01, span.width / column.widest)
      reportNarrow(scale, of: "column \(span.start) \(style.size)", at: path)
      style.size *= scale
      (numeral, column) = (numeral.scaled(by: scale), column.scaled(by: scale))
    }
    let line = line(of: numeral.text, 0..<numeral.text.utf8.count, in: style, tracking: 0)
    let start = column.start(of: numeral, in: span, isMirrored: sheet.isMirrored)
    place(line, style: style, from: start, at: baseline - line.baseline, mark: mark, into: &box)
    return baseline - line.baseline + line.height
  }
}
