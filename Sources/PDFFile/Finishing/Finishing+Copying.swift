extension Finishing {
  /// Copies an object with its references renumbered and its white space squeezed.
  mutating func copy(_ object: PDFObject, into text: inout PDFText) throws(PDFFault) {
    guard let entries = try object.dictionary() else {
      try copy(object.bytes, object.body, of: object.owner, into: &text)
      return
    }
    text.append("<<")
    if entries.has("/Type", "/Font") || entries.has("/Type", "/FontDescriptor") {
      try copyFont(entries, into: &text)
    } else {
      try copy(entries, dropping: [], into: &text)
    }
    // PDF/A-3 6.2.11.3.2; Cairo's character identifiers are the subset's glyph numbers.
    if entries.has("/Type", "/Font"), entries.has("/Subtype", "/CIDFontType2"),
      entries["/CIDToGIDMap"] == nil
    {
      text.append("/CIDToGIDMap/Identity")
    }
    text.append(">>")
  }

  /// Copies the entries of a dictionary without its brackets.
  mutating func copy(
    _ entries: PDFDictionary, dropping dropped: [StaticString], into text: inout PDFText
  ) throws(PDFFault) {
    let bytes = entries.bytes
    for entry in entries.entries
    where !dropped.contains(where: { bytes.holds($0, at: entry.key) }) {
      text.append(bytes[entry.key])
      if bytes[entry.value.lowerBound].isPDFRegular { text.append(" ") }
      try copy(bytes, entry.value, of: entries.owner, into: &text)
    }
  }

  private mutating func copy(
    _ bytes: [UInt8], _ range: Range<Int>, of owner: PDFFault.Owner, into text: inout PDFText
  ) throws(PDFFault) {
    var lexer = Lexer(bytes, in: range, of: owner)
    var copier = TokenCopier(bytes)
    while true {
      let token = try lexer.next()
      switch token.kind {
      case .end:
        copier.flush(into: &text)
        return
      case .integer: copier.hold(token.range, into: &text)
      case .word where bytes.holds("R", at: token.range):
        guard let old = copier.takeReference() else {
          throw lexer.fault("reference", at: token.range.lowerBound)
        }
        copier.write(reference: try number(of: old), into: &text)
      default: copier.write(token, into: &text)
      }
    }
  }
}

/// Writes tokens with no more space than they need, and holds back two integers that may be the
/// beginning of a reference.
private struct TokenCopier {
  private let bytes: [UInt8]
  private var held: (first: Range<Int>?, second: Range<Int>?)
  private var needsSpace = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func hold(_ integer: Range<Int>, into text: inout PDFText) {
    if let first = held.first, let second = held.second {
      write(first, into: &text)
      held = (second, integer)
    } else if held.first != nil {
      held.second = integer
    } else {
      held.first = integer
    }
  }

  mutating func flush(into text: inout PDFText) {
    if let first = held.first { write(first, into: &text) }
    if let second = held.second { write(second, into: &text) }
    held = (nil, nil)
  }

  /// The object that the held integers refer to.
  mutating func takeReference() -> Int? {
    guard let first = held.first, held.second != nil else { return nil }
    held = (nil, nil)
    return bytes.number(at: first)
  }

  mutating func write(_ token: Token, into text: inout PDFText) {
    flush(into: &text)
    write(token.range, into: &text)
  }

  mutating func write(reference number: Int, into text: inout PDFText) {
    if needsSpace { text.append(byte: 0x20) }
    text.append(reference: number)
    needsSpace = true
  }

  private mutating func write(_ range: Range<Int>, into text: inout PDFText) {
    if needsSpace, bytes[range.lowerBound].isPDFRegular { text.append(byte: 0x20) }
    text.append(bytes[range])
    needsSpace = bytes[range.upperBound - 1].isPDFRegular
  }
}
