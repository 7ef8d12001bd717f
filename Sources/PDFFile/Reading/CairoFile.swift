/// The PDF that Cairo drew, read where it is asked: its table of objects first, each object when it
/// is wanted.
///
/// Takes both forms that Cairo writes: a classic table (1.16) and object streams with a
/// cross-reference stream (1.18 and later).
struct CairoFile {
  /// Where an object is.
  enum Location {
    case free
    /// From the beginning of the file.
    case offset(Int)
    /// In an object stream, by the stream's number.
    case packed(container: Int, index: Int)
  }

  /// An object stream, unpacked.
  private struct Container {
    let bytes: [UInt8]
    let numbers: [Int]
    /// One more than the numbers: the last is the end.
    let offsets: [Int]
  }

  /// What looking an object up costs, in bytes read.
  private static let costOfObject = 64

  let bytes: [UInt8]
  let locations: [Location]
  /// The number of the catalog.
  let root: Int
  private var containers: [Int: Container] = [:]

  init(_ bytes: [UInt8], inflater: borrowing Inflater) throws(PDFFault) {
    self.init(bytes, try CrossReference(bytes, inflater: inflater))
  }

  init(_ bytes: [UInt8], _ table: CrossReference) {
    self.bytes = bytes
    self.locations = table.locations
    self.root = table.root
  }

  /// An object by its number.
  mutating func object(
    _ number: Int, inflater: borrowing Inflater
  ) throws(PDFFault) -> PDFObject {
    guard locations.indices.contains(number) else { throw .missingObject(number) }
    switch locations[number] {
    case .free: throw .missingObject(number)
    case .offset(let offset):
      let object = try object(number, at: offset, budget: inflater.budget)
      let end = object.stream?.lowerBound ?? object.body.upperBound
      try inflater.budget.read(end - offset + Self.costOfObject)
      return object
    case .packed(let container, let index):
      let object = try packed(number, in: container, at: index, inflater: inflater)
      try inflater.budget.read(object.body.count + Self.costOfObject)
      return object
    }
  }

  private func object(
    _ number: Int, at offset: Int, budget: ReadingBudget
  ) throws(PDFFault) -> PDFObject {
    do throws(PDFFault) {
      return try PDFObject(number, at: offset, in: bytes) { (length) throws(PDFFault) in
        try self.length(length, of: number)
      }
    } catch {
      // How much of it was read is not known.
      try budget.read(bytes.count)
      throw error
    }
  }

  /// The dictionary of an object, which must be one.
  mutating func dictionary(
    _ number: Int, inflater: borrowing Inflater
  ) throws(PDFFault) -> PDFDictionary {
    guard let entries = try object(number, inflater: inflater).dictionary() else {
      throw .wrongObject(number, expected: "a dictionary")
    }
    return entries
  }

  /// The length that a stream names, which Cairo writes as an object of its own after the stream.
  private func length(_ reference: Int, of number: Int) throws(PDFFault) -> Int {
    guard locations.indices.contains(reference), case .offset(let offset) = locations[reference]
    else { throw .missingObject(reference) }
    let object = try PDFObject(reference, at: offset, in: bytes) { (_) throws(PDFFault) in
      throw .wrongObject(reference, expected: "a number")
    }
    guard let length = bytes.number(at: object.body) else {
      throw .wrongObject(reference, expected: "a number")
    }
    return length
  }

  private mutating func packed(
    _ number: Int, in container: Int, at index: Int, inflater: borrowing Inflater
  ) throws(PDFFault) -> PDFObject {
    if containers[container] == nil {
      containers[container] = try unpack(container, inflater: inflater)
    }
    guard let opened = containers[container], opened.numbers.indices.contains(index),
      opened.numbers[index] == number
    else { throw .missingObject(number) }
    return PDFObject(
      number: number, bytes: opened.bytes,
      body: opened.offsets[index]..<opened.offsets[index + 1], stream: nil)
  }

  /// ISO 32000-1 7.5.7.
  private mutating func unpack(
    _ number: Int, inflater: borrowing Inflater
  ) throws(PDFFault) -> Container {
    guard locations.indices.contains(number), case .offset = locations[number] else {
      throw .missingObject(number)
    }
    let object = try object(number, inflater: inflater)
    guard let entries = try object.dictionary(), entries.has("/Type", "/ObjStm"),
      let count = entries.integer("/N"), let first = entries.integer("/First")
    else { throw .wrongObject(number, expected: "an object stream") }
    let bytes = try object.unpacked(inflater: inflater)
    guard first <= bytes.count else { throw .wrongObject(number, expected: "an object stream") }
    var lexer = Lexer(bytes, in: 0..<first, of: .object(number))
    var numbers: [Int] = []
    var offsets: [Int] = []
    for _ in 0..<count {
      let name = try lexer.expect(.integer, "number").range
      let place = try lexer.expect(.integer, "number").range
      guard let name = bytes.number(at: name), let offset = bytes.number(at: place),
        first + offset <= bytes.count, first + offset >= offsets.last ?? 0
      else { throw .wrongObject(number, expected: "an object stream") }
      numbers.append(name)
      offsets.append(first + offset)
    }
    return Container(bytes: bytes, numbers: numbers, offsets: offsets + [bytes.count])
  }
}
