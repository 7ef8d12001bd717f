import CPangoCairo
import Documents
import Layout
import Pictures

/// A picture of pixels, decoded and ready to be drawn.
final class PictureSurface {
  /// As it is seen, after its orientation was applied.
  let width: Int
  let height: Int
  private let pixels: Surface
  private let header: RasterHeader
  /// Made when a PDF first needs them.
  private var layers: PictureLayers?

  /// Bytes of memory, with what drawing may add.
  var memory: Int { header.width * header.height * (isTransparent ? 9 : 4) }

  /// Decodes a file.
  ///
  /// Throws a `PictureFault` for what does not decode without error or is beyond the limits, a
  /// `MachineFailure` where a library is missing.
  init(_ format: RasterFormat, _ bytes: [UInt8], _ libraries: PictureLibraries) throws {
    header = try RasterHeader(format, bytes)
    (width, height) =
      header.isTurned ? (header.height, header.width) : (header.width, header.height)
    switch format {
    case .png: pixels = try Self.decode(png: bytes, header)
    case .jpeg: pixels = try Self.decode(jpeg: bytes, header, by: libraries.turboJPEG())
    }
  }

  private static func decode(png bytes: [UInt8], _ header: RasterHeader) throws -> Surface {
    let source = ByteSource(bytes)
    let pointer = cairo_image_surface_create_from_png_stream(ByteSource.read, source.argument)
    let status = withExtendedLifetime(source) { cairo_surface_status(pointer) }
    guard status == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(pointer)
      throw PictureFault.dataDamaged
    }
    let surface = try Surface(pointer, from: "cairo_image_surface_create_from_png_stream")
    // Cairo would put the file itself into an SVG, with whatever else it holds.
    cairo_surface_set_mime_data(surface.pointer, CAIRO_MIME_TYPE_PNG, nil, 0, nil, nil)
    return surface
  }

  /// The pixels, and where a PDF may hold it the file itself, now that it has been decoded.
  private static func decode(
    jpeg bytes: [UInt8], _ header: RasterHeader, by library: JPEGLibrary
  ) throws -> Surface {
    let surface = try library.decode(bytes, header)
    guard header.isPassable else { return surface }
    let file = header.cleaned(bytes)
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: file.count)
    copy.initialize(from: file, count: file.count)
    let status = cairo_surface_set_mime_data(
      surface.pointer, CAIRO_MIME_TYPE_JPEG, copy, UInt(file.count),
      { $0?.assumingMemoryBound(to: UInt8.self).deallocate() }, copy)
    if status != CAIRO_STATUS_SUCCESS { copy.deallocate() }
    try checkCairo(status, "cairo_surface_set_mime_data")
    return surface
  }

  /// Draws over the rectangle.
  func draw(on context: OpaquePointer, in rectangle: Rectangle, kind: Canvas.Kind) throws {
    cairo_translate(context, rectangle.x, rectangle.y)
    cairo_scale(
      context, rectangle.width / Double(width), rectangle.height / Double(height))
    var turn = orientationMatrix
    cairo_transform(context, &turn)
    if kind == .paper, let layers = try transparentLayers() { return layers.draw(on: context) }
    cairo_set_source_surface(context, pixels.pointer, 0, 0)
    // Edges stay sharp in a raster; in a PDF this would enlarge the picture.
    if kind == .pixels {
      cairo_pattern_set_extend(cairo_get_source(context), CAIRO_EXTEND_PAD)
    }
    cairo_rectangle(context, 0, 0, Double(header.width), Double(header.height))
    // Filled and not painted: Cairo 1.16 loses the page at a paint without a clip.
    cairo_fill(context)
  }

  private var isTransparent: Bool {
    cairo_image_surface_get_format(pixels.pointer) == CAIRO_FORMAT_ARGB32
  }

  private func transparentLayers() throws -> PictureLayers? {
    guard isTransparent else { return nil }
    let made = try layers ?? PictureLayers(pixels)
    layers = made
    return made
  }

  /// From pixels as they are stored to pixels as they are seen (Exif 2.32, tag 0112).
  private var orientationMatrix: cairo_matrix_t {
    let (width, height) = (Double(header.width), Double(header.height))
    return switch header.orientation {
    case 2: cairo_matrix_t(xx: -1, yx: 0, xy: 0, yy: 1, x0: width, y0: 0)
    case 3: cairo_matrix_t(xx: -1, yx: 0, xy: 0, yy: -1, x0: width, y0: height)
    case 4: cairo_matrix_t(xx: 1, yx: 0, xy: 0, yy: -1, x0: 0, y0: height)
    case 5: cairo_matrix_t(xx: 0, yx: 1, xy: 1, yy: 0, x0: 0, y0: 0)
    case 6: cairo_matrix_t(xx: 0, yx: 1, xy: -1, yy: 0, x0: height, y0: 0)
    case 7: cairo_matrix_t(xx: 0, yx: -1, xy: -1, yy: 0, x0: height, y0: width)
    case 8: cairo_matrix_t(xx: 0, yx: -1, xy: 1, yy: 0, x0: 0, y0: width)
    default: cairo_matrix_t(xx: 1, yx: 0, xy: 0, yy: 1, x0: 0, y0: 0)
    }
  }
}
