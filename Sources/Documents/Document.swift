/// A composed invoice, credit note or receipt: all its words, figures and their order, settled.
///
/// A writer (PDF, page, e-mail, plain text) decides only how they look, so no two outputs can
/// disagree.
package struct Document: Sendable, Hashable {
  package var properties: DocumentProperties
  package var language: DocumentLanguage
  package var page: PageFormat
  package var theme: Theme
  /// The blocks in reading order.
  package var body: [Block]
  package var running: Running

  package init(
    properties: DocumentProperties, language: DocumentLanguage, page: PageFormat, theme: Theme,
    body: [Block], running: Running
  ) {
    self.properties = properties
    self.language = language
    self.page = page
    self.theme = theme
    self.body = body
    self.running = running
  }
}
