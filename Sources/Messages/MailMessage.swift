package import Diagnostics

/// An e-mail: its headers and parts, checked and encoded (RFC 5322, RFC 2045).
///
/// Every line has at most 76 bytes, as far as words allow, and never more than 998; everything is
/// in ASCII, but for addresses that need SMTPUTF8. The same input gives the same bytes.
package struct MailMessage: Sendable {
  /// With its angle brackets.
  package let messageID: String
  /// Whether an address has a local part beyond ASCII: only servers with SMTPUTF8 (RFC 6531) take
  /// such a message.
  package let needsSMTPUTF8: Bool
  /// What there is to say of a message that is made: notes.
  package let diagnostics: [Diagnostic]

  private let header: [UInt8]
  private let entity: Entity

  /// Throws all that is wrong with headers and content, at once.
  package init(_ headers: MessageHeaders, _ content: MessageContent) throws(Rejection) {
    var findings = MessageFindings()
    let checked = CheckedHeaders(headers, &findings)
    let entity = content.entity(&findings)
    try findings.finish()
    guard let checked, let entity else { throw Rejection(findings.diagnostics) }
    messageID = checked.messageID
    needsSMTPUTF8 = checked.needsSMTPUTF8
    diagnostics = findings.diagnostics
    header = checked.written
    self.entity = entity
  }

  /// The message as a file of its own, `.eml`.
  package func bytes() -> [UInt8] {
    let boundaries = Boundaries(header: header, entity)
    var output: [UInt8] = []
    output.reserveCapacity(header.count + entity.count + 1_000)
    output += header
    output += "MIME-Version: 1.0\r\n".utf8
    entity.write(to: &output, boundaries)
    if output.last != 0x0A { output += [0x0D, 0x0A] }
    return output
  }
}
