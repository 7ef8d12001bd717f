/// A title with the words beside it that tell the document's state.
package struct Heading: Sendable, Hashable {
  /// A word in a frame beside a title: `VOID`, `DRAFT`, `PAID`, `TEST`.
  package struct Badge: Sendable, Hashable {
    package var state: State
    package var text: Text

    package init(_ state: State, _ text: Text) {
      self.state = state
      self.text = text
    }
  }

  /// What a badge says of the document.
  package enum State: String, Sendable, Hashable, CaseIterable {
    case draft, void, paid, uncollectible, test
    // Of mails and pages.
    case open, overdue, refunded, processing
    case partlyPaid = "partly_paid"
  }

  /// What a heading stands over.
  package enum Role: String, Sendable, Hashable, CaseIterable {
    /// The whole document.
    case title
    /// A party's name and address.
    case party
    /// A part of the document.
    case section
  }

  package var role: Role
  package var text: Text
  package var badges: [Badge]

  package init(_ role: Role, _ text: Text, badges: [Badge] = []) {
    self.role = role
    self.text = text
    self.badges = badges
  }

  /// 1 for the document's title, 2 below it.
  package var level: Int { role == .title ? 1 : 2 }
}
