import Digests

/// What a message is about, which decides its id: the same message has the same id, and a server
/// may drop the second of two with one id.
package struct MessageIdentity: Sendable, Hashable {
  /// The seller's account: `acct_1Pq`.
  package var account: String
  /// The document that the message brings: `in_1Pq`.
  package var document: String
  /// What all messages about one matter share, such as the invoice's id for its reminders and
  /// receipts; they stand in one thread.
  package var thread: String
  /// The document's revision: a number, or a digest of its facts.
  package var revision: String
  /// What the message is for: `invoice`, `reminder`, `receipt`.
  package var kind: String
  /// From 1 on. The next number sends the same message once more, as another.
  package var attempt: Int
  /// The domain of the ids; nil for that of the sender's address.
  package var domain: String?

  package init(
    account: String, document: String, thread: String? = nil, revision: String, kind: String,
    attempt: Int = 1, domain: String? = nil
  ) {
    self.account = account
    self.document = document
    self.thread = thread ?? document
    self.revision = revision
    self.kind = kind
    self.attempt = attempt
    self.domain = domain
  }

  /// The id of the message to some recipients (RFC 5322 3.6.4).
  func messageID(to recipients: [String], at domain: String) -> String {
    let parts = ["message", account, document, revision, kind, "\(attempt)"] + recipients
    return Self.id(parts, domain)
  }

  /// The id that all messages of the thread refer to; there is no such message.
  func threadID(at domain: String) -> String { Self.id(["thread", account, thread], domain) }

  /// No part has a U+0000, so that no two lists of parts are one text.
  private static func id(_ parts: [String], _ domain: String) -> String {
    let digest = SHA256.hexadecimal(of: Array(parts.joined(separator: "\0").utf8))
    return "<\(digest.prefix(32))@\(domain)>"
  }

  /// What speaks against its parts is noted.
  func check(_ findings: inout MessageFindings) {
    let parts = [
      ("account", account), ("document", document), ("thread", thread), ("revision", revision),
      ("kind", kind),
    ]
    for (name, value) in parts { findings.check(value, .identity(name), most: 1_000) }
    if attempt < 1 { findings.note(.attempt(attempt), of: .identity("attempt number")) }
  }
}
