import CPangoCairo

/// A transparent picture as colours without transparency, and transparency by itself.
///
/// A PDF holds the two apart, and its readers smooth each by itself. Where a pixel is clear Cairo
/// would write black, and black would show as a rim around what is seen; here a clear pixel has the
/// colour of the nearest one that is not.
struct PictureLayers {
  private let colors: SurfaceBox
  private let coverage: SurfaceBox
  private let width: Int
  private let height: Int

  /// `pixels` is a surface with alpha, colours multiplied by it.
  init(_ pixels: borrowing Surface) throws {
    width = Int(cairo_image_surface_get_width(pixels.pointer))
    height = Int(cairo_image_surface_get_height(pixels.pointer))
    colors = try SurfaceBox(CAIRO_FORMAT_RGB24, width, height)
    coverage = try SurfaceBox(CAIRO_FORMAT_A8, width, height)
    cairo_surface_flush(pixels.pointer)
    guard let source = cairo_image_surface_get_data(pixels.pointer) else {
      throw TypographyFact.callFailed("cairo_image_surface_get_data", reason: "no pixels").failure
    }
    let stride = Int(cairo_image_surface_get_stride(pixels.pointer))
    var hasClear = false
    for row in 0..<height {
      hasClear = take(row, from: UnsafeRawPointer(source + row * stride)) || hasClear
    }
    if hasClear { spread() }
    colors.markDirty()
    coverage.markDirty()
  }

  func draw(on context: OpaquePointer) {
    cairo_set_source_surface(context, colors.surface.pointer, 0, 0)
    cairo_mask_surface(context, coverage.surface.pointer, 0, 0)
  }

  /// Takes a row apart; true when a pixel of it is clear.
  private func take(_ row: Int, from line: UnsafeRawPointer) -> Bool {
    let colorRow = colors.row(row)
    let alphaRow = coverage.row(row)
    var hasClear = false
    for column in 0..<width {
      let pixel = line.load(fromByteOffset: 4 * column, as: UInt32.self)
      let alpha = pixel >> 24
      alphaRow.storeBytes(of: UInt8(alpha), toByteOffset: column, as: UInt8.self)
      colorRow.storeBytes(of: Self.plain(pixel, alpha), toByteOffset: 4 * column, as: UInt32.self)
      hasClear = hasClear || alpha == 0
    }
    return hasClear
  }

  /// The colour before it was multiplied, with alpha in the uppermost byte for `spread`.
  private static func plain(_ pixel: UInt32, _ alpha: UInt32) -> UInt32 {
    guard alpha > 0, alpha < 255 else { return alpha == 0 ? 0 : pixel }
    let part = { (shift: UInt32) in
      min(255, ((pixel >> shift & 0xFF) * 255 + alpha / 2) / alpha) << shift
    }
    return 0xFF00_0000 | part(16) | part(8) | part(0)
  }

  /// Gives each clear pixel the colour of one that is near: once from the upper left, once from the
  /// lower right, with the distance that has been come.
  private func spread() {
    var distance = [UInt16](repeating: 0, count: width * height)
    for row in 0..<height {
      for column in 0..<width where colors[row, column] >> 24 == 0 {
        distance[row * width + column] = .max
      }
    }
    for row in 0..<height {
      for column in 0..<width {
        improve(row, column, by: [(0, -1), (-1, 0), (-1, -1), (-1, 1)], &distance)
      }
    }
    for row in (0..<height).reversed() {
      for column in (0..<width).reversed() {
        improve(row, column, by: [(0, 1), (1, 0), (1, 1), (1, -1)], &distance)
      }
    }
  }

  private func improve(
    _ row: Int, _ column: Int, by steps: [(Int, Int)], _ distance: inout [UInt16]
  ) {
    let index = row * width + column
    guard distance[index] > 1 else { return }
    for (down, across) in steps {
      let (y, x) = (row + down, column + across)
      guard y >= 0, y < height, x >= 0, x < width else { continue }
      let other = distance[y * width + x]
      guard other < .max - 1, other + 1 < distance[index] else { continue }
      distance[index] = other + 1
      colors[row, column] = colors[y, x]
    }
  }
}

/// An image surface that is kept, with its rows.
final class SurfaceBox {
  let surface: Surface
  private let data: UnsafeMutablePointer<UInt8>
  private let stride: Int

  init(_ format: cairo_format_t, _ width: Int, _ height: Int) throws {
    surface = try Surface(
      cairo_image_surface_create(format, Int32(width), Int32(height)),
      from: "cairo_image_surface_create")
    cairo_surface_flush(surface.pointer)
    guard let data = cairo_image_surface_get_data(surface.pointer) else {
      throw TypographyFact.callFailed("cairo_image_surface_get_data", reason: "no pixels").failure
    }
    self.data = data
    stride = Int(cairo_image_surface_get_stride(surface.pointer))
  }

  func row(_ index: Int) -> UnsafeMutableRawPointer {
    UnsafeMutableRawPointer(data + index * stride)
  }

  /// A pixel of four bytes.
  subscript(row: Int, column: Int) -> UInt32 {
    get { self.row(row).load(fromByteOffset: 4 * column, as: UInt32.self) }
    set { self.row(row).storeBytes(of: newValue, toByteOffset: 4 * column, as: UInt32.self) }
  }

  func markDirty() { cairo_surface_mark_dirty(surface.pointer) }
}
