import CPangoCairo

/// The glyphs of a face that Cairo can draw: a small font that grows with the glyphs that documents
/// ask for.
///
/// What a PDF holds of a font does not depend on what else was in the small one: Cairo takes the
/// outlines one by one in the order of their use, and the finishing pass names the result by its
/// bytes.
final class DrawnGlyphs {
  /// A font that has grown beyond this begins anew with what the document needs.
  static let limit = 4_096

  let cairoFace: OpaquePointer
  private let glyphs: GlyphSet
  /// By the glyph's number in the whole font; nil when that is what is drawn from.
  private let numbers: [UInt32]?

  /// Throws a `MachineFailure` when the font's file cannot be read.
  init(_ face: FontFace, in font: OpaquePointer?, glyphs: GlyphSet) throws {
    let subset = FontSubset(of: font, glyphs: glyphs)
    cairoFace = try DrawingFace.open(face, subset: subset?.file)
    numbers = subset?.numbers
    self.glyphs = glyphs
  }

  deinit { cairo_font_face_destroy(cairoFace) }

  func has(_ wanted: GlyphSet) -> Bool { numbers == nil || glyphs.isSuperset(of: wanted) }

  /// What to ask for when more glyphs are wanted.
  func grown(by wanted: GlyphSet) -> GlyphSet {
    guard glyphs.count + wanted.count <= Self.limit else { return wanted }
    var union = glyphs
    union.formUnion(wanted)
    return union
  }

  /// The number under which Cairo knows a glyph of the whole font.
  func number(of glyph: UInt32) -> UInt {
    guard let numbers else { return UInt(glyph) }
    return Int(glyph) < numbers.count ? UInt(numbers[Int(glyph)]) : 0
  }
}
