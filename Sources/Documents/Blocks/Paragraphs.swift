/// Texts below each other, all of one kind.
package struct Paragraphs: Sendable, Hashable {
  /// What the texts are; a design gives each role its style and its spaces.
  package enum Role: String, Sendable, Hashable, CaseIterable {
    /// The amount that matters and its date.
    case headline
    /// The second line of a subject.
    case subject
    /// The name of a party, and the facts below it.
    case partyName = "party_name"
    case partyLines = "party_lines"
    /// A party on one line.
    case sender
    case memo
    /// How and until when to pay.
    case payment
    case statements
    /// Words of the template.
    case words
    case footer
    /// Below a table or a code.
    case note
    /// Of a form: what is asked for, and what stands there, a line each. A label without a value is
    /// to be filled in by hand.
    case formLabel = "form_label"
    case formValue = "form_value"
    /// The sentences of a mail.
    case message
    /// What a figure is, the figure, and its day: of a group `amount`.
    case label, figure, day
    /// How to reach the seller.
    case support
    /// The digest of the facts that a document was made from.
    case digest
  }

  package var role: Role
  package var texts: [Text]

  package init(_ role: Role, _ texts: [Text]) {
    self.role = role
    self.texts = texts
  }
}
