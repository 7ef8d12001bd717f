import Scripts

/// A mailbox whose name and address can be written.
struct CheckedMailbox {
  let name: String?
  let address: AddrSpec

  /// Notes what is wrong, and returns nil then.
  init?(_ mailbox: Mailbox, of field: MessageField, _ findings: inout MessageFindings) {
    let name = (mailbox.name ?? "").trimmed
    findings.checkCharacters(mailbox.name ?? "", field, most: 500)
    if let fact = MessageFact.refusal(of: mailbox.address, isName: true) {
      findings.note(fact, of: field)
      return nil
    }
    let address = findings.read(field) { () throws(MessageFact) in try AddrSpec(mailbox.address) }
    guard let address else { return nil }
    if address.needsSMTPUTF8 { findings.note(.needsSMTPUTF8(address.written), of: field) }
    self.name = name.isEmpty ? nil : name
    self.address = address
  }

  /// Adds the words of the mailbox to a header, and what follows it.
  func write(to writer: inout HeaderWriter, followedBy mark: String) {
    guard let name else { return writer.add(address.written + mark) }
    if !name.isASCII || name.hasEncodedWordMark {
      writer.addEncoded(name)
    } else {
      let text = isPhrase(name) ? name : name.quotedString
      for word in HeaderWriter.words(of: text) { writer.add(word.utf8) }
    }
    writer.add("<\(address.written)>\(mark)")
  }

  /// Whether the words of a name need no quotation marks.
  private func isPhrase(_ name: String) -> Bool {
    name.split(separator: " ", omittingEmptySubsequences: false).allSatisfy { word in
      !word.isEmpty && word.unicodeScalars.allSatisfy(\.isAtomText)
    }
  }
}

extension HeaderWriter {
  /// A header of mailboxes; none without any.
  mutating func add(_ name: String, _ mailboxes: [CheckedMailbox]) {
    guard !mailboxes.isEmpty else { return }
    begin(name)
    for (index, mailbox) in mailboxes.enumerated() {
      mailbox.write(to: &self, followedBy: index + 1 < mailboxes.count ? "," : "")
    }
    end()
  }
}
