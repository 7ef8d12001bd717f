import CPangoCairo
import Documents
import Pictures
import SharedLibraries

/// The functions of libturbojpeg (2.0 or later) that turn a JPEG into pixels.
///
/// Unlike other decoders it says when data was missing or made no sense.
struct JPEGLibrary {
  typealias Open = @convention(c) () -> UnsafeMutableRawPointer?
  typealias Decode =
    @convention(c) (
      UnsafeMutableRawPointer, UnsafePointer<UInt8>, UInt, UnsafeMutableRawPointer, Int32, Int32,
      Int32, Int32, Int32
    ) -> Int32
  typealias Close = @convention(c) (UnsafeMutableRawPointer) -> Int32

  /// Of `turbojpeg.h`.
  private enum Constant {
    static let bgra: Int32 = 8
    static let cmyk: Int32 = 11
    static let stopOnWarning: Int32 = 8192
  }

  private let open: Open
  private let decode: Decode
  private let close: Close

  static let files = ["libturbojpeg.so.0", "libturbojpeg.0.dylib"]

  /// Throws a `MachineFailure` that names the Debian package.
  init(files: [String] = Self.files) throws {
    let library = try SharedLibrary(
      "libturbojpeg", files: files, package: "libturbojpeg0", neededBy: "this picture")
    open = try library.function("tjInitDecompress", as: Open.self)
    decode = try library.function("tjDecompress2", as: Decode.self)
    close = try library.function("tjDestroy", as: Close.self)
  }

  /// The picture as an opaque surface. Throws a `PictureFault` for what cannot be decoded without
  /// error or warning.
  func decode(_ bytes: [UInt8], _ header: RasterHeader) throws -> Surface {
    let surface = try Surface(
      cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, Int32(header.width), Int32(header.height)),
      from: "cairo_image_surface_create")
    cairo_surface_flush(surface.pointer)
    guard let target = cairo_image_surface_get_data(surface.pointer) else {
      throw TypographyFact.callFailed("cairo_image_surface_get_data", reason: "no pixels").failure
    }
    let stride = cairo_image_surface_get_stride(surface.pointer)
    if header.components == 4 {
      try decodeInks(bytes, header, target, Int(stride))
    } else {
      try run(bytes, header, UnsafeMutableRawPointer(target), stride, Constant.bgra)
    }
    cairo_surface_mark_dirty(surface.pointer)
    return surface
  }

  private func run(
    _ bytes: [UInt8], _ header: RasterHeader, _ target: UnsafeMutableRawPointer, _ stride: Int32,
    _ format: Int32
  ) throws {
    guard let decoder = open() else {
      throw TypographyFact.callFailed("tjInitDecompress", reason: "no memory").failure
    }
    defer { _ = close(decoder) }
    let status = bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map {
        decode(
          decoder, $0, UInt(buffer.count), target, Int32(header.width), stride,
          Int32(header.height), format, Constant.stopOnWarning)
      } ?? -1
    }
    guard status == 0 else { throw PictureFault.dataDamaged }
  }

  /// Four components are ink, not light: such pixels are converted, never passed on.
  private func decodeInks(
    _ bytes: [UInt8], _ header: RasterHeader, _ target: UnsafeMutablePointer<UInt8>, _ stride: Int
  ) throws {
    var inks = [UInt8](repeating: 0, count: 4 * header.width * header.height)
    try inks.withUnsafeMutableBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      try run(bytes, header, base, Int32(4 * header.width), Constant.cmyk)
    }
    // Adobe's files state how much paper is left, others how much ink there is.
    let paper: UInt8 = header.statesPaper ? 0 : 0xFF
    for row in 0..<header.height {
      let line = UnsafeMutableRawPointer(target + row * stride)
      for column in 0..<header.width {
        let start = 4 * (row * header.width + column)
        let black = UInt32(inks[start + 3] ^ paper)
        let light = { (offset: Int) in UInt32(inks[start + offset] ^ paper) * black / 255 }
        let pixel = 0xFF00_0000 | light(0) << 16 | light(1) << 8 | light(2)
        line.storeBytes(of: pixel, toByteOffset: 4 * column, as: UInt32.self)
      }
    }
  }
}
