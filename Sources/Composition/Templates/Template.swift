/// A template: page, theme, ordered sections with options. A value, read from YAML or built in
/// Swift with the same names.
package struct Template: Sendable, Hashable {
  package var name: String
  /// Counts up when the look changes; it stands in a file's provenance.
  package var version: Int
  package var page: Page
  package var theme: Look
  /// The sections in reading order. Each knows its own condition: a section that has nothing to say
  /// about a document leaves no trace in it.
  package var body: [TemplateSection]
  package var running: RunningParts

  package init(
    name: String, version: Int = 1, page: Page = Page(), theme: Look = Look(),
    body: [any Section] = Template.usualBody, running: RunningParts = RunningParts()
  ) {
    self.name = name
    self.version = version
    self.page = page
    self.theme = theme
    self.body = body.map { TemplateSection($0) }
    self.running = running
  }

  /// The sections in the order that readers expect.
  package static let usualBody: [any Section] = [
    MastheadSection(), FieldsSection(), PartiesSection(), HeadlineSection(), MemoSection(),
    LinesSection(), SummarySection(), PaymentsSection(), StatementsSection(),
    PaymentTermsSection(), BankDetailsSection(), CodeSection(.auto),
  ]
}
