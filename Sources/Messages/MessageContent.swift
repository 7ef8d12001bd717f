/// What a message brings: the same words as plain text and as HTML, and files.
package struct MessageContent: Sendable, Hashable {
  /// Lines may end with LF or CR LF.
  package var text: String
  package var html: String?
  /// What the HTML shows.
  package var pictures: [InlinePicture]
  package var attachments: [AttachedFile]

  package init(
    text: String, html: String? = nil, pictures: [InlinePicture] = [],
    attachments: [AttachedFile] = []
  ) {
    self.text = text
    self.html = html
    self.pictures = pictures
    self.attachments = attachments
  }

  /// The parts: mixed(alternative(plain, related(html, pictures)), attachments), without the levels
  /// that have one part only. Notes what is wrong, and returns nil then.
  func entity(_ findings: inout MessageFindings) -> Entity? {
    check(&findings)
    guard !findings.hasErrors else { return nil }
    var body = Entity.text(text, type: "text/plain")
    if let html {
      var shown = Entity.text(html, type: "text/html")
      if !pictures.isEmpty { shown = .multipart(.related, [shown] + pictures.map(Entity.picture)) }
      body = .multipart(.alternative, [body, shown])
    }
    return attachments.isEmpty
      ? body : .multipart(.mixed, [body] + attachments.map(Entity.attachment))
  }

  private func check(_ findings: inout MessageFindings) {
    if text.isBlank { findings.note(.missing, of: .plainText) }
    if let html, html.isBlank { findings.note(.missing, of: .html) }
    var ids: Set<String> = []
    for (index, picture) in pictures.enumerated() {
      picture.check(index + 1, html: html, &findings)
      guard !ids.insert(picture.contentID).inserted else { continue }
      findings.note(.contentIDRepeated(picture.contentID), of: .contentID(index + 1))
    }
    for (index, file) in attachments.enumerated() {
      file.check(.fileName(index + 1), .fileType(index + 1), &findings)
    }
  }
}
