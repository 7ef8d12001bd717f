/// The part of a file that was there before anything was appended to it (ISO 32000-1 7.5.6).
struct FirstVersion {
  /// How many bytes it has, its last line included.
  let count: Int

  /// Follows the tables from the last one to the first. Throws when there is none to be read.
  init(of bytes: [UInt8]) throws(PDFFault) {
    guard var start = bytes.crossReferenceStart else { throw .noCrossReference }
    var seen: Set<Int> = []
    while true {
      guard start < bytes.count, seen.insert(start).inserted else { throw .noCrossReference }
      let section = try Section(at: start, in: bytes)
      guard let previous = section.previous else {
        count = try bytes.endOfVersion(after: section.end)
        return
      }
      start = previous
    }
  }
}

/// A table of objects in either form, as far as needed.
private struct Section {
  /// Where the table of the version before begins.
  let previous: Int?
  /// Behind the table and its dictionary.
  let end: Int

  init(at start: Int, in bytes: [UInt8]) throws(PDFFault) {
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
      end = object.stream?.upperBound ?? object.body.upperBound
    }
    guard let entries else { throw .noCrossReference }
    previous = entries.integer("/Prev")
  }
}

extension [UInt8] {
  /// Behind the `%%EOF` that closes a version of a file; the end of all where it is missing.
  fileprivate func endOfVersion(after table: Int) throws(PDFFault) -> Int {
    let mark = Array("%%EOF\n".utf8)
    var lexer = Lexer(self, in: table..<count, of: .file)
    while true {
      let token = try lexer.next()
      guard token.kind != .end else { return count }
      guard holds("startxref", at: token.range) else { continue }
      var end = try lexer.expect(.integer, "place of the table").range.upperBound
      while end < count, self[end].isPDFSpace { end += 1 }
      return self[end...].starts(with: mark) ? end + mark.count : count
    }
  }
}
