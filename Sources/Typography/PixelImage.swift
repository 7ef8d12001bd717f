import CPangoCairo

/// A picture as pixels, to compare pages with.
package struct PixelImage: Sendable, Hashable {
  package let width: Int
  package let height: Int
  /// From the upper left corner, row by row: `0xAARRGGBB`, colours multiplied by alpha.
  package var pixels: [UInt32]

  /// How many pixels Cairo lets an image have on a side.
  static let mostOfSide = 32_767
  /// How many a page may have in all, four bytes of memory each: A4 at 1200 dpi has 139 million.
  static let mostPixels = 200_000_000

  static func allows(width: Double, height: Double) -> Bool {
    max(width, height) <= Double(mostOfSide) && width * height <= Double(mostPixels)
  }

  package init(width: Int, height: Int, pixels: [UInt32]) {
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// Reads a PNG file; throws a `MachineFailure` when Cairo cannot.
  package init(png bytes: [UInt8]) throws {
    let source = ByteSource(bytes)
    let surface = try withExtendedLifetime(source) {
      try Surface(
        cairo_image_surface_create_from_png_stream(ByteSource.read, source.argument),
        from: "cairo_image_surface_create_from_png_stream")
    }
    let width = Int(cairo_image_surface_get_width(surface.pointer))
    let height = Int(cairo_image_surface_get_height(surface.pointer))
    let stride = Int(cairo_image_surface_get_stride(surface.pointer))
    guard let rows = cairo_image_surface_get_data(surface.pointer) else {
      throw TypographyFact.callFailed("cairo_image_surface_get_data", reason: "no pixels").failure
    }
    // A picture without alpha leaves the uppermost byte undefined.
    let hasAlpha = cairo_image_surface_get_format(surface.pointer) == CAIRO_FORMAT_ARGB32
    self.width = width
    self.height = height
    pixels = (0..<height).flatMap { row in
      let start = UnsafeRawPointer(rows + row * stride)
      return (0..<width).map { column in
        let pixel = start.load(fromByteOffset: 4 * column, as: UInt32.self)
        return hasAlpha ? pixel : pixel | 0xFF00_0000
      }
    }
  }

  /// The picture as a PNG file; throws a `MachineFailure` when Cairo cannot write it.
  package func png() throws -> [UInt8] {
    let surface = try Surface(
      cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height)),
      from: "cairo_image_surface_create")
    let stride = Int(cairo_image_surface_get_stride(surface.pointer))
    guard let rows = cairo_image_surface_get_data(surface.pointer) else {
      throw TypographyFact.callFailed("cairo_image_surface_get_data", reason: "no pixels").failure
    }
    for row in 0..<height {
      let start = UnsafeMutableRawPointer(rows + row * stride)
      for column in 0..<width {
        start.storeBytes(
          of: pixels[row * width + column], toByteOffset: 4 * column, as: UInt32.self)
      }
    }
    cairo_surface_mark_dirty(surface.pointer)
    let sink = ByteSink()
    try checkCairo(
      cairo_surface_write_to_png_stream(surface.pointer, ByteSink.write, sink.argument),
      "cairo_surface_write_to_png_stream")
    return withExtendedLifetime(sink) { sink.bytes }
  }
}
