import Documents

/// The page as the layout sees it: lengths from the start edge, turned into places at the end.
struct Sheet {
  var format: PageFormat
  /// Whether the start edge is the right one.
  var isMirrored: Bool

  /// The width between the margins in points.
  var width: Double { format.width - 2 * format.side }

  /// The left end of something that begins at a distance from the start edge of the text.
  func x(from start: Double, width: Double) -> Double {
    isMirrored ? format.width - format.side - start - width : format.side + start
  }
}

/// A stretch of the text's width, from its start edge, in points.
struct Span: Hashable {
  var start: Double
  var width: Double

  var end: Double { start + width }
}
