/// Something that a reader can do: a link in a PDF, a button in a mail.
package struct Action: Sendable, Hashable {
  package enum Role: String, Sendable, Hashable, CaseIterable {
    case pay
  }

  package var role: Role
  package var text: Text
  /// An https URL.
  package var url: String

  package init(_ role: Role, _ text: Text, url: String) {
    self.role = role
    self.text = text
    self.url = url
  }
}
