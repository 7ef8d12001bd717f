import Scripts

/// A header that the caller adds.
struct OwnHeader {
  enum Value {
    case text(String)
    case mailboxes([CheckedMailbox])
    case ids([String])
  }

  let name: String
  let value: Value

  /// The name in small letters, since names are compared without case.
  var key: String { name.smallLetters }

  /// Notes what is wrong with `Name: value`, and returns nil then.
  init?(_ text: String, _ findings: inout MessageFindings) {
    if let fact = MessageFact.refusal(of: text, isName: false) {
      let name = text.unicodeScalars.prefix { $0.isFieldNameText }
      findings.note(fact, of: name.isEmpty ? .ownHeader : .header(String(name)))
      return nil
    }
    guard let colon = text.unicodeScalars.firstIndex(of: ":") else {
      findings.note(.headerShape(text), of: .ownHeader)
      return nil
    }
    name = String(text[..<colon])
    let scalars = name.unicodeScalars
    guard (1...70).contains(scalars.count), scalars.allSatisfy(\.isFieldNameText) else {
      findings.note(.headerName(name), of: .ownHeader)
      return nil
    }
    let rest = String(text.unicodeScalars[colon...].dropFirst()).trimmed
    guard let value = Self.value(rest, of: name, &findings) else { return nil }
    self.value = value
  }

  private static func value(
    _ text: String, of name: String, _ findings: inout MessageFindings
  ) -> Value? {
    let (key, field) = (name.smallLetters, MessageField.header(name))
    if reserved.contains(key) || key.hasPrefix("content-") {
      findings.note(.headerReserved, of: field)
      return nil
    }
    let before = findings.diagnostics.count
    findings.check(text, field, most: 8_000, isName: false)
    guard findings.diagnostics.count == before else { return nil }
    switch key {
    case "cc", "bcc", "reply-to", "sender": return mailboxes(text, key, field, &findings)
    case "in-reply-to", "references":
      return findings.read(field) { () throws(MessageFact) in .ids(try MessageIDs.list(text)) }
    default:
      findings.checkWords(of: text, field)
      return .text(text)
    }
  }

  private static func mailboxes(
    _ text: String, _ key: String, _ field: MessageField, _ findings: inout MessageFindings
  ) -> Value? {
    let list = findings.read(field) { () throws(MessageFact) in try MailboxReader.list(text) }
    guard let list else { return nil }
    if key == "sender", list.count != 1 { findings.note(.severalMailboxes(list.count), of: field) }
    return .mailboxes(list.compactMap { CheckedMailbox($0, of: field, &findings) })
  }

  func write(to writer: inout HeaderWriter) {
    switch value {
    case .text(let text): writer.add(name, text: text)
    case .mailboxes(let mailboxes): writer.add(name, mailboxes)
    case .ids(let ids): writer.add(name, ids)
    }
  }

  /// What makes a message what it is.
  private static let reserved: Set<String> = [
    "from", "to", "subject", "date", "message-id", "mime-version",
  ]

  /// Whether a message has at most one header of a name (RFC 5322 3.6, RFC 3834 5, RFC 2369 2, RFC
  /// 8058 3.1; MS-OXCMAIL 2.1.3 for the rest).
  var isSingle: Bool { Self.single.contains(key) }

  private static let single: Set<String> = [
    "sender", "reply-to", "cc", "bcc", "in-reply-to", "references", "return-path",
    "auto-submitted", "x-auto-response-suppress", "importance", "priority", "x-priority",
    "sensitivity", "precedence", "organization", "feedback-id", "list-id", "list-help",
    "list-unsubscribe", "list-unsubscribe-post", "list-subscribe", "list-post", "list-owner",
    "list-archive",
  ]
}
