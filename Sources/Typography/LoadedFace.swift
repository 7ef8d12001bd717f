import CPangoCairo
import Scripts

/// A face that is ready to shape and to draw.
///
/// It belongs to the press that loaded it.
final class LoadedFace {
  /// The size at which everything is shaped, in pixels: large, so that positions in Pango's units
  /// lose nothing.
  static let nominalSize = 1000.0

  let face: FontFace
  let font: UnsafeMutablePointer<PangoFont>
  let ascent: Float
  let descent: Float
  /// The advance of the glyph that stands for a missing one, in em.
  let missingAdvance: Float
  /// The glyph of the space.
  let space: UInt32
  private let harfbuzz: OpaquePointer
  /// The glyphs that skin tones and hair have by themselves.
  private(set) lazy var emojiChanges: [UInt32: Unicode.Scalar] = {
    let found = Unicode.Scalar.emojiChanges.compactMap { scalar in
      glyph(of: scalar).map { ($0, scalar) }
    }
    return Dictionary(found) { first, _ in first }
  }()
  /// What Cairo draws from; nil before anything was drawn.
  var drawn: DrawnGlyphs?

  /// Takes over the reference to the font; nil when its file does not hold the face.
  init?(_ face: FontFace, font: UnsafeMutablePointer<PangoFont>) {
    guard let harfbuzz = pango_font_get_hb_font(font), Self.file(of: font) == face.path,
      hb_face_get_glyph_count(hb_font_get_face(harfbuzz)) > 0,
      Self.familyName(of: harfbuzz) == face.family
    else {
      g_object_unref(font)
      return nil
    }
    self.face = face
    self.font = font
    self.harfbuzz = harfbuzz
    var scale: Int32 = 0
    hb_font_get_scale(harfbuzz, &scale, nil)
    var extents = hb_font_extents_t()
    hb_font_get_h_extents(harfbuzz, &extents)
    ascent = Float(extents.ascender) / Float(scale)
    descent = Float(-extents.descender) / Float(scale)
    var space: hb_codepoint_t = 0
    _ = hb_font_get_nominal_glyph(harfbuzz, 0x20, &space)
    self.space = space
    missingAdvance = Float(hb_font_get_glyph_h_advance(harfbuzz, 0)) / Float(scale)
  }

  deinit {
    g_object_unref(font)
  }

  /// Whether the face has a glyph for a character.
  func has(_ scalar: Unicode.Scalar) -> Bool { glyph(of: scalar) != nil }

  private func glyph(of scalar: Unicode.Scalar) -> UInt32? {
    var glyph: hb_codepoint_t = 0
    let isThere = hb_font_get_nominal_glyph(harfbuzz, scalar.value, &glyph) != 0
    return isThere && glyph != 0 ? glyph : nil
  }

  /// Makes sure that some glyphs can be drawn.
  ///
  /// Throws a `MachineFailure` when the font's file cannot be read.
  func prepare(_ glyphs: GlyphSet) throws {
    var wanted = glyphs
    // Stands under the box of a missing character.
    wanted.insert(space)
    if let drawn, drawn.has(wanted) { return }
    drawn = try DrawnGlyphs(
      face, in: hb_font_get_face(harfbuzz), glyphs: wanted, after: drawn)
  }

  /// The number under which Cairo knows a glyph.
  func drawnNumber(of glyph: UInt32) -> UInt { drawn?.number(of: glyph) ?? UInt(glyph) }

  private static func file(of font: UnsafeMutablePointer<PangoFont>) -> String? {
    let pattern = pango_fc_font_get_pattern(UnsafeMutablePointer(OpaquePointer(font)))
    var path: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(pattern, FC_FILE, 0, &path) == FcResultMatch, let path else {
      return nil
    }
    return String(cString: path)
  }

  /// The family that the file itself names (OpenType `name` 16, else 1).
  static func familyName(of font: OpaquePointer) -> String? {
    let face = hb_font_get_face(font)
    for id in [HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY, HB_OT_NAME_ID_FONT_FAMILY] {
      var length: UInt32 = 128
      var name = [CChar](repeating: 0, count: 128)
      let language = hb_language_from_string("en", -1)
      guard hb_ot_name_get_utf8(face, hb_ot_name_id_t(id), language, &length, &name) > 0
      else { continue }
      return String(decoding: name.prefix(Int(length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
    return nil
  }
}
