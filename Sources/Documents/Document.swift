package import Figures

/// A composed invoice, credit note or receipt: all its words, figures and their order, settled.
///
/// It knows nothing of paper. A writer (PDF, page, e-mail, plain text) decides only how it looks, so
/// no two outputs can disagree; what a page needs beside it is in `PageDesign`.
package struct Document: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case invoice
    case creditNote = "credit_note"
    case receipt
  }

  package enum Status: String, Sendable, Hashable, CaseIterable {
    case draft, open, paid, uncollectible, void
    /// Of credit notes.
    case issued
  }

  /// What the reader is asked for.
  package struct Due: Sendable, Hashable {
    package var amount: Money
    /// The day by which it is to be paid, if one is stated.
    package var date: CivilDate?

    package init(amount: Money, date: CivilDate? = nil) {
      self.amount = amount
      self.date = date
    }
  }

  package var kind: Kind
  package var status: Status
  /// The document's own number as it is printed.
  package var number: String?
  package var properties: DocumentProperties
  package var language: DocumentLanguage
  /// Nil where nothing is asked for.
  package var due: Due?
  /// The blocks in reading order.
  package var blocks: [Block]

  package init(
    kind: Kind = .invoice, status: Status = .open, number: String? = nil,
    properties: DocumentProperties, language: DocumentLanguage, due: Due? = nil, blocks: [Block]
  ) {
    self.kind = kind
    self.status = status
    self.number = number
    self.properties = properties
    self.language = language
    self.due = due
    self.blocks = blocks
  }
}
