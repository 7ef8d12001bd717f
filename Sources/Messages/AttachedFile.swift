import Scripts

/// A file in a message.
package struct AttachedFile: Sendable, Hashable {
  package var bytes: [UInt8]
  /// `application/pdf`; no multipart or message type.
  package var mediaType: String
  /// A name without folders, of at most 255 bytes. A short one in ASCII is shown by all programs.
  package var name: String

  package init(_ bytes: [UInt8], mediaType: String, name: String) {
    self.bytes = bytes
    self.mediaType = mediaType
    self.name = name
  }

  func check(
    _ nameField: MessageField, _ typeField: MessageField, _ findings: inout MessageFindings
  ) {
    findings.check(name, nameField, most: 255)
    if name.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") })
      || [".", ".."].contains(name.trimmed)
    {
      findings.note(.folder(name), of: nameField)
    }
    if let fact = mediaTypeFact { findings.note(fact, of: typeField) }
  }

  private var mediaTypeFact: MessageFact? {
    if let fact = MessageFact.refusal(of: mediaType, isName: true) { return fact }
    let names = mediaType.split(separator: "/", omittingEmptySubsequences: false)
    let isType =
      names.count == 2
      && names.allSatisfy { name in
        (1...127).contains(name.utf8.count) && name.unicodeScalars.allSatisfy(\.isMediaTypeText)
      }
    guard isType else { return .mediaType(mediaType) }
    // What such a part holds must not be encoded (RFC 2045 6.4).
    return ["multipart", "message"].contains(names[0].smallLetters)
      ? .compositeType(mediaType) : nil
  }

  /// Whether it is text whose characters a reader must be told (RFC 6657); XML says them itself.
  var isUTF8Text: Bool {
    let type = mediaType.smallLetters
    return type.hasPrefix("text/") && !type.hasSuffix("xml")
      && String(validating: bytes, as: UTF8.self) != nil
  }

  /// The headers of its part, up to that of the encoding.
  func writeHeaders(to writer: inout HeaderWriter, disposition: String, contentID: String? = nil) {
    let fileName = PartFileName(name.trimmed)
    writer.add(
      "Content-Type",
      [mediaType + ";"] + (isUTF8Text ? ["charset=utf-8;"] : []) + fileName.typeParameters)
    writer.add("Content-Disposition", [disposition + ";"] + fileName.dispositionParameters)
    if let contentID { writer.add("Content-ID", ["<\(contentID)>"]) }
  }
}
