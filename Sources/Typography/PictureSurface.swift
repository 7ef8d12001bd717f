import CPangoCairo
import Documents
import Layout

/// A picture of pixels, ready to be drawn.
final class PictureSurface {
  let width: Int
  let height: Int
  private let surface: Surface

  init(_ surface: consuming Surface) {
    width = Int(cairo_image_surface_get_width(surface.pointer))
    height = Int(cairo_image_surface_get_height(surface.pointer))
    self.surface = surface
  }

  /// Decodes a PNG file. Throws a `Rejection` for bytes that break off or do not fit.
  convenience init(png bytes: [UInt8]) throws {
    let source = ByteSource(bytes)
    let pointer = cairo_image_surface_create_from_png_stream(ByteSource.read, source.argument)
    let status = withExtendedLifetime(source) { cairo_surface_status(pointer) }
    guard status == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(pointer)
      throw Picture.Format.png.broken(String(cString: cairo_status_to_string(status)))
    }
    self.init(try Surface(pointer, from: "cairo_image_surface_create_from_png_stream"))
  }

  /// A JPEG file whose bytes go into vector files as they are; its pixels are never read.
  convenience init(jpeg bytes: [UInt8], _ header: PictureHeader) throws {
    let surface = try Surface(
      cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, Int32(header.width), Int32(header.height)),
      from: "cairo_image_surface_create")
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
    copy.initialize(from: bytes, count: bytes.count)
    let status = cairo_surface_set_mime_data(
      surface.pointer, CAIRO_MIME_TYPE_JPEG, copy, UInt(bytes.count),
      { $0?.assumingMemoryBound(to: UInt8.self).deallocate() }, copy)
    if status != CAIRO_STATUS_SUCCESS { copy.deallocate() }
    try checkCairo(status, "cairo_surface_set_mime_data")
    self.init(surface)
  }

  /// Draws over the rectangle; `inPixels` for a surface that is a raster itself.
  func draw(on context: OpaquePointer, in rectangle: Rectangle, inPixels: Bool) {
    cairo_translate(context, rectangle.x, rectangle.y)
    cairo_scale(
      context, rectangle.width / Double(width), rectangle.height / Double(height))
    cairo_set_source_surface(context, surface.pointer, 0, 0)
    // Edges stay sharp in a raster; in a PDF this would enlarge the picture.
    if inPixels { cairo_pattern_set_extend(cairo_get_source(context), CAIRO_EXTEND_PAD) }
    cairo_rectangle(context, 0, 0, Double(width), Double(height))
    // Filled and not painted: Cairo 1.16 loses the page at a paint without a clip.
    cairo_fill(context)
  }
}
