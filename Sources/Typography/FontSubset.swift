import CPangoCairo

/// A font with some glyphs of another: without hints, shared subroutines and the tables for shaping,
/// so that it is small and quick to read. Outlines and widths are the same.
///
/// Hints are for few pixels; on paper they double the size of a font program.
struct FontSubset {
  /// The font file, in memory.
  let file: FontBlob
  /// The new number of each glyph, by its old one; 0 for those that are left out.
  let numbers: [UInt32]
  /// Places of glyphs are written in four bytes, which Cairo copies from a TrueType font
  /// (`indexToLocFormat`, ISO/IEC 14496-22 5.2.2): what is drawn from it depends on the other glyphs.
  let hasLongOffsets: Bool

  /// Nil when HarfBuzz cannot make it.
  init?(of face: OpaquePointer?, glyphs: GlyphSet) {
    guard let face, let input = hb_subset_input_create_or_fail() else { return nil }
    defer { hb_subset_input_destroy(input) }
    hb_subset_input_set_flags(
      input, HB_SUBSET_FLAGS_NO_HINTING.rawValue | HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue)
    let wanted = hb_subset_input_glyph_set(input)
    glyphs.forEach { hb_set_add(wanted, $0) }
    let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for tag in Self.shapingTables { hb_set_add(dropped, tag) }
    guard let plan = hb_subset_plan_create_or_fail(face, input) else { return nil }
    defer { hb_subset_plan_destroy(plan) }
    guard let subset = hb_subset_plan_execute_or_fail(plan) else { return nil }
    defer { hb_face_destroy(subset) }
    file = FontBlob(hb_face_reference_blob(subset))
    hasLongOffsets = Self.hasLongOffsets(subset)
    numbers = Self.numbers(hb_subset_plan_old_to_new_glyph_mapping(plan), of: glyphs)
  }

  private static func hasLongOffsets(_ face: OpaquePointer?) -> Bool {
    let head = FontBlob(hb_face_reference_table(face, tag("head")))
    return head.bytes.count > 51 && head.bytes[51] == 1
  }

  private static func tag(_ name: StaticString) -> hb_tag_t {
    name.withUTF8Buffer { $0.reduce(0) { $0 << 8 | hb_tag_t($1) } }
  }

  private static func numbers(_ map: OpaquePointer?, of glyphs: GlyphSet) -> [UInt32] {
    var numbers: [UInt32] = []
    glyphs.forEach { glyph in
      numbers += repeatElement(0, count: Int(glyph) - numbers.count)
      let number = hb_map_get(map, glyph)
      numbers.append(number == UInt32.max ? 0 : number)
    }
    return numbers
  }

  /// What a text that is already shaped has no use for.
  private static let shapingTables =
    ([
      "GSUB", "GPOS", "GDEF", "BASE", "JSTF", "MATH", "kern", "morx", "STAT", "DSIG", "VORG",
      "vhea", "vmtx", "meta",
    ] as [StaticString]).map(tag)
}

/// Owns bytes of HarfBuzz's.
final class FontBlob {
  private let pointer: OpaquePointer?

  /// Takes over a reference.
  init(_ pointer: OpaquePointer?) {
    self.pointer = pointer
  }

  deinit { hb_blob_destroy(pointer) }

  var bytes: UnsafeBufferPointer<UInt8> {
    var length: UInt32 = 0
    let data = hb_blob_get_data(pointer, &length)
    let count = Int(length)
    return UnsafeBufferPointer(
      start: data.map { UnsafeRawPointer($0).assumingMemoryBound(to: UInt8.self) }, count: count)
  }
}
