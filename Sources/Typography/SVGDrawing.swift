import CPangoCairo
import Diagnostics
import Documents
import Layout
import Pictures

/// An SVG picture, drawn as vectors.
final class SVGDrawing {
  let width: Double
  let height: Double
  /// What was left out of it though it does something.
  let leftOut: [String]
  private let handle: PangoHandle
  private let library: SVGLibrary
  private let byteCount: Int

  /// Bytes of memory, near enough.
  var memory: Int { 16 * byteCount }

  /// Throws a `PictureFault` or a `Rejection` for what is no SVG, has no size, draws nothing or is
  /// beyond the limits, a `MachineFailure` where a library is missing.
  init(_ bytes: [UInt8], _ libraries: PictureLibraries) throws {
    let library = try libraries.librsvg()
    var failure: MachineFailure?
    let clean = try CleanSVG(bytes) { format, bytes in
      do {
        _ = try PictureSurface(format, bytes, libraries)
        return true
      } catch {
        failure = failure ?? error as? MachineFailure
        return false
      }
    }
    if let failure { throw failure }
    var error: UnsafeMutablePointer<GError>?
    guard let handle = library.open(clean.bytes, clean.bytes.count, &error) else {
      throw Picture.Format.svg.broken(message(of: &error))
    }
    self.handle = PangoHandle(handle)
    self.library = library
    leftOut = clean.leftOut
    byteCount = clean.bytes.count
    (width, height) = Self.size(of: handle, library)
    guard width > 0, height > 0, width.isFinite, height.isFinite else {
      throw PictureFault.noExtent
    }
    try checkSides(width, height)
    try requireInk()
  }

  func draw(on context: OpaquePointer, in rectangle: Rectangle) throws {
    var error: UnsafeMutablePointer<GError>?
    let viewport = cairo_rectangle_t(
      x: rectangle.x, y: rectangle.y, width: rectangle.width, height: rectangle.height)
    let isDrawn = withUnsafePointer(to: viewport) {
      library.render(OpaquePointer(handle.pointer), context, $0, &error)
    }
    guard isDrawn != 0 else { throw Picture.Format.svg.broken(message(of: &error)) }
  }

  /// Draws it where nobody sees it: what fails or leaves no ink would fail in one output and be a
  /// mark without content in another.
  private func requireInk() throws {
    let scale = 100 / max(width, height)
    let area = Rectangle(x: 0, y: 0, width: width * scale, height: height * scale)
    var extents = cairo_rectangle_t(x: 0, y: 0, width: area.width, height: area.height)
    let surface = try Surface(
      cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents),
      from: "cairo_recording_surface_create")
    guard let context = cairo_create(surface.pointer) else {
      throw TypographyFact.callFailed("cairo_create", reason: "no memory").failure
    }
    defer { cairo_destroy(context) }
    try draw(on: context, in: area)
    guard cairo_status(context) == CAIRO_STATUS_SUCCESS else { throw PictureFault.scaledTooFar }
    var ink = (x: 0.0, y: 0.0, width: 0.0, height: 0.0)
    cairo_recording_surface_ink_extents(
      surface.pointer, &ink.x, &ink.y, &ink.width, &ink.height)
    guard ink.width > 0, ink.height > 0 else { throw PictureFault.drawsNothing(without: leftOut) }
  }

  /// The size in pixels, else that of the viewBox, else nothing.
  private static func size(of handle: OpaquePointer, _ library: SVGLibrary) -> (Double, Double) {
    var width = 0.0
    var height = 0.0
    if library.size(handle, &width, &height) != 0 { return (width, height) }
    var hasBox: gboolean = 0
    var box = cairo_rectangle_t()
    // The lengths are of 16 bytes each: a double and an enumeration.
    var lengths: (Double, Double, Double, Double) = (0, 0, 0, 0)
    withUnsafeMutableBytes(of: &lengths) {
      library.dimensions(
        handle, nil, $0.baseAddress, nil, $0.baseAddress.map { $0 + 16 }, &hasBox, &box)
    }
    return hasBox != 0 ? (box.width, box.height) : (0, 0)
  }
}
