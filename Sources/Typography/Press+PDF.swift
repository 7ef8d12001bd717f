import CPangoCairo
import Documents
package import Layout

extension Press {
  /// A PDF file; Cairo 1.16 writes version 1.5. Same pages, same bytes.
  ///
  /// Throws a `MachineFailure` when Cairo fails, a `Rejection` when a picture cannot be drawn.
  package func pdf(_ document: LaidOutDocument) throws -> [UInt8] {
    let sink = ByteSink()
    let first = document.pages.first
    let surface = try Surface(
      cairo_pdf_surface_create_for_stream(
        ByteSink.write, sink.argument, first?.width ?? 0, first?.height ?? 0),
      from: "cairo_pdf_surface_create_for_stream", sink: sink)
    describe(document.properties, on: surface)
    try drawPages(of: document, on: surface)
    try surface.finish("writing a PDF")
    return sink.bytes
  }

  private func drawPages(of document: LaidOutDocument, on surface: borrowing Surface) throws {
    var canvas = try Canvas(surface, faces: faces, pictures: pictures, kind: .paper)
    for page in document.pages {
      cairo_pdf_surface_set_size(surface.pointer, page.width, page.height)
      try canvas.draw(page)
      try canvas.showPage()
    }
  }

  private func describe(_ properties: DocumentProperties, on surface: borrowing Surface) {
    let date = Self.isoDate(properties.created)
    let entries = [
      (CAIRO_PDF_METADATA_TITLE, properties.title),
      (CAIRO_PDF_METADATA_AUTHOR, properties.author),
      (CAIRO_PDF_METADATA_SUBJECT, properties.subject ?? ""),
      (CAIRO_PDF_METADATA_CREATOR, "Billhead"),
      // Cairo 1.16 writes both dates without the `D:` that ISO 32000-1 7.9.4 begins them with.
      (CAIRO_PDF_METADATA_CREATE_DATE, date),
      (CAIRO_PDF_METADATA_MOD_DATE, date),
    ]
    for (entry, value) in entries where !value.isEmpty {
      cairo_pdf_surface_set_metadata(surface.pointer, entry, value)
    }
  }

  /// `2026-11-22T20:15:00Z`; empty outside the years 1 to 9999.
  private static func isoDate(_ seconds: Int) -> String {
    guard let date = g_date_time_new_from_unix_utc(gint64(seconds)) else { return "" }
    defer { g_date_time_unref(date) }
    guard let text = g_date_time_format(date, "%Y-%m-%dT%H:%M:%SZ") else { return "" }
    defer { g_free(text) }
    return String(cString: text)
  }
}
