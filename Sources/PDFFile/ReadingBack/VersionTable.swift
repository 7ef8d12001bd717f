/// The table of objects that closes one version of a file, in either form (ISO 32000-1 7.5.4 and
/// 7.5.8), with what it says of the whole.
struct VersionTable {
  let start: Int
  /// Behind the table and its dictionary.
  let end: Int
  let trailer: PDFDictionary
  /// The stream that holds it; nil for the classic form.
  let stream: PDFObject?

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
      (stream, end) = (nil, range.upperBound)
    } else {
      guard let number = bytes.number(at: first.range) else { throw .noCrossReference }
      let object = try PDFObject(number, at: start, in: bytes) { (_) throws(PDFFault) in
        throw .noCrossReference
      }
      entries = try object.dictionary()
      (stream, end) = (object, try object.end())
    }
    guard let entries else { throw .noCrossReference }
    trailer = entries
  }

  /// Where the table of the version before begins.
  var previous: Int? { trailer.integer("/Prev") }

  /// What it says of objects: each once.
  func rows(inflater: borrowing Inflater) throws(PDFFault) -> [Int: CairoFile.Location] {
    guard let stream else { return try classicRows() }
    guard let widths = try trailer.integers("/W"), let sections = try trailer.integers("/Index"),
      sections.allSatisfy({ $0 <= trailer.bytes.count }), widths.count == 3,
      widths.allSatisfy({ (0...8).contains($0) }), widths[1] > 0,
      sections.count.isMultiple(of: 2)
    else { throw .noCrossReference }
    var rows = Rows(bytes: try stream.unpacked(inflater: inflater), widths: widths)
    var found: [Int: CairoFile.Location] = [:]
    let all = sections.isEmpty ? [0, trailer.integer("/Size") ?? 0] : sections
    for index in stride(from: 0, to: all.count, by: 2) {
      for offset in 0..<max(0, all[index + 1]) {
        guard let row = rows.next(), found.updateValue(row, forKey: all[index] + offset) == nil
        else { throw .noCrossReference }
      }
    }
    return found
  }

  private func classicRows() throws(PDFFault) -> [Int: CairoFile.Location] {
    var lexer = Lexer(trailer.bytes, in: start..<end, of: .file)
    try lexer.expect(word: "xref")
    var found: [Int: CairoFile.Location] = [:]
    while true {
      let token = try lexer.next()
      if trailer.bytes.holds("trailer", at: token.range) { return found }
      let count = try lexer.expect(.integer, "count of objects").range
      guard let first = trailer.bytes.number(at: token.range),
        let count = trailer.bytes.number(at: count), count <= (end - lexer.position) / 18,
        first <= trailer.bytes.count
      else { throw .noCrossReference }
      for number in first..<first + count {
        guard found.updateValue(try lexer.row(), forKey: number) == nil else {
          throw .noCrossReference
        }
      }
    }
  }
}

extension Lexer {
  fileprivate mutating func row() throws(PDFFault) -> CairoFile.Location {
    let offset = try expect(.integer, "offset").range
    _ = try expect(.integer, "generation number")
    let kind = try expect(.word, "kind of entry").range
    guard bytes.holds("n", at: kind), let offset = bytes.number(at: offset) else { return .free }
    return .offset(offset)
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
