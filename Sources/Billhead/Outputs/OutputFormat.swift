/// The kinds of outputs. Their names are those of the command line.
public enum OutputFormat: String, Sendable, Hashable, CaseIterable {
  case pdf, png, svg, text, page, email
  case emailHTML = "email-html"
  case emailText = "email-text"
  case einvoice

  /// The usual ending of a file's name, without the dot.
  public var fileExtension: String { row.fileExtension }

  /// The media type of its files (RFC 6838).
  public var mediaType: String { row.mediaType }

  /// What it is, in one sentence for people.
  package var summary: String { row.summary }

  /// Whether a document of any length is one file; else there is one a page.
  public var isOneFile: Bool { row.isOneFile }
}

extension OutputFormat {
  private struct Row {
    var fileExtension: String
    var mediaType: String
    var isOneFile: Bool
    var summary: String
  }

  /// The table of formats. Each has a writer too, which `Output.writer` chooses.
  private var row: Row {
    switch self {
    case .pdf:
      Row(
        fileExtension: "pdf", mediaType: "application/pdf", isOneFile: true,
        summary: "A tagged PDF that can be archived and read aloud.")
    case .png:
      Row(
        fileExtension: "png", mediaType: "image/png", isOneFile: false,
        summary: "An image of each page.")
    case .svg:
      Row(
        fileExtension: "svg", mediaType: "image/svg+xml", isOneFile: false,
        summary: "A drawing of each page.")
    case .text:
      Row(
        fileExtension: "txt", mediaType: "text/plain; charset=utf-8", isOneFile: true,
        summary: "The words and figures, for a terminal or a mail.")
    case .page:
      Row(
        fileExtension: "html", mediaType: "text/html; charset=utf-8", isOneFile: true,
        summary: "A web page to serve, and the headers to serve it with.")
    case .email:
      Row(
        fileExtension: "eml", mediaType: "message/rfc822", isOneFile: true,
        summary: "A message for a mail server, with the PDF.")
    case .emailHTML:
      Row(
        fileExtension: "html", mediaType: "text/html; charset=utf-8", isOneFile: true,
        summary: "The words of a mail as HTML.")
    case .emailText:
      Row(
        fileExtension: "txt", mediaType: "text/plain; charset=utf-8", isOneFile: true,
        summary: "The words of a mail as plain text.")
    case .einvoice:
      Row(
        fileExtension: "xml", mediaType: "application/xml", isOneFile: true,
        summary: "The XML of an electronic invoice, of the profile that --einvoice names.")
    }
  }
}
