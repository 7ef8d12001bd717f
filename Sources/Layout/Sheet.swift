import Documents

/// The page as the layout sees it: lengths from the start edge, turned into places at the end.
struct Sheet {
  var paper: Paper
  var margins: Margins
  /// Whether the start edge is the right one.
  var isMirrored: Bool

  init(_ design: PageDesign, isMirrored: Bool) {
    paper = design.paper
    margins = design.margins
    self.isMirrored = isMirrored
  }

  /// The width between the margins in points.
  var width: Double { paper.width - margins.start - margins.end }

  /// The left end of something that begins at a distance from the start edge of the text.
  func x(from start: Double, width: Double) -> Double {
    isMirrored ? paper.width - margins.start - start - width : margins.start + start
  }

  /// A stretch that is given by its place on the paper.
  func span(_ edge: Edge, width: Double) -> Span {
    switch edge {
    case .start(let distance): Span(start: distance - margins.start, width: width)
    case .left(let distance):
      Span(
        start: isMirrored
          ? paper.width - margins.start - width - distance : distance - margins.start,
        width: width)
    }
  }
}

/// A stretch of the text's width, from its start edge, in points.
struct Span: Hashable {
  var start: Double
  var width: Double

  var end: Double { start + width }

  /// Without a distance at both ends.
  func inset(by distance: Double) -> Span {
    Span(start: start + distance, width: max(1, width - 2 * distance))
  }
}
