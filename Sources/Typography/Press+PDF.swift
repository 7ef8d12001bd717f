import CPangoCairo
import Documents
package import Layout

extension Press {
  /// The pages as Cairo draws them, a PDF whose colours tell which run of marks is drawn; a picture
  /// stands in a tag. The finishing pass gives the marks their meaning, and adds links and metadata.
  /// Same pages, same bytes.
  ///
  /// - Parameter tagged: The document's own `taggedPages`, where they are at hand.
  ///
  /// Throws a `MachineFailure` when Cairo fails, a `Rejection` when a picture cannot be drawn.
  package func pdf(
    _ document: LaidOutDocument, tagged: [TaggedPage]? = nil
  ) throws -> [UInt8] {
    try prepareFaces(for: document.pages)
    let sink = ByteSink()
    let first = document.pages.first
    let surface = try Surface(
      cairo_pdf_surface_create_for_stream(
        ByteSink.write, sink.argument, first?.width ?? 0, first?.height ?? 0),
      from: "cairo_pdf_surface_create_for_stream", sink: sink)
    // Without a date of ours Cairo writes the time of day.
    cairo_pdf_surface_set_metadata(
      surface.pointer, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z")
    try drawPages(of: document, tagged ?? document.taggedPages, on: surface)
    for bookmark in document.bookmarks {
      cairo_pdf_surface_add_outline(
        surface.pointer, Int32(CAIRO_PDF_OUTLINE_ROOT), bookmark.title,
        "page=\(bookmark.page + 1) pos=[0 0]", CAIRO_PDF_OUTLINE_FLAG_OPEN)
    }
    try surface.finish("writing a PDF")
    return sink.bytes
  }

  private func drawPages(
    of document: LaidOutDocument, _ tagged: [TaggedPage], on surface: borrowing Surface
  ) throws {
    var canvas = try Canvas(surface, faces: faces, pictures: pictures, kind: .paper)
    for (page, tags) in zip(document.pages, tagged) {
      cairo_pdf_surface_set_size(surface.pointer, page.width, page.height)
      try canvas.draw(page, runs: tags.runs)
      try canvas.showPage()
    }
  }
}
