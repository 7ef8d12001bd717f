internal import Layout
internal import Typography

/// Makes an output of pages in two steps. The pages and the press are released between them.
protocol PageWriter {
  /// Throws a `Rejection` for what cannot be drawn, a `MachineFailure` when drawing itself fails.
  func draw(_ document: LaidOutDocument, by press: Press) throws -> any Drawing
}

/// An image of each page.
struct PNGWriter: PageWriter {
  let options: PNGOptions

  func draw(_ document: LaidOutDocument, by press: Press) throws -> any Drawing {
    PagePictures(
      format: .png,
      files: try document.pages.indices.map {
        try press.png(document, page: $0, dpi: options.dpi)
      })
  }
}

/// A drawing of each page.
struct SVGWriter: PageWriter {
  func draw(_ document: LaidOutDocument, by press: Press) throws -> any Drawing {
    PagePictures(
      format: .svg, files: try document.pages.indices.map { try press.svg(document, page: $0) })
  }
}

/// Pages that are files already.
private struct PagePictures: Drawing {
  let format: OutputFormat
  let files: [[UInt8]]

  func finish(_ making: Making) -> Written {
    Written(parts: format.parts(files, named: making.fileName))
  }
}
