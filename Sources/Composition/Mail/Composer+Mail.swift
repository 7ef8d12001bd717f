package import Billing
package import Diagnostics
package import Documents

extension Composer {
  /// What composing a mail gives.
  package struct MailComposition: Sendable {
    package var mail: MailDocument
    /// What had to be said about it.
    package var diagnostics: [Diagnostic]
  }

  /// Settles the words of a mail: its subject, and its body by the template.
  ///
  /// Never fails: what cannot be printed is left out and reported. Whether the mail would be true is
  /// for `SourceBundle.freeze` to say.
  package func composeMail(_ snapshot: Snapshot, _ facts: MailFacts) -> MailComposition {
    var scribe = scribe(for: snapshot, mail: facts)
    let subject = scribe.mailSubject()
    let preheader = scribe.mailPreheader()
    var document = scribe.document(by: template)
    document.properties.title = subject
    let mail = MailDocument(
      subject: subject, preheader: preheader, document: document,
      design: scribe.design(of: template))
    return MailComposition(mail: mail, diagnostics: scribe.diagnostics)
  }
}
