import Billing
import Figures

extension Mapper {
  /// What stands on the document in sentences of its own. Peppol takes one note (R002).
  mutating func mapNotes() {
    var notes: [EInvoice.Note] = []
    let plain =
      [snapshot.subject, snapshot.memo, snapshot.footer] + snapshot.presentation.statements
    for mention in snapshot.legalMentions { add(mention.text, mention.code?.stated(), to: &notes) }
    for text in plain { add(text, nil, to: &notes) }
    invoice.notes = profile == .peppol ? joined(notes) : notes
    mapSupporting()
  }

  private func add(_ text: LocalizedText?, _ subject: String?, to notes: inout [EInvoice.Note]) {
    guard let words = text.flatMap({ wording.text($0).stated(keepsLines: true) }) else { return }
    notes.append(EInvoice.Note(subject: subject, text: words))
  }

  private func joined(_ notes: [EInvoice.Note]) -> [EInvoice.Note] {
    let words = notes.map(\.text).joined(separator: "\n")
    return words.isEmpty ? [] : [EInvoice.Note(subject: nil, text: words)]
  }

  /// The hosted page. French rules close the list of supporting documents (BR-FR-17).
  private mutating func mapSupporting() {
    guard profile != .facturxFrance, let location = snapshot.payURL ?? snapshot.pageURL else {
      return
    }
    invoice.supporting = EInvoice.SupportingDocument(
      reference: invoice.number, location: location)
  }
}
