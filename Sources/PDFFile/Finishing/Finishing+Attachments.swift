import Digests

extension Finishing {
  /// Writes the attached files and their descriptions.
  mutating func addAttachments() throws(PDFFault) {
    for (attachment, number) in zip(order.attachments, fileSpecifications) {
      let file = writer.reserve()
      writer.add(number, attachment.specification(file: file))
      writer.add(file, entries: attachment.entries, packing: attachment.bytes)
    }
  }
}

extension Attachment {
  /// ISO 32000-1 7.11.3 and ISO 19005-3 annex E.
  fileprivate func specification(file: Int) -> PDFText {
    var text = PDFText("<</Type/Filespec/F")
    text.append(text: name)
    text.append("/UF")
    text.append(text: name)
    text.append("/Desc")
    text.append(text: description.oneLine)
    text.append("/AFRelationship/\(relationship.rawValue)/EF<</F ")
    text.append(reference: file)
    text.append("/UF ")
    text.append(reference: file)
    text.append(">>>>")
    return text
  }

  /// ISO 32000-1 7.11.4.
  fileprivate var entries: PDFText {
    var text = PDFText("/Type/EmbeddedFile/Subtype")
    text.append(name: mimeType)
    text.append("/Params<</ModDate(\(PDFDate(modified).pdf))/Size \(bytes.count)/CheckSum<")
    text.append(MD5.digest(bytes).flatMap(\.hexadecimal)[...])
    text.append(">>>")
    return text
  }
}
