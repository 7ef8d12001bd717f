import CPangoCairo
import SharedLibraries

/// The functions of librsvg (2.52 or later) that pictures need.
///
/// Its `RsvgRectangle` is laid out as Cairo's rectangle, four doubles.
struct SVGLibrary {
  typealias Failure = UnsafeMutablePointer<UnsafeMutablePointer<GError>?>
  typealias Open = @convention(c) (UnsafePointer<UInt8>?, Int, Failure?) -> OpaquePointer?
  typealias Size =
    @convention(c) (
      OpaquePointer, UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>
    ) -> gboolean
  typealias Dimensions =
    @convention(c) (
      OpaquePointer, UnsafeMutablePointer<gboolean>?, UnsafeMutableRawPointer?,
      UnsafeMutablePointer<gboolean>?, UnsafeMutableRawPointer?, UnsafeMutablePointer<gboolean>?,
      UnsafeMutablePointer<cairo_rectangle_t>?
    ) -> Void
  typealias Render =
    @convention(c) (
      OpaquePointer, OpaquePointer, UnsafePointer<cairo_rectangle_t>, Failure?
    ) -> gboolean

  /// `rsvg_handle_new_from_data`: no base address, so nothing outside the bytes is loaded.
  let open: Open
  /// `rsvg_handle_get_intrinsic_size_in_pixels`.
  let size: Size
  /// `rsvg_handle_get_intrinsic_dimensions`.
  let dimensions: Dimensions
  /// `rsvg_handle_render_document`.
  let render: Render

  static let files = ["librsvg-2.so.2", "librsvg-2.2.dylib"]

  /// Throws a `MachineFailure` that names the Debian package.
  init(files: [String] = Self.files) throws {
    let library = try SharedLibrary(
      "librsvg", files: files, package: "librsvg2-2", neededBy: "this picture")
    open = try library.function("rsvg_handle_new_from_data", as: Open.self)
    size = try library.function("rsvg_handle_get_intrinsic_size_in_pixels", as: Size.self)
    dimensions = try library.function("rsvg_handle_get_intrinsic_dimensions", as: Dimensions.self)
    render = try library.function("rsvg_handle_render_document", as: Render.self)
  }
}

/// Takes the message out of an error of GLib's, as one line, and frees it.
func message(of error: inout UnsafeMutablePointer<GError>?) -> String {
  defer { g_clear_error(&error) }
  guard let text = error?.pointee.message else { return "no reason given" }
  return String(cString: text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
