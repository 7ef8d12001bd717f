package import Billing

/// What composing has to know of a mail beside its document.
package struct MailFacts: Sendable, Hashable {
  package var kind: Occasion.Kind
  package var occasion: Occasion
  /// Whether the PDF goes along with the mail, so that words may say so.
  package var hasPDF: Bool

  package init(_ kind: Occasion.Kind, _ occasion: Occasion, hasPDF: Bool = false) {
    self.kind = kind
    self.occasion = occasion
    self.hasPDF = hasPDF
  }
}
