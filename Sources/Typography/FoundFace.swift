import CPangoCairo

/// A face of a file that was found, and what it covers.
struct FoundFace {
  let face: FontFace
  let coverage: CharacterRanges

  /// Upright before italic, regular before others, then by weight and file.
  var order: (Int, Int, Int, String, Int) {
    (face.italic ? 1 : 0, abs(face.weight - 400), face.weight, face.path, face.index)
  }

  /// The faces of a file that a page may hold: fonts with outlines of one width and weight, whose
  /// makers allow them to be embedded. Empty for what is no font.
  static func all(in path: String) -> [FoundFace] {
    guard let blob = hb_blob_create_from_file_or_fail(path) else { return [] }
    defer { hb_blob_destroy(blob) }
    return (0..<min(hb_face_count(blob), 64)).compactMap { index in
      let face = hb_face_create(blob, index)
      defer { hb_face_destroy(face) }
      return FoundFace(face, path: path, index: Int(index))
    }
  }

  private init?(_ face: OpaquePointer?, path: String, index: Int) {
    let font = hb_font_create(face)
    defer { hb_font_destroy(font) }
    guard hb_face_get_glyph_count(face) > 0, hb_ot_var_has_data(face) == 0,
      hb_ot_color_has_layers(face) == 0, hb_ot_color_has_png(face) == 0,
      Self.hasOutlines(face), Self.mayBeEmbedded(face),
      hb_style_get_value(font, HB_STYLE_TAG_WIDTH) == 100,
      let font, let family = LoadedFace.familyName(of: font)
    else { return nil }
    let weight = hb_style_get_value(font, HB_STYLE_TAG_WEIGHT)
    let isItalic = hb_style_get_value(font, HB_STYLE_TAG_ITALIC) > 0
    self.face = FontFace(
      family: family, path: path, index: index, weight: min(1000, max(1, Int(weight))),
      italic: isItalic)
    coverage = Self.coverage(of: face)
  }

  private static func hasOutlines(_ face: OpaquePointer?) -> Bool {
    ["glyf", "CFF "].contains { name in !FontBlob.table(name, of: face).bytes.isEmpty }
  }

  /// Bits of `fsType` (ISO/IEC 14496-22, OS/2): 1 is a restricted licence, 9 bitmaps only.
  private static func mayBeEmbedded(_ face: OpaquePointer?) -> Bool {
    let table = FontBlob.table("OS/2", of: face)
    guard table.bytes.count >= 10 else { return true }
    let type = UInt16(table.bytes[8]) << 8 | UInt16(table.bytes[9])
    return type & 0x000F != 0x0002 && type & 0x0200 == 0
  }

  private static func coverage(of face: OpaquePointer?) -> CharacterRanges {
    let set = hb_set_create()
    defer { hb_set_destroy(set) }
    hb_face_collect_unicodes(face, set)
    var ranges: [ClosedRange<UInt32>] = []
    var first: hb_codepoint_t = 0
    // HB_SET_VALUE_INVALID: begin at the first.
    var last = hb_codepoint_t.max
    while hb_set_next_range(set, &first, &last) != 0 { ranges.append(first...last) }
    return CharacterRanges(ranges)
  }
}

extension FontBlob {
  /// A table of a face, empty where it has none.
  static func table(_ name: String, of face: OpaquePointer?) -> FontBlob {
    let tag = name.utf8.reduce(0) { $0 << 8 | hb_tag_t($1) }
    return FontBlob(hb_face_reference_table(face, tag))
  }
}
