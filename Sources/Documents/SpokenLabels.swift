/// What a page on a screen says to those who hear it or use a keyboard: names of its parts that
/// are not shown.
package struct SpokenLabels: Sendable, Hashable {
  /// What a window or a tab is called: `Invoice NWL-2026-0042 – Northwind Labs GmbH`.
  package var title: String
  /// Of the link that leads past the head of the page.
  package var skip: String
  package var parties: String
  /// Captions of tables.
  package var lines: String
  package var summary: String
  package var payments: String

  package init(
    title: String, skip: String, parties: String, lines: String, summary: String, payments: String
  ) {
    self.title = title
    self.skip = skip
    self.parties = parties
    self.lines = lines
    self.summary = summary
    self.payments = payments
  }
}
