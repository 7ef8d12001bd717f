import CPangoCairo

/// The versions of the libraries that run, which may be others than those of the build.
package enum LibraryVersions {
  /// `cairo 1.16.0` and so on, in an order that is always the same.
  package static let all: [String] = [
    "cairo \(String(cString: cairo_version_string()))",
    "pango \(String(cString: pango_version_string()))",
    "harfbuzz \(String(cString: hb_version_string()))",
    "freetype \(freeType)",
    "zlib \(String(cString: zlibVersion()))",
  ]

  private static var freeType: String {
    var library: FT_Library?
    guard FT_Init_FreeType(&library) == 0, let library else { return "unknown" }
    defer { FT_Done_FreeType(library) }
    var (major, minor, patch): (FT_Int, FT_Int, FT_Int) = (0, 0, 0)
    FT_Library_Version(library, &major, &minor, &patch)
    return "\(major).\(minor).\(patch)"
  }
}
