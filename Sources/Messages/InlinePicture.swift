/// A picture that the HTML of a message shows (RFC 2392).
package struct InlinePicture: Sendable, Hashable {
  package var file: AttachedFile
  /// The HTML names the picture as `cid:` and this: `logo.1@example.com`; letters, digits, `.`,
  /// `-`, `_` and one `@`, none of which a URL has to escape.
  package var contentID: String

  package init(_ file: AttachedFile, contentID: String) {
    self.file = file
    self.contentID = contentID
  }

  /// - Parameter number: from 1.
  func check(_ number: Int, html: String?, _ findings: inout MessageFindings) {
    file.check(.pictureName(number), .pictureType(number), &findings)
    if !file.mediaType.smallLetters.hasPrefix("image/") {
      findings.note(.notPicture(file.mediaType), of: .pictureType(number))
    }
    let field = MessageField.contentID(number)
    if let fact = MessageFact.refusal(of: contentID, isName: true) {
      findings.note(fact, of: field)
    } else if !MessageIDs.isID(contentID) || !contentID.unicodeScalars.allSatisfy(\.isPlainIDText) {
      findings.note(.contentIDShape(contentID), of: field)
    } else if let html {
      if !html.hasReference(to: contentID) { findings.note(.contentIDUnused(contentID), of: field) }
    } else {
      findings.note(.picturesWithoutHTML, of: field)
    }
  }
}

extension String {
  /// Whether `cid:` and an id are in the text, and not the beginning of a longer id.
  fileprivate func hasReference(to id: String) -> Bool {
    let wanted = Array("cid:\(id)".utf8)
    var text = self
    return text.withUTF8 { text in
      text.indices.contains { start in
        guard text.has(wanted, at: start) else { return false }
        let end = start + wanted.count
        return end == text.count || !Unicode.Scalar(text[end]).isPlainIDText
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether other bytes are at a place.
  func has(_ bytes: [UInt8], at start: Int) -> Bool {
    guard start + bytes.count <= count else { return false }
    for (offset, byte) in bytes.enumerated() where self[start + offset] != byte { return false }
    return true
  }
}
