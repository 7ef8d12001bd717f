import Scripts

/// A mailbox whose name and address can be written.
struct CheckedMailbox {
  let name: String?
  let address: AddrSpec

  /// Notes what is wrong, and returns nil then.
  init?(_ mailbox: Mailbox, of field: MessageField, _ findings: inout MessageFindings) {
    let name = (mailbox.name ?? "").trimmed
    if !name.isEmpty { findings.check(name, field, most: 500) }
    if let fact = MessageFact.refusal(of: mailbox.address, isName: true) {
      findings.note(fact, of: field)
      return nil
    }
    guard
      let address = findings.read(
        field,
        { () throws(MessageFact) in
          try AddrSpec(mailbox.address)
        })
    else { return nil }
    if address.needsSMTPUTF8 { findings.note(.needsSMTPUTF8(address.written), of: field) }
    self.name = name.isEmpty ? nil : name
    self.address = address
  }

  /// Adds the words of the mailbox to a header, and what follows it.
  func write(to writer: inout HeaderWriter, followedBy mark: String) {
    guard let name else { return writer.add(address.written + mark) }
    if isPhrase(name) {
      for word in name.split(separator: " ") { writer.add(word.utf8) }
    } else if name.isASCII, !name.hasEncodedWordMark, name.utf8.count <= 60 {
      writer.add(name.quotedString)
    } else {
      writer.addEncoded(name)
    }
    writer.add("<\(address.written)>\(mark)")
  }

  /// Whether the words of a name need neither quotation marks nor an encoding.
  private func isPhrase(_ name: String) -> Bool {
    name.isASCII && !name.hasEncodedWordMark
      && name.split(separator: " ", omittingEmptySubsequences: false).allSatisfy { word in
        !word.isEmpty && word.unicodeScalars.allSatisfy(\.isAtomText)
          && word.utf8.count < HeaderWriter.lineLength
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
