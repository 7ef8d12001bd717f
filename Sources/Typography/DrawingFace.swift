import CPangoCairo

/// A font file that FreeType holds open for Cairo, with a FreeType library of its own.
///
/// Cairo 1.16 keeps at most ten files open for all threads together, and opens and closes them with
/// one library outside any lock, which FreeType forbids; a font is then now and then missing from a
/// PDF. A face that Cairo is given open is never opened or closed by it.
final class DrawingFace {
  private let library: FT_Library
  private let face: FT_Face

  /// Nil when the file cannot be opened.
  private init?(path: String, index: Int) {
    var library: FT_Library?
    guard FT_Init_FreeType(&library) == 0, let library else { return nil }
    var face: FT_Face?
    guard FT_New_Face(library, path, FT_Long(index), &face) == 0, let face else {
      FT_Done_FreeType(library)
      return nil
    }
    self.library = library
    self.face = face
  }

  deinit {
    FT_Done_Face(face)
    FT_Done_FreeType(library)
  }

  /// A Cairo face that owns its file until nothing in Cairo refers to it any more, on whichever
  /// thread that is; the caller destroys its reference.
  static func open(_ face: FontFace) throws -> OpaquePointer {
    guard let file = DrawingFace(path: face.path, index: face.index),
      let drawn = cairo_ft_font_face_create_for_ft_face(file.face, 0)
    else { throw TypographyFact.fontUnreadable(face.path).failure }
    let owner = Unmanaged.passRetained(file)
    let status = cairo_font_face_set_user_data(drawn, key, owner.toOpaque()) { owner in
      if let owner { Unmanaged<DrawingFace>.fromOpaque(owner).release() }
    }
    if status != CAIRO_STATUS_SUCCESS {
      cairo_font_face_destroy(drawn)
      owner.release()
      try checkCairo(status, "cairo_font_face_set_user_data")
    }
    return drawn
  }

  /// Its address tells Cairo which datum is meant; nothing is ever written there.
  nonisolated(unsafe) private static let key = UnsafeMutablePointer<cairo_user_data_key_t>
    .allocate(capacity: 1)
}
