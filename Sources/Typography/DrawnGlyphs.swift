import CPangoCairo

/// The glyphs of a face that Cairo can draw: a small font that grows with the glyphs that documents
/// ask for.
///
/// What a PDF holds of a font does not depend on what else was in the small one: Cairo takes the
/// outlines one by one in the order of their use, and the finishing pass names the result by its
/// bytes. A font that is so large that its form changes is not shared with other documents.
final class DrawnGlyphs {
  /// A font that has grown beyond this begins anew with what the document needs.
  static let limit = 4_096

  let cairoFace: OpaquePointer
  private let glyphs: GlyphSet
  /// By the glyph's number in the whole font; nil when that is what is drawn from.
  private let numbers: [UInt32]?
  private let isShared: Bool

  /// - Parameters:
  ///   - wanted: What a document draws.
  ///   - earlier: What was drawn from before; its glyphs are taken along.
  ///
  /// Throws a `MachineFailure` when the font's file cannot be read.
  init(
    _ face: FontFace, in font: OpaquePointer?, glyphs wanted: GlyphSet,
    after earlier: DrawnGlyphs? = nil
  ) throws {
    var glyphs = earlier?.grown(by: wanted) ?? wanted
    var subset = FontSubset(of: font, glyphs: glyphs)
    if subset?.hasLongOffsets == true, glyphs != wanted {
      glyphs = wanted
      subset = FontSubset(of: font, glyphs: wanted)
    }
    cairoFace = try DrawingFace.open(face, subset: subset?.file)
    numbers = subset?.numbers
    isShared = subset?.hasLongOffsets != true
    self.glyphs = glyphs
  }

  deinit { cairo_font_face_destroy(cairoFace) }

  /// Whether a document that draws these glyphs can be drawn from it.
  func has(_ wanted: GlyphSet) -> Bool {
    numbers == nil || (isShared ? glyphs.isSuperset(of: wanted) : glyphs == wanted)
  }

  private func grown(by wanted: GlyphSet) -> GlyphSet {
    guard isShared, glyphs.count + wanted.count <= Self.limit else { return wanted }
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
