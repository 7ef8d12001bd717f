/// A file and what was appended to it, version by version (ISO 32000-1 7.5.6).
struct FileVersions {
  /// The first is the file as it was made.
  private(set) var tables: [VersionTable] = []
  /// How many bytes the file had with each of them, its last line included.
  private(set) var counts: [Int] = []

  /// Follows the tables from the last one to the first. Throws when there is none to be read.
  init(of bytes: [UInt8]) throws(PDFFault) {
    guard var start = bytes.crossReferenceStart else { throw .noCrossReference }
    var seen: Set<Int> = []
    while true {
      guard start < bytes.count, seen.insert(start).inserted else { throw .noCrossReference }
      let table = try VersionTable(at: start, in: bytes)
      tables.append(table)
      counts.append(try bytes.end(of: table))
      guard let previous = table.previous else { break }
      start = previous
    }
    tables.reverse()
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
