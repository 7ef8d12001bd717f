/// The table of objects that closes one version of a file, in either form (ISO 32000-1 7.5.4 and
/// 7.5.8), as far as it leads to the others.
struct VersionTable {
  let start: Int
  /// Behind the table and its dictionary.
  let end: Int
  /// Where the table of the version before begins; nil for the first.
  let previous: Int?

  init(at start: Int, in bytes: [UInt8]) throws(PDFFault) {
    self.start = start
    var lexer = Lexer(bytes, in: start..<bytes.count, of: .file)
    let first = try lexer.next()
    let entries: PDFDictionary?
    if bytes.holds("xref", at: first.range) {
      while true {
        let token = try lexer.next()
        guard token.kind != .end else { throw .noCrossReference }
        if bytes.holds("trailer", at: token.range) { break }
      }
      let range = try lexer.value()
      entries = try PDFDictionary(bytes, in: range, of: .file)
      end = range.upperBound
    } else {
      guard let number = bytes.number(at: first.range) else { throw .noCrossReference }
      let object = try PDFObject(number, at: start, in: bytes) { (_) throws(PDFFault) in
        throw .noCrossReference
      }
      entries = try object.dictionary()
      end = try object.end()
    }
    guard let entries else { throw .noCrossReference }
    previous = entries.integer("/Prev")
  }
}

extension PDFObject {
  /// Behind the `endobj` of an object that stands in the file itself.
  func end() throws(PDFFault) -> Int {
    var lexer = Lexer(bytes, in: (stream?.upperBound ?? body.upperBound)..<bytes.count, of: owner)
    if stream != nil { try lexer.expect(word: "endstream") }
    try lexer.expect(word: "endobj")
    return lexer.position
  }
}
