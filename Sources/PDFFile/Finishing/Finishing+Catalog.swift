extension Finishing {
  /// Writes the root of the file (ISO 32000-1 7.7.2) and numbers what it names.
  ///
  /// - Returns: Its number.
  mutating func addCatalog() throws(PDFFault) -> Int {
    let root = writer.reserve()
    var text = PDFText("<</Type/Catalog/Pages ")
    text.append(reference: try number(of: drawing.pageTree))
    text.append("/Lang")
    text.append(text: order.metadata.language.oneLine)
    text.append("/ViewerPreferences<</DisplayDocTitle true>>")
    if order.standard.isTagged { try nameTaggedParts(in: &text) }
    nameAttachments(in: &text)
    try copyNavigation(into: &text)
    text.append(">>")
    writer.add(root, text)
    return root
  }

  private mutating func nameTaggedParts(in text: inout PDFText) throws(PDFFault) {
    structureRoot = writer.reserve()
    metadataStream = writer.reserve()
    profile = writer.reserve()
    text.append("/MarkInfo<</Marked true>>/StructTreeRoot ")
    text.append(reference: structureRoot)
    text.append("/Metadata ")
    text.append(reference: metadataStream)
    text.append("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier")
    text.append(text: ColorProfile.name)
    text.append("/Info")
    text.append(text: ColorProfile.name)
    text.append("/DestOutputProfile ")
    text.append(reference: profile)
    text.append(">>]")
    writer.add(profile, entries: PDFText("/N 3"), packing: ColorProfile.bytes)
  }

  private mutating func nameAttachments(in text: inout PDFText) {
    guard !order.attachments.isEmpty else { return }
    let first = writer.reserve(order.attachments.count)
    fileSpecifications = Array(first..<first + order.attachments.count)
    text.append("/AF[")
    for number in fileSpecifications {
      text.append(reference: number)
      text.append(" ")
    }
    text.append("]/Names<</EmbeddedFiles<</Names[")
    // A name tree is sorted by the bytes of its keys (ISO 32000-1 7.9.6), which qpdf compares as
    // characters: keys that are all in one form have one order.
    let names = order.attachments.map(\.name)
    let areWide = !names.allSatisfy(PDFString.isPlain)
    let sorted = names.indices.sorted {
      names[$0].utf16.lexicographicallyPrecedes(names[$1].utf16)
    }
    for index in sorted {
      text.append(
        areWide ? PDFString.wide(names[index])[...] : PDFString.text(names[index])[...])
      text.append(reference: fileSpecifications[index])
    }
    text.append("]>>>>")
  }

  /// What Cairo wrote for finding one's way: bookmarks and page labels.
  private mutating func copyNavigation(into text: inout PDFText) throws(PDFFault) {
    let catalog = try drawing.file.dictionary(drawing.file.root, inflater: inflater)
    if let outlines = try catalog.reference("/Outlines") {
      text.append("/Outlines ")
      text.append(reference: try number(of: outlines))
    }
    if let labels = try catalog.reference("/PageLabels") {
      text.append("/PageLabels ")
      text.append(reference: try number(of: labels))
    }
  }
}
