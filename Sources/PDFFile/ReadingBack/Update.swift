/// One update: its objects, as far as they are asked for, and the bytes that they take up.
struct Update {
  let table: VersionTable
  /// In ascending order, that of the table's own stream among them.
  let numbers: [Int]
  private let bytes: [UInt8]
  private let range: Range<Int>
  private let locations: [Int: CairoFile.Location]
  /// What has been read.
  private var spans: [Range<Int>]

  init(
    _ bytes: [UInt8], _ table: VersionTable, in range: Range<Int>, inflater: borrowing Inflater
  ) throws(PDFFault) {
    guard range.contains(table.start), table.end <= range.upperBound else {
      throw .noCrossReference
    }
    (self.bytes, self.table, self.range) = (bytes, table, range)
    locations = try table.rows(inflater: inflater)
    numbers = Set(locations.keys).union([table.stream?.number].compactMap(\.self)).sorted()
    spans = [table.start..<table.end]
  }

  /// Whether there is an object of this number in it.
  func has(_ number: Int) -> Bool {
    switch locations[number] {
    case .offset, .packed: true
    case .free, nil: false
    }
  }

  /// Whether a number is that of the stream which holds the table.
  func isTable(_ number: Int) -> Bool {
    guard table.stream?.number == number else { return false }
    if case .offset(let offset) = locations[number] { return offset == table.start }
    return locations[number] == nil
  }

  /// What an object says that it is; nil where it says nothing.
  func kind(of number: Int) -> String? {
    var copy = self
    guard let entries = try? copy.dictionary(number) else { return nil }
    return entries.name("Subtype") ?? entries.name("Type")
  }

  /// An object that stands in it by itself and is a dictionary; nil where there is none.
  mutating func dictionary(_ number: Int) throws(PDFFault) -> PDFDictionary? {
    guard case .offset(let offset)? = locations[number] else { return nil }
    guard range.contains(offset), bytes[offset...].starts(with: "\(number) 0 obj".utf8) else {
      throw .missingObject(number)
    }
    let object = try PDFObject(number, at: offset, in: bytes) { (_) throws(PDFFault) in
      throw .missingObject(number)
    }
    guard object.stream == nil else { return nil }
    let span = offset..<(try object.end())
    if !spans.contains(span) { spans.append(span) }
    return try object.dictionary()
  }

  /// Where bytes begin that belong to nothing that was read; nil where there are none.
  ///
  /// They might be found by a reader that looks for objects without the table.
  var gap: Int? {
    var place = range.lowerBound
    for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard span.lowerBound >= place else { return span.lowerBound }
      if let stray = stray(in: place..<span.lowerBound) { return stray }
      place = span.upperBound
    }
    let closing = "startxref\(table.start)%%EOF"
    let words = bytes[place..<range.upperBound].filter { !$0.isPDFSpace }
    return words.elementsEqual(closing.utf8) ? nil : place
  }

  private func stray(in range: Range<Int>) -> Int? { range.first { !bytes[$0].isPDFSpace } }
}
