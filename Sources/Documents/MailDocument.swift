/// A composed mail: the words of its head, and the document that its body is written from.
package struct MailDocument: Sendable, Hashable {
  /// On one line, without controls of direction of anybody else.
  package var subject: String
  /// The first words that a mail client shows beside the subject.
  package var preheader: String
  package var document: Document
  /// Its theme has the colours.
  package var design: PageDesign

  package init(subject: String, preheader: String, document: Document, design: PageDesign) {
    self.subject = subject
    self.preheader = preheader
    self.document = document
    self.design = design
  }
}
