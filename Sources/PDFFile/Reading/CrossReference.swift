/// The table of a file's objects (ISO 32000-1 7.5.4 and 7.5.8).
struct CrossReference {
  private(set) var locations: [CairoFile.Location] = []
  private(set) var root = 0
  /// The number of Info; nil where there is none.
  private(set) var info: Int?
  /// The first string of /ID with its brackets; empty where there is none.
  private(set) var identifier: ArraySlice<UInt8> = []
  /// Where the table begins.
  let start: Int

  init(_ bytes: [UInt8], inflater: borrowing Inflater) throws(PDFFault) {
    guard let start = bytes.crossReferenceStart, start < bytes.count else {
      throw .noCrossReference
    }
    self.start = start
    var lexer = Lexer(bytes, in: start..<bytes.count, of: .file)
    let first = try lexer.next()
    if bytes.holds("xref", at: first.range) {
      try readTable(&lexer)
    } else if let number = bytes.number(at: first.range) {
      try readStream(number, at: start, in: bytes, inflater: inflater)
    } else {
      throw .noCrossReference
    }
  }

  /// The classic form; rows of 20 bytes, and the trailer.
  private mutating func readTable(_ lexer: inout Lexer) throws(PDFFault) {
    let bytes = lexer.bytes
    while true {
      let token = try lexer.next()
      if bytes.holds("trailer", at: token.range) { break }
      guard let start = bytes.number(at: token.range) else {
        throw lexer.fault("object number", at: token.range.lowerBound)
      }
      let range = try lexer.expect(.integer, "count of objects").range
      try readRows(from: start, count: bytes.number(at: range) ?? 0, &lexer)
    }
    let range = try lexer.value()
    guard let trailer = try PDFDictionary(bytes, in: range, of: .file) else {
      throw .noCrossReference
    }
    try finish(trailer)
  }

  private mutating func readRows(
    from start: Int, count: Int, _ lexer: inout Lexer
  ) throws(PDFFault) {
    guard count <= (lexer.end - lexer.position) / 18, start <= lexer.bytes.count else {
      throw lexer.fault("table of \(count) objects", at: lexer.position)
    }
    grow(to: start + count)
    for number in start..<start + count {
      let offset = try lexer.expect(.integer, "offset").range
      _ = try lexer.expect(.integer, "generation number")
      let kind = try lexer.expect(.word, "kind of entry").range
      if lexer.bytes.holds("n", at: kind), let offset = lexer.bytes.number(at: offset) {
        locations[number] = .offset(offset)
      }
    }
  }

  /// The form of PDF 1.5: the table is the content of a stream.
  private mutating func readStream(
    _ number: Int, at offset: Int, in bytes: [UInt8], inflater: borrowing Inflater
  ) throws(PDFFault) {
    let object = try PDFObject(number, at: offset, in: bytes) { (_) throws(PDFFault) in
      throw .noCrossReference
    }
    guard let entries = try object.dictionary(), entries.has("/Type", "/XRef") else {
      throw .noCrossReference
    }
    let size = entries.integer("/Size") ?? 0
    guard let widths = try entries.integers("/W"), let sections = try entries.integers("/Index"),
      sections.count % 2 == 0, widths.count == 3, widths.allSatisfy({ (0...8).contains($0) }),
      widths[1] > 0,
      size <= bytes.count, sections.allSatisfy({ $0 <= bytes.count })
    else { throw .noCrossReference }
    var rows = Rows(bytes: try object.unpacked(inflater: inflater), widths: widths)
    guard size <= rows.count else { throw .noCrossReference }
    grow(to: size)
    for section in (sections.isEmpty ? [0, size] : sections).chunkedPairs {
      for number in section.0..<section.0 + max(0, section.1) {
        guard let location = rows.next(), number < locations.count else {
          throw .noCrossReference
        }
        locations[number] = location
      }
    }
    try finish(entries)
  }

  /// Refuses a file with earlier versions of itself: Cairo writes none.
  private mutating func finish(_ trailer: PDFDictionary) throws(PDFFault) {
    guard trailer["/Prev"] == nil, let root = try trailer.reference("/Root") else {
      throw .noCrossReference
    }
    self.root = root
    info = try trailer.reference("/Info")
    guard let identifiers = trailer["/ID"] else { return }
    var lexer = Lexer(trailer.bytes, in: identifiers, of: .file)
    _ = try lexer.expect(.arrayOpen, "list")
    identifier = trailer.bytes[try lexer.next().range]
  }

  private mutating func grow(to count: Int) {
    if locations.count < count {
      locations += Array(repeating: .free, count: count - locations.count)
    }
  }
}

/// The rows of a cross-reference stream.
struct Rows {
  let bytes: [UInt8]
  let widths: [Int]
  private var position = 0

  /// How many there are.
  var count: Int { bytes.count / widths.reduce(0, +) }

  init(bytes: [UInt8], widths: [Int]) {
    self.bytes = bytes
    self.widths = widths
  }

  /// Nil at the end, and for numbers that no file has.
  mutating func next() -> CairoFile.Location? {
    guard position + widths[0] + widths[1] + widths[2] <= bytes.count,
      let kind = widths[0] == 0 ? 1 : field(widths[0]), let first = field(widths[1]),
      let second = field(widths[2])
    else { return nil }
    switch kind {
    case 1: return .offset(first)
    case 2: return .packed(container: first, index: second)
    default: return .free
    }
  }

  /// Nil above 2⁶³ − 1.
  private mutating func field(_ width: Int) -> Int? {
    var value: UInt = 0
    for index in position..<position + width { value = value << 8 | UInt(bytes[index]) }
    position += width
    return Int(exactly: value)
  }
}

extension [Int] {
  fileprivate var chunkedPairs: [(Int, Int)] {
    stride(from: 0, to: count - 1, by: 2).map { (self[$0], self[$0 + 1]) }
  }
}

extension [UInt8] {
  /// The number after the last `startxref`.
  var crossReferenceStart: Int? {
    let word = Array("startxref".utf8)
    var start = count - word.count
    let first = Swift.max(0, count - 1_024)
    while start >= first {
      if self[start..<start + word.count].elementsEqual(word) {
        var lexer = Lexer(self, in: start + word.count..<count, of: .file)
        return (try? lexer.next()).flatMap { number(at: $0.range) }
      }
      start -= 1
    }
    return nil
  }
}
