import CPangoCairo
import Documents
import SharedLibraries

/// The functions of gdk-pixbuf that turn a JPEG into pixels.
struct JPEGLibrary {
  typealias Failure = UnsafeMutablePointer<UnsafeMutablePointer<GError>?>
  typealias Open = @convention(c) (UnsafePointer<CChar>, Failure?) -> OpaquePointer?
  typealias Write = @convention(c) (OpaquePointer, UnsafePointer<UInt8>?, Int, Failure?) -> gboolean
  typealias Close = @convention(c) (OpaquePointer, Failure?) -> gboolean
  typealias Take = @convention(c) (OpaquePointer) -> OpaquePointer?
  typealias Number = @convention(c) (OpaquePointer) -> Int32
  typealias Pixels = @convention(c) (OpaquePointer) -> UnsafePointer<UInt8>?

  private let open: Open
  private let write: Write
  private let close: Close
  private let take: Take
  private let width: Number
  private let height: Number
  private let stride: Number
  private let channels: Number
  private let pixels: Pixels

  /// Throws a `MachineFailure` that names the Debian package.
  init() throws {
    let library = try SharedLibrary(
      "gdk-pixbuf", files: ["libgdk_pixbuf-2.0.so.0", "libgdk_pixbuf-2.0.0.dylib"],
      package: "libgdk-pixbuf-2.0-0", neededBy: "this picture")
    open = try library.function("gdk_pixbuf_loader_new_with_type", as: Open.self)
    write = try library.function("gdk_pixbuf_loader_write", as: Write.self)
    close = try library.function("gdk_pixbuf_loader_close", as: Close.self)
    take = try library.function("gdk_pixbuf_loader_get_pixbuf", as: Take.self)
    width = try library.function("gdk_pixbuf_get_width", as: Number.self)
    height = try library.function("gdk_pixbuf_get_height", as: Number.self)
    stride = try library.function("gdk_pixbuf_get_rowstride", as: Number.self)
    channels = try library.function("gdk_pixbuf_get_n_channels", as: Number.self)
    pixels = try library.function("gdk_pixbuf_read_pixels", as: Pixels.self)
  }

  /// The picture as an opaque surface. Throws a `Rejection` for what cannot be decoded.
  func decode(_ bytes: [UInt8]) throws -> Surface {
    var error: UnsafeMutablePointer<GError>?
    guard let loader = open("jpeg", &error) else {
      throw Picture.Format.jpeg.broken(message(of: &error))
    }
    defer { g_object_unref(UnsafeMutableRawPointer(loader)) }
    let isWritten = write(loader, bytes, bytes.count, &error) != 0
    // A loader must be closed, whatever happened before.
    let isClosed = isWritten ? close(loader, &error) != 0 : close(loader, nil) != 0
    guard isWritten, isClosed, let image = take(loader) else {
      throw Picture.Format.jpeg.broken(message(of: &error))
    }
    return try surface(of: image)
  }

  private func surface(of image: OpaquePointer) throws -> Surface {
    let columns = Int(width(image))
    let rows = Int(height(image))
    let step = Int(channels(image))
    let surface = try Surface(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(columns), Int32(rows)),
      from: "cairo_image_surface_create")
    cairo_surface_flush(surface.pointer)
    guard let source = pixels(image), let target = cairo_image_surface_get_data(surface.pointer)
    else { throw Picture.Format.jpeg.broken("it has no pixels") }
    let targetStride = Int(cairo_image_surface_get_stride(surface.pointer))
    for row in 0..<rows {
      var from = source + row * Int(stride(image))
      let line = UnsafeMutableRawPointer(target + row * targetStride)
      for column in 0..<columns {
        let pixel = UInt32(from[0]) << 16 | UInt32(from[1]) << 8 | UInt32(from[2])
        line.storeBytes(of: 0xFF00_0000 | pixel, toByteOffset: column * 4, as: UInt32.self)
        from += step
      }
    }
    cairo_surface_mark_dirty(surface.pointer)
    return surface
  }
}
