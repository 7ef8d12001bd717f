extension Finishing {
  /// Writes XMP and Info.
  ///
  /// - Returns: The number of Info; nil for PDF 2.0, which has none in PDF/A-4 (6.1.3).
  mutating func addMetadata() throws(PDFFault) -> Int? {
    let metadata = order.metadata.printable
    if order.standard.isTagged {
      let provenance = order.provenance.map { [$0.schema] } ?? []
      let packet = XMPPacket.bytes(
        metadata, standard: order.standard, hasAttachments: !order.attachments.isEmpty,
        schemas: provenance + order.schemas)
      writer.add(
        metadataStream, entries: PDFText("/Type/Metadata/Subtype/XML"), stream: packet[...])
    }
    guard !order.standard.isPDF2 else { return nil }
    let info = writer.reserve()
    let provenance = order.standard.isTagged ? nil : order.provenance
    writer.add(info, metadata.info(with: provenance))
    return info
  }
}

extension FileMetadata {
  /// The document information dictionary (ISO 32000-1 14.3.3).
  ///
  /// - Parameter provenance: Of a file without XMP.
  fileprivate func info(with provenance: Provenance?) -> PDFText {
    let date = PDFDate(created).pdf
    let entries: [(String, String?)] = [
      ("/Title", title), ("/Author", author), ("/Subject", subject), ("/Keywords", keywords),
      ("/Creator", creator), ("/Producer", producer), ("/CreationDate", date), ("/ModDate", date),
    ]
    var text = PDFText("<<")
    for case (let key, let value?) in entries {
      text.append(key)
      text.append(text: value)
    }
    for (key, value) in provenance?.infoEntries ?? [] {
      text.append(name: key)
      text.append(text: value)
    }
    text.append(">>")
    return text
  }
}
