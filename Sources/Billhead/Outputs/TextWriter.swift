internal import Writing

/// Writes a document as plain text.
struct TextWriter: DocumentWriter {
  func parts(of composed: Composed) -> [Part] {
    let text = PlainText(composed.document).string
    return [OutputFormat.text.part(Array(text.utf8), named: composed.fileName)]
  }
}
