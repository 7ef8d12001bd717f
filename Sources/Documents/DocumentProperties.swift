/// What a file says about itself (PDF Info and XMP, HTML head).
package struct DocumentProperties: Sendable, Hashable {
  /// `Invoice NWL-2026-0042`.
  package var title: String
  /// The seller's name.
  package var author: String
  package var subject: String?
  /// The date of issue in seconds since 1970-01-01T00:00:00Z: never the clock.
  package var created: Int
  /// What stands for the place of a signature where it is read out.
  package var signatureLabel: String
  /// Of a page on a screen; nil for paper.
  package var spoken: SpokenLabels?

  package init(
    title: String, author: String, subject: String? = nil, created: Int, signatureLabel: String
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.created = created
    self.signatureLabel = signatureLabel
  }
}
