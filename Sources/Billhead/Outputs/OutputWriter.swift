/// What makes an output: of a document's words, of its words in several languages or with those
/// of a mail, or of its pages.
enum OutputWriter {
  case document(any DocumentWriter)
  case hostedPage(HostedPageWriter)
  case mail(EmailWriter)
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
    case .page(let options): .hostedPage(HostedPageWriter(options: options))
    case .email(let options): .mail(EmailWriter(choice: .message(options)))
    case .emailHTML(let body): .mail(EmailWriter(choice: .html(body)))
    case .emailText(let body): .mail(EmailWriter(choice: .text(body)))
    case .einvoice: .document(ElectronicInvoiceWriter())
    }
  }
}
