/// Something that a reader can do: a link in a PDF, a button in a mail.
package struct Action: Sendable, Hashable {
  package enum Role: String, Sendable, Hashable, CaseIterable {
    case pay
    /// Confirms a payment that the bank asks about.
    case confirm
    /// Gives another card or account.
    case updateMethod = "update_method"
    /// Opens the document's page.
    case view
    /// Opens the receipt.
    case receipt
    /// Saves a file.
    case download
    /// Leads to the subscription.
    case manage
    /// Opens an older version of the document.
    case version
    /// Opens the document in another language.
    case language
    /// Opens the version that took the document's place.
    case newer
    /// Reaches the seller.
    case contact
  }

  package var role: Role
  package var text: Text
  /// An https URL; of a contact also a mailto or tel one.
  package var url: String
  /// What else is to be known: a file's size, a version's number and date.
  package var detail: Text?
  /// The language of what the URL leads to, where it is another one (BCP 47).
  package var language: String?
  /// Whether it leads to what the reader has before them: the language in use.
  package var isCurrent: Bool

  package init(
    _ role: Role, _ text: Text, url: String, detail: Text? = nil, language: String? = nil,
    isCurrent: Bool = false
  ) {
    self.role = role
    self.text = text
    self.url = url
    self.detail = detail
    self.language = language
    self.isCurrent = isCurrent
  }
}
