import CPangoCairo
import Synchronization

/// A private fontconfig configuration that knows our font files and nothing else.
///
/// The entries are written by us and not scanned from the files: Pango is always asked for one
/// family by its name, so coverage tables are not needed, and no file is opened before a text
/// needs it.
///
/// Sendable by promise: the pointer never changes, fontconfig counts references atomically, and
/// nothing is added after `init`.
final class FontConfiguration: @unchecked Sendable {
  let pointer: OpaquePointer

  init(_ faces: [FontFace]) throws {
    guard let config = FcConfigCreate() else {
      throw TypographyFact.callFailed("FcConfigCreate", reason: "out of memory").failure
    }
    pointer = config
    // The set of application fonts exists only once a file was asked for.
    _ = FcConfigAppFontAddFile(config, "")
    guard let set = FcConfigGetFonts(config, FcSetApplication) else {
      throw TypographyFact.callFailed("FcConfigGetFonts", reason: "no application fonts").failure
    }
    let charset = FcCharSetCreate()
    defer { FcCharSetDestroy(charset) }
    _ = FcCharSetAddChar(charset, 0x20)
    for face in faces { _ = FcFontSetAdd(set, Self.pattern(of: face, charset)) }
    Self.makeCurrentOnce(config)
  }

  deinit { FcConfigDestroy(pointer) }

  private static func pattern(of face: FontFace, _ charset: OpaquePointer?) -> OpaquePointer? {
    let pattern = FcPatternCreate()
    FcPatternAddString(pattern, FC_FAMILY, face.family)
    FcPatternAddString(pattern, FC_FILE, face.path)
    FcPatternAddInteger(pattern, FC_INDEX, Int32(face.index))
    FcPatternAddInteger(pattern, FC_WEIGHT, FcWeightFromOpenType(Int32(face.weight)))
    FcPatternAddInteger(pattern, FC_SLANT, face.italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN)
    FcPatternAddInteger(pattern, FC_WIDTH, FC_WIDTH_NORMAL)
    // Pango takes only fonts of these two formats.
    FcPatternAddString(pattern, FC_FONTFORMAT, face.path.hasSuffix(".ttf") ? "TrueType" : "CFF")
    // Sorting, which Pango starts beside matching, passes over a font without a coverage table.
    FcPatternAddCharSet(pattern, FC_CHARSET, charset)
    FcPatternAddBool(pattern, FC_OUTLINE, 1)
    FcPatternAddBool(pattern, FC_SCALABLE, 1)
    FcPatternAddBool(pattern, FC_VARIABLE, 0)
    FcPatternAddBool(pattern, FC_COLOR, 0)
    return pattern
  }

  private static let isCurrent = Mutex(false)

  /// Pango starts fontconfig when the first font map is made; without a current configuration that
  /// would read the machine's own.
  private static func makeCurrentOnce(_ config: OpaquePointer) {
    isCurrent.withLock {
      if !$0 { FcConfigSetCurrent(config) }
      $0 = true
    }
  }
}

/// A face of a font file.
struct FontFace: Sendable, Hashable {
  var family: String
  var path: String
  var index: Int
  /// CSS weight.
  var weight: Int
  var italic: Bool
}
