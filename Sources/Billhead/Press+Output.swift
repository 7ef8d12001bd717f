internal import Layout
internal import Typography

extension Press {
  /// The files of one output: one for a PDF, one a page for pictures.
  func draw(_ document: LaidOutDocument, as output: Output) throws -> [[UInt8]] {
    switch output {
    case .pdf: [try pdf(document)]
    case .png(let dpi):
      try document.pages.indices.map { try png(document, page: $0, dpi: dpi) }
    case .svg:
      try document.pages.indices.map { try svg(document, page: $0) }
    case .text: []
    }
  }
}
