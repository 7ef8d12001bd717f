import CPangoCairo
import Diagnostics
import Layout

/// The faces of one press, each loaded when a text first needs it.
final class FaceSet {
  let library: FontLibrary
  let context: PangoHandle
  /// In the order of loading; a face's index never changes.
  private(set) var loaded: [LoadedFace] = []
  /// What was needed and not found, each once, in order.
  private(set) var facts: [TypographyFact] = []
  private let map: PangoHandle
  private var indices: [Request: Int?] = [:]

  private struct Request: Hashable {
    var family: String
    var weight: Int
    var italic: Bool
  }

  init(_ library: FontLibrary) throws {
    guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
      throw TypographyFact.callFailed("pango_cairo_font_map_new", reason: "no FreeType").failure
    }
    self.map = PangoHandle(map)
    pango_fc_font_map_set_config(
      OpaquePointer(map), library.configuration.pointer)
    pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
    guard let context = pango_font_map_create_context(map) else {
      throw TypographyFact.callFailed("pango_font_map_create_context", reason: "no memory").failure
    }
    self.context = PangoHandle(context)
    self.library = library
    FontOptions.withPaper { pango_cairo_context_set_font_options(context, $0) }
    pango_cairo_context_set_resolution(context, 72)
    pango_context_set_round_glyph_positions(context, 0)
  }

  /// The index of a family's face for a request; nil when there is no file of it.
  func index(of family: FontFamily, for request: FaceRequest) -> Int? {
    let key = Request(family: family.name, weight: request.weight, italic: request.italic)
    if let known = indices[key] { return known }
    let index = load(family, request)
    indices[key] = index
    return index
  }

  func forgetFacts() { facts = [] }

  func note(_ fact: TypographyFact) {
    if !facts.contains(fact) { facts.append(fact) }
  }

  /// Notes the first of the families that could have had a character and cannot be used.
  func noteAbsent(among families: [FontFamily], for request: FaceRequest) {
    for family in families where index(of: family, for: request) == nil {
      let face = library.face(of: family.name, weight: request.weight, italic: request.italic)
      note(
        face.map { .fontUnreadable($0.path) }
          ?? .familyAbsent(family.name, package: family.package))
      return
    }
  }

  private func load(_ family: FontFamily, _ request: FaceRequest) -> Int? {
    let wanted = library.face(of: family.name, weight: request.weight, italic: request.italic)
    guard let wanted else { return nil }
    if let index = loaded.firstIndex(where: { $0.face == wanted }) { return index }
    guard let font = font(wanted), let face = LoadedFace(wanted, font: font) else { return nil }
    loaded.append(face)
    return loaded.count - 1
  }

  private func font(_ face: FontFace) -> UnsafeMutablePointer<PangoFont>? {
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
