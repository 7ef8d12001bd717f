package import Billing
package import Diagnostics
package import Documents
package import Localization

/// Settles all words, amounts and their order.
package struct Composer: Sendable {
  package var template: Template
  package var choice: LocaleChoice
  package var messages: Messages
  package var format: LocaleFormat

  package init(
    template: Template, choice: LocaleChoice, messages: Messages, format: LocaleFormat
  ) {
    self.template = template
    self.choice = choice
    self.messages = messages
    self.format = format
  }

  /// The document and what had to be said about it. Never fails: what cannot be printed is left
  /// out and reported.
  package func compose(_ snapshot: Snapshot) -> (document: Document, diagnostics: [Diagnostic]) {
    var scribe = Scribe(
      snapshot: snapshot, choice: choice, messages: messages, format: format)
    let document = Document(
      properties: scribe.properties(),
      language: scribe.documentLanguage(),
      page: PaperChoice(snapshot: snapshot, localeTag: format.tag).format(of: template.page),
      theme: scribe.theme(of: template.theme),
      body: scribe.blocks(template.body),
      running: scribe.running(template.running))
    return (document, scribe.diagnostics)
  }
}
