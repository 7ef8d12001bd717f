internal import Diagnostics
internal import Layout
internal import Typography

/// What is left of a laid-out document once its pages are drawn.
struct DrawnPages {
  private var drawing: any Drawing
  let pageCount: Int
  let fontPaths: [String]
  private let diagnostics: [Diagnostic]

  init(_ document: LaidOutDocument, by press: Press, for writer: any PageWriter) throws {
    drawing = try writer.draw(document, by: press)
    pageCount = document.pages.count
    fontPaths = press.fontFiles(of: document)
    diagnostics = document.diagnostics
  }

  /// Makes the files, once; `composed` are the documents on the pages.
  mutating func finish(
    _ composed: [Composed], by renderer: Renderer, _ options: RenderOptions
  ) throws -> Written {
    var written = try drawing.finish(
      Making(renderer: renderer, options: options, composed: composed, fontPaths: fontPaths))
    written.diagnostics = diagnostics + written.diagnostics
    return written
  }
}
