/// What makes an output: of a document's words, or of its pages.
enum OutputWriter {
  case document(any DocumentWriter)
  case pages(any PageWriter)
}

/// Makes an output of a document's words.
protocol DocumentWriter {
  func parts(of composed: Composed) throws -> [Part]
}

extension Output {
  /// The one place where a writer is chosen.
  var writer: OutputWriter {
    switch choice {
    case .pdf(let options): .pages(PDFWriter(options: options))
    case .png(let options): .pages(PNGWriter(options: options))
    case .svg: .pages(SVGWriter())
    case .text: .document(TextWriter())
    case .einvoice: .document(ElectronicInvoiceWriter())
    }
  }
}
