import CPangoCairo

/// A font that FreeType holds open for Cairo, with a FreeType library of its own.
///
/// Cairo 1.16 keeps at most ten files open for all threads together, and opens and closes them with
/// one library outside any lock, which FreeType forbids; a font is then now and then missing from a
/// PDF. A face that Cairo is given open is never opened or closed by it.
final class DrawingFace {
  private let library: FT_Library
  private let face: FT_Face
  /// Kept as long as the face reads from it.
  private let subset: FontBlob?

  /// Nil when FreeType cannot read it.
  private init?(_ subset: FontBlob?, open: (FT_Library, inout FT_Face?) -> FT_Error) {
    var library: FT_Library?
    guard FT_Init_FreeType(&library) == 0, let library else { return nil }
    var face: FT_Face?
    guard open(library, &face) == 0, let face else {
      FT_Done_FreeType(library)
      return nil
    }
    self.library = library
    self.face = face
    self.subset = subset
  }

  deinit {
    FT_Done_Face(face)
    FT_Done_FreeType(library)
  }

  private convenience init?(_ subset: FontBlob) {
    self.init(subset) { library, face in
      let bytes = subset.bytes
      return FT_New_Memory_Face(library, bytes.baseAddress, FT_Long(bytes.count), 0, &face)
    }
  }

  private convenience init?(path: String, index: Int) {
    self.init(nil) { library, face in FT_New_Face(library, path, FT_Long(index), &face) }
  }

  /// A Cairo face that owns what it reads until nothing in Cairo refers to it any more, on whichever
  /// thread that is; the caller destroys its reference.
  ///
  /// - Parameter subset: The font to read; nil for the whole file of the face.
  static func open(_ face: FontFace, subset: FontBlob?) throws -> OpaquePointer {
    let file = subset.map { DrawingFace($0) } ?? DrawingFace(path: face.path, index: face.index)
    guard let file, let drawn = cairo_ft_font_face_create_for_ft_face(file.face, 0)
    else { throw TypographyFact.unreadable(face.path).failure }
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
