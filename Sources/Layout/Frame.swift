package import Documents

/// Something at its final place on a page, in points from the page's upper left corner, y downward.
package struct Frame: Sendable {
  package var item: FrameItem
  package var mark: Mark

  package init(_ item: FrameItem, mark: Mark) {
    self.item = item
    self.mark = mark
  }
}

/// The kinds of items. Closed: a canvas that forgets one does not compile.
package enum FrameItem: Sendable {
  /// One line of text, or a part of it.
  case text(TextFrame)
  /// A filled rectangle: rules, the band, fills.
  case fill(Rectangle, Color)
  /// A filled rectangle with round corners.
  case panel(Rectangle, topRadius: Double, bottomRadius: Double, Color)
  /// A rectangle's outline with round corners: the frame of a state.
  case outline(Rectangle, radius: Double, thickness: Double, Color)
  /// A straight line with flat ends.
  case stroke(Segment, thickness: Double, Color)
  indirect case picture(Picture, Rectangle)
  /// The dark modules of a matrix code, without its quiet zone.
  indirect case code(Code, Rectangle, Color)
  /// An active area; it draws nothing.
  case link(Rectangle, url: String)
}

/// A straight line from a point to another.
package struct Segment: Sendable, Hashable {
  package var fromX: Double
  package var fromY: Double
  package var toX: Double
  package var toY: Double

  package init(fromX: Double, fromY: Double, toX: Double, toY: Double) {
    self.fromX = fromX
    self.fromY = fromY
    self.toX = toX
    self.toY = toY
  }
}

/// One line of a paragraph, ready to be drawn.
package struct TextFrame: Sendable {
  /// Slices of runs in visual order, from left to right.
  package var pieces: [Piece]
  /// The left end of the line.
  package var x: Double
  package var baseline: Double
  package var width: Double
  package var size: Double
  /// Extra advance after each cluster, in em.
  package var tracking: Double
  package var color: Color

  package init(
    pieces: [Piece], x: Double, baseline: Double, width: Double, size: Double,
    tracking: Double = 0, color: Color
  ) {
    self.pieces = pieces
    self.x = x
    self.baseline = baseline
    self.width = width
    self.size = size
    self.tracking = tracking
    self.color = color
  }

  /// A part of a run. Its ranges are kept in 32 bits: there is one for every line of text.
  package struct Piece: Sendable {
    package var text: ShapedText
    /// Distance from the line's left end, in points.
    package var x: Double
    private var storedRun: Int32
    private var firstGlyph: Int32
    private var endGlyph: Int32
    private var lower: Int32
    private var upper: Int32

    package init(text: ShapedText, run: Int, glyphs: Range<Int>, range: Range<Int>, x: Double) {
      self.text = text
      self.x = x
      storedRun = Int32(run)
      firstGlyph = Int32(glyphs.lowerBound)
      endGlyph = Int32(glyphs.upperBound)
      lower = Int32(range.lowerBound)
      upper = Int32(range.upperBound)
    }

    /// Which of the text's runs.
    package var run: Int { Int(storedRun) }
    /// Which of the run's glyphs.
    package var glyphs: Range<Int> { Int(firstGlyph)..<Int(endGlyph) }
    /// Which code units of the text they stand for.
    package var range: Range<Int> { Int(lower)..<Int(upper) }
  }
}
