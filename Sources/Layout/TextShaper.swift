package import Documents

/// Turns text into positioned glyphs. The layout sees fonts only through it.
///
/// A shaper belongs to one render at a time; it keeps what it has shaped, so that the same words
/// are shaped once.
package protocol TextShaper: AnyObject {
  /// Shapes one paragraph: text without line breaks of its own.
  ///
  /// The result does not depend on the size: it is in units of the em.
  func shape(_ text: String, as face: FaceRequest, direction: Text.Direction, language: String?)
    -> ShapedText
}

/// What of a style decides the glyphs.
package struct FaceRequest: Sendable, Hashable {
  package var weight: Int
  package var tabularFigures: Bool
  package var italic: Bool
  /// The family; nil for the document's.
  package var family: String?

  package init(
    weight: Int = 400, tabularFigures: Bool = false, italic: Bool = false, family: String? = nil
  ) {
    self.weight = weight
    self.tabularFigures = tabularFigures
    self.italic = italic
    self.family = family
  }

  package init(_ style: TextStyle) {
    self.init(
      weight: style.weight, tabularFigures: style.tabularFigures, italic: style.italic,
      family: style.family)
  }
}

/// Tells the natural size of a picture.
package protocol PictureMeasurer: AnyObject {
  /// Width and height in pixels or in the units of the drawing; both greater than 0.
  ///
  /// Throws a `Rejection` when the bytes are no picture of the stated format.
  func size(of picture: Picture) throws -> (width: Double, height: Double)

  /// Names for what of a picture is not drawn; nil where all of it is.
  func partsLeftOut(of picture: Picture) -> String?
}

extension PictureMeasurer {
  package func partsLeftOut(of picture: Picture) -> String? { nil }
}
