import Scripts

/// Reads lists of mailboxes (RFC 5322 3.4): names with and without quotation marks, addresses with
/// and without angle brackets, comments.
struct MailboxReader {
  private var reader: QuotedReader
  private var mailboxes: [Mailbox] = []
  /// What was read of the next mailbox, as it stands.
  private var source = ""
  /// The same without quotation marks.
  private var plain = ""
  /// What stood before the angle brackets.
  private var name = ""
  /// What stands in them.
  private var bracketed: String?

  static func list(_ text: String) throws(MessageFact) -> [Mailbox] {
    if let fact = MessageFact.refusal(of: text, isName: true) { throw fact }
    var reader = Self(reader: QuotedReader(text))
    try reader.readAll()
    if reader.mailboxes.isEmpty { throw .missing }
    return reader.mailboxes
  }

  private init(reader: QuotedReader) { self.reader = reader }

  private mutating func readAll() throws(MessageFact) {
    while true {
      if reader.first == "\"" {
        try readQuotedString()
        continue
      }
      guard let scalar = reader.next() else { break }
      switch scalar {
      case "(":
        guard reader.skipComment() else { throw .unclosed("(") }
        add(" ", " ")
      case "<": try readBrackets()
      case ",": try finishMailbox()
      case ":", ";": throw .group
      default: add(String(scalar), String(scalar))
      }
    }
    try finishMailbox()
  }

  private mutating func add(_ source: String, _ plain: String) {
    self.source += source
    self.plain += plain
  }

  private mutating func readQuotedString() throws(MessageFact) {
    guard let text = reader.takeQuotedString() else { throw .unclosed("\"") }
    add(text.quotedString, text)
  }

  private mutating func readBrackets() throws(MessageFact) {
    guard bracketed == nil else { throw .address(source.trimmed) }
    var address = ""
    while true {
      if let text = reader.takeQuotedString() {
        address += text.quotedString
        continue
      }
      guard let scalar = reader.next() else { throw .unclosed("<") }
      if scalar == ">" { break }
      address.unicodeScalars.append(scalar)
    }
    bracketed = address
    name = plain.trimmed
    (source, plain) = ("", "")
  }

  private mutating func finishMailbox() throws(MessageFact) {
    defer { (source, plain, name, bracketed) = ("", "", "", nil) }
    let rest = source.trimmed
    if let bracketed {
      guard rest.isEmpty else { throw .address("<\(bracketed)> \(rest)") }
      mailboxes.append(Mailbox(name: name.isEmpty ? nil : name, address: bracketed.trimmed))
    } else if !rest.isEmpty {
      mailboxes.append(Mailbox(address: rest))
    }
  }
}
