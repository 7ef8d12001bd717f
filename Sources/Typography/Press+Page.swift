import CPangoCairo
import Diagnostics
import Documents
package import Layout

extension Press {
  /// One page, counted from 0, as PNG on white.
  ///
  /// `dpi` is from 36 to 1200. Throws a `Rejection` for a page or a resolution that is not there,
  /// for a page that is too large as an image, and for a picture that cannot be drawn, a
  /// `MachineFailure` when Cairo fails.
  package func png(_ document: LaidOutDocument, page index: Int, dpi: Double) throws -> [UInt8] {
    guard (36...1200).contains(dpi) else {
      throw TypographyFact.resolutionOutside(dpi).rejection
    }
    let page = try self.page(index, of: document)
    let scale = dpi / 72
    let size = (width: (page.width * scale).rounded(), height: (page.height * scale).rounded())
    guard PixelImage.allows(width: size.width, height: size.height) else {
      throw TypographyFact.pageTooLarge(
        page: index + 1, width: Int(size.width), height: Int(size.height)
      ).rejection
    }
    try prepareFaces(for: [page])
    let surface = try Surface(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(size.width), Int32(size.height)),
      from: "cairo_image_surface_create")
    var canvas = try Canvas(surface, faces: faces, pictures: pictures, kind: .pixels, scale: scale)
    let white = Color(red: 255, green: 255, blue: 255)
    canvas.fill(Rectangle(x: 0, y: 0, width: page.width + 1, height: page.height + 1), white)
    try canvas.draw(page)
    cairo_surface_flush(surface.pointer)
    let sink = ByteSink()
    let status = cairo_surface_write_to_png_stream(
      surface.pointer, ByteSink.write, sink.argument)
    try checkCairo(status, "cairo_surface_write_to_png_stream")
    return withExtendedLifetime(sink) { sink.bytes }
  }

  /// One page, counted from 0, as SVG, its text as outlines.
  ///
  /// Throws a `Rejection` for a page that is not there and for a picture that cannot be drawn, a
  /// `MachineFailure` when Cairo fails.
  package func svg(_ document: LaidOutDocument, page: Int) throws -> [UInt8] {
    let page = try self.page(page, of: document)
    try prepareFaces(for: [page])
    let sink = ByteSink()
    let surface = try Surface(
      cairo_svg_surface_create_for_stream(
        ByteSink.write, sink.argument, page.width, page.height),
      from: "cairo_svg_surface_create_for_stream", sink: sink)
    try drawAlone(page, on: surface)
    try surface.finish("writing an SVG")
    return SVGNames.renumbered(sink.bytes)
  }

  private func drawAlone(_ page: Page, on surface: borrowing Surface) throws {
    var canvas = try Canvas(surface, faces: faces, pictures: pictures, kind: .vectors)
    try canvas.draw(page)
    try canvas.showPage()
  }

  private func page(_ index: Int, of document: LaidOutDocument) throws -> Page {
    guard document.pages.indices.contains(index) else {
      throw TypographyFact.pageOutside(index + 1, count: document.pages.count).rejection
    }
    return document.pages[index]
  }
}
