internal import Diagnostics
internal import Layout
internal import PDFFile
internal import Typography

/// What is left of a laid-out document once its pages are drawn.
struct Drawing {
  var parts: [[UInt8]]
  /// What Cairo's PDF wants for being finished; nil for other outputs.
  var finisher: PDFFinisher?
  let pageCount: Int
  let fontPaths: [String]
  var diagnostics: [Diagnostic]

  init(_ document: LaidOutDocument, as output: Output, by press: Press) throws {
    parts = try press.draw(document, as: output)
    finisher = output == .pdf ? PDFFinisher(document) : nil
    pageCount = document.pages.count
    fontPaths = press.fontFiles(of: document)
    diagnostics = document.diagnostics
  }
}
