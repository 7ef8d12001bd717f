package import Diagnostics

/// Who sends or receives a message: an address, and a name to show (RFC 5322 3.4).
///
/// Both are checked when a message is made of them.
package struct Mailbox: Sendable, Hashable {
  /// Plain text, without quotation marks; nil or blank for none.
  package var name: String?
  /// `anna@example.com`; a domain beyond ASCII may be written as people read it.
  package var address: String

  package init(name: String? = nil, address: String) {
    self.name = name
    self.address = address
  }

  /// Reads a list such as `Anna <anna@example.com>, "Bo, Ltd." <bo@example.org>`.
  ///
  /// - Parameter header: the header that it is for, which findings name.
  /// - Throws: what is wrong with the syntax of the list.
  package static func list(_ text: String, of header: String) throws(Rejection) -> [Mailbox] {
    do throws(MessageFact) {
      return try MailboxReader.list(text)
    } catch {
      throw Rejection([error.diagnostic(of: .header(header))])
    }
  }

  /// Reads a list of exactly one.
  package static func single(_ text: String, of header: String) throws(Rejection) -> Mailbox {
    let list = try list(text, of: header)
    guard list.count == 1 else {
      throw Rejection([MessageFact.severalMailboxes(list.count).diagnostic(of: .header(header))])
    }
    return list[0]
  }
}
