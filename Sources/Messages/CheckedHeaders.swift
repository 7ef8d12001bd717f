import Scripts

/// Headers that can be written.
struct CheckedHeaders {
  private let from: CheckedMailbox
  private let to: [CheckedMailbox]
  private let replyTo: [CheckedMailbox]
  private let subject: String
  private let date: MessageDate
  private let others: [OwnHeader]
  let messageID: String
  private let threadID: String

  /// Notes what is wrong; nil only then.
  init?(_ headers: MessageHeaders, _ findings: inout MessageFindings) {
    let from = CheckedMailbox(headers.from, of: .header("From"), &findings)
    to = headers.to.compactMap { CheckedMailbox($0, of: .header("To"), &findings) }
    if headers.to.isEmpty { findings.note(.missing, of: .header("To")) }
    replyTo = headers.replyTo.compactMap { CheckedMailbox($0, of: .header("Reply-To"), &findings) }
    subject = headers.subject.trimmed
    findings.check(headers.subject, .header("Subject"), most: 4_000, isName: false)
    findings.checkWords(of: subject, .header("Subject"))
    for fact in headers.date.facts { findings.note(fact, of: .header("Date")) }
    date = headers.date
    others = headers.others.compactMap { OwnHeader($0, &findings) }
    Self.noteRepeated(others, hasReplyTo: !replyTo.isEmpty, &findings)
    headers.identity.check(&findings)
    let domain = Self.domain(of: headers.identity, from, &findings)
    guard let from, let domain else { return nil }
    self.from = from
    messageID = headers.identity.messageID(to: to.map(\.address.written), at: domain)
    threadID = headers.identity.threadID(at: domain)
  }

  private static func noteRepeated(
    _ headers: [OwnHeader], hasReplyTo: Bool, _ findings: inout MessageFindings
  ) {
    var seen: Set<String> = hasReplyTo ? ["reply-to"] : []
    for header in headers where header.isSingle && !seen.insert(header.key).inserted {
      findings.note(.headerRepeated, of: .header(header.name))
    }
  }

  private static func domain(
    of identity: MessageIdentity, _ from: CheckedMailbox?, _ findings: inout MessageFindings
  ) -> String? {
    guard let domain = identity.domain else { return from?.address.domain.ascii }
    if let fact = MessageFact.refusal(of: domain, isName: true) {
      findings.note(fact, of: .identity("domain"))
      return nil
    }
    return findings.read(.identity("domain")) { () throws(MessageFact) in
      try DomainName(domain).ascii
    }
  }

  var needsSMTPUTF8: Bool {
    let others = others.flatMap { header -> [CheckedMailbox] in
      if case .mailboxes(let mailboxes) = header.value { mailboxes } else { [] }
    }
    return ([from] + to + replyTo + others).contains(where: \.address.needsSMTPUTF8)
  }

  var written: [UInt8] {
    var writer = HeaderWriter()
    writer.add("Date", [date.written])
    writer.add("From", [from])
    writer.add("Reply-To", replyTo)
    writer.add("To", to)
    writer.add("Subject", text: subject)
    writer.add("Message-ID", [messageID])
    addDefault("In-Reply-To", threadID, to: &writer)
    addDefault("References", threadID, to: &writer)
    // Absences and automatic answers are kept away, reports of delivery (DR, NDR) are not.
    addDefault("X-Auto-Response-Suppress", "OOF, AutoReply", to: &writer)
    for header in others { header.write(to: &writer) }
    return writer.bytes
  }

  /// A header that gives way to the caller's.
  private func addDefault(_ name: String, _ value: String, to writer: inout HeaderWriter) {
    guard !others.contains(where: { $0.key == name.smallLetters }) else { return }
    writer.add(name, [value])
  }
}

extension MessageFindings {
  /// Notes words that would make a line too long; what is encoded is split where it has to be.
  mutating func checkWords(of text: String, _ field: MessageField) {
    for word in HeaderWriter.words(of: text) where word.utf8.count > HeaderWriter.longestWord {
      guard word.isASCII, !word.hasEncodedWordMark else { continue }
      note(.wordLength(word.utf8.count, most: HeaderWriter.longestWord), of: field)
    }
  }
}
