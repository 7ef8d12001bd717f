import Digests

extension Finishing {
  /// The tag before the name of a font subset (ISO 32000-1 9.6.4), made from the font program alone;
  /// nil when no program is found.
  ///
  /// Cairo's tag depends on the numbers that the glyphs have in the font it was given, and with
  /// that on what else the font holds.
  mutating func subsetTag(of font: PDFDictionary) throws(PDFFault) -> [UInt8]? {
    guard let program = try fontProgram(of: font) else { return nil }
    if let known = subsetTags[program] { return known }
    let object = try drawing.file.object(program, inflater: inflater)
    guard let stream = object.stream else { return nil }
    var hash = FNV1a.hash(object.bytes[stream])
    let tag = (0..<6).map { _ in
      defer { hash /= 26 }
      return UInt8(ascii: "A") + UInt8(hash % 26)
    }
    subsetTags[program] = tag
    return tag
  }

  /// The number of the font program that a font, a descendant font or a descriptor leads to.
  private mutating func fontProgram(of font: PDFDictionary) throws(PDFFault) -> Int? {
    var entries = font
    for key: StaticString in ["/DescendantFonts", "/FontDescriptor"] {
      guard let next = try entries.reference(key) else { continue }
      entries = try drawing.file.dictionary(next, inflater: inflater)
    }
    for key: StaticString in ["/FontFile3", "/FontFile2", "/FontFile"] {
      if let program = try entries.reference(key) { return program }
    }
    return nil
  }

  /// Copies the entries of a font or its descriptor, with another tag before its name.
  mutating func copyFont(_ entries: PDFDictionary, into text: inout PDFText) throws(PDFFault) {
    guard let tag = try subsetTag(of: entries) else {
      return try copy(entries, dropping: [], into: &text)
    }
    let named = entries.entries.filter { entries.isTaggedName($0) }
    try copy(entries, dropping: named.isEmpty ? [] : ["/BaseFont", "/FontName"], into: &text)
    for entry in named {
      text.append(entries.bytes[entry.key])
      text.append("/")
      text.append(tag[...])
      text.append(entries.bytes[entry.value.dropFirst(7)])
    }
  }
}

extension PDFDictionary {
  /// `/BaseFont /ABCDEF+Name`
  fileprivate func isTaggedName(_ entry: Entry) -> Bool {
    (bytes.holds("/BaseFont", at: entry.key) || bytes.holds("/FontName", at: entry.key))
      && entry.value.count > 8 && bytes[entry.value.lowerBound + 7] == UInt8(ascii: "+")
  }
}
