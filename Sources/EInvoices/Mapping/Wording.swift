package import Billing
package import Figures

/// What the mapping asks of the document that the invoice belongs to, so that both say the same.
package struct Wording {
  /// The day of an instant in the document's time zone.
  package var day: (Instant) -> CivilDate
  /// A text in the document's language.
  package var text: (LocalizedText) -> String
  /// The terms of payment in words (BT-20).
  package var terms: String?

  package init(
    day: @escaping (Instant) -> CivilDate, text: @escaping (LocalizedText) -> String,
    terms: String? = nil
  ) {
    self.day = day
    self.text = text
    self.terms = terms
  }
}
