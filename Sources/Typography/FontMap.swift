import CPangoCairo

/// Pango's way to the faces of one configuration, with a context to shape in.
///
/// It belongs to the press that made it.
final class FontMap {
  let context: PangoHandle
  private let map: PangoHandle

  /// Throws a `MachineFailure` when Pango has no FreeType.
  init(_ configuration: FontConfiguration) throws {
    guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
      throw TypographyFact.callFailed("pango_cairo_font_map_new", reason: "no FreeType").failure
    }
    self.map = PangoHandle(map)
    pango_fc_font_map_set_config(OpaquePointer(map), configuration.pointer)
    pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
    guard let context = pango_font_map_create_context(map) else {
      throw TypographyFact.callFailed("pango_font_map_create_context", reason: "no memory").failure
    }
    self.context = PangoHandle(context)
    FontOptions.withPaper { pango_cairo_context_set_font_options(context, $0) }
    pango_cairo_context_set_resolution(context, 72)
    pango_context_set_round_glyph_positions(context, 0)
  }

  /// The font of a face at the nominal size; nil when Pango has none.
  func font(_ face: FontFace) -> UnsafeMutablePointer<PangoFont>? {
    guard let description = pango_font_description_new() else { return nil }
    defer { pango_font_description_free(description) }
    pango_font_description_set_family(description, face.family)
    pango_font_description_set_weight(description, PangoWeight(rawValue: UInt32(face.weight)))
    pango_font_description_set_style(
      description, face.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    pango_font_description_set_absolute_size(
      description, LoadedFace.nominalSize * Double(PANGO_SCALE))
    return pango_font_map_load_font(
      UnsafeMutablePointer(OpaquePointer(map.pointer)), OpaquePointer(context.pointer), description)
  }
}
