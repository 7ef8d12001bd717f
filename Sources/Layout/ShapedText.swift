/// A paragraph as glyphs, in units of the em (1 is the font size), with the places where a line may
/// end.
///
/// Nothing in it is tied to a width or a size: lines are cut from it, and drawn from it, without
/// shaping again.
package final class ShapedText: Sendable {
  package let utf8: [UInt8]
  /// In logical order; together they cover the whole text.
  package let runs: [ShapedRun]
  /// Ascending offsets in `utf8` before which a line may begin, spaces standing before them.
  package let breaks: [Int]
  /// The base direction that was found for the paragraph.
  package let isRightToLeft: Bool
  /// The characters that no font has, in order, each once.
  package let missing: [Unicode.Scalar]
  /// The emoji that no font has, in order, each once: they are not drawn.
  package let leftOut: [Unicode.Scalar]
  /// The sum of the advances, without tracking.
  package let advance: Float

  package init(
    utf8: [UInt8], runs: [ShapedRun], breaks: [Int], isRightToLeft: Bool,
    missing: [Unicode.Scalar] = [], leftOut: [Unicode.Scalar] = []
  ) {
    self.utf8 = utf8
    self.runs = runs
    self.breaks = breaks
    self.isRightToLeft = isRightToLeft
    self.missing = missing
    self.leftOut = leftOut
    var sum: Float = 0
    for run in runs {
      for glyph in run.glyphs { sum += glyph.advance }
    }
    advance = sum
  }
}

/// A stretch of a paragraph in one face and one direction.
package struct ShapedRun: Sendable, Hashable {
  /// Names the face within the shaper's font set; only `Typography` knows what it stands for.
  package var face: Int
  /// The stretch of text, in UTF-8 code units of the paragraph.
  package var range: Range<Int>
  /// The embedding level (UAX #9); odd is right to left.
  package var level: UInt8
  /// In visual order, from left to right, as HarfBuzz gives them.
  package var glyphs: [ShapedGlyph]
  /// Above the baseline, in em.
  package var ascent: Float
  /// Below the baseline, in em, positive.
  package var descent: Float

  package init(
    face: Int, range: Range<Int>, level: UInt8, glyphs: [ShapedGlyph], ascent: Float,
    descent: Float
  ) {
    self.face = face
    self.range = range
    self.level = level
    self.glyphs = glyphs
    self.ascent = ascent
    self.descent = descent
  }

  package var isRightToLeft: Bool { level & 1 == 1 }
}

/// A glyph with its place, in em.
package struct ShapedGlyph: Sendable, Hashable {
  package var id: UInt32
  /// The offset of its cluster's first code unit in the paragraph.
  package var cluster: Int32
  package var advance: Float
  package var x: Float
  package var y: Float

  package init(id: UInt32, cluster: Int32, advance: Float, x: Float = 0, y: Float = 0) {
    self.id = id
    self.cluster = cluster
    self.advance = advance
    self.x = x
    self.y = y
  }
}
