import CPangoCairo
import Documents
import Layout

/// An SVG picture, drawn as vectors.
final class SVGDrawing {
  let width: Double
  let height: Double
  private let handle: PangoHandle
  private let library: SVGLibrary

  /// Throws a `Rejection` for what is no SVG or has no size.
  init(_ bytes: [UInt8], library: SVGLibrary) throws {
    var error: UnsafeMutablePointer<GError>?
    guard let handle = library.open(bytes, bytes.count, &error) else {
      throw Picture.Format.svg.broken(message(of: &error))
    }
    self.handle = PangoHandle(handle)
    self.library = library
    (width, height) = Self.size(of: handle, library)
    guard width > 0, height > 0, width.isFinite, height.isFinite else {
      throw Picture.Format.svg.broken("it states neither a size nor a viewBox")
    }
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
