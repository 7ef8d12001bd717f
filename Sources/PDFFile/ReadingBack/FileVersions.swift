/// A file and what was appended to it, version by version (ISO 32000-1 7.5.6).
struct FileVersions {
  /// How many bytes the file had with each table, its last line included. The first is the file as
  /// it was made.
  private(set) var counts: [Int] = []

  /// Follows the tables from the last one to the first. Throws when there is none to be read.
  init(of bytes: [UInt8]) throws(PDFFault) {
    guard var start = bytes.crossReferenceStart else { throw .noCrossReference }
    while true {
      guard start < bytes.count else { throw .noCrossReference }
      // Loops end here, too.
      guard counts.count <= AppendedUpdates.limit else {
        throw .tooManyVersions(limit: AppendedUpdates.limit)
      }
      let table = try VersionTable(at: start, in: bytes)
      counts.append(try bytes.end(of: table))
      guard let previous = table.previous else { break }
      start = previous
    }
    counts.reverse()
  }
}

extension [UInt8] {
  /// Behind the `%%EOF` that closes a version of a file, and the end of its line; the end of all
  /// where it is missing. Throws when the version names another table than this as its own.
  fileprivate func end(of table: VersionTable) throws(PDFFault) -> Int {
    var lexer = Lexer(self, in: table.end..<count, of: .file)
    while true {
      let token = try lexer.next()
      guard token.kind != .end else { return count }
      guard holds("startxref", at: token.range) else { continue }
      let place = try lexer.expect(.integer, "place of the table").range
      guard number(at: place) == table.start else { throw .noCrossReference }
      var end = place.upperBound
      while end < count, self[end].isPDFSpace { end += 1 }
      guard self[end...].starts(with: "%%EOF".utf8) else { return count }
      end += 5
      if end < count, self[end] == 0x0D { end += 1 }
      if end < count, self[end] == 0x0A { end += 1 }
      return end
    }
  }
}
