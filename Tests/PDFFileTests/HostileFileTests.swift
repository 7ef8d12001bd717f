import Testing

@testable import PDFFile

/// Files that ask for more than they are worth, and files with random damage.
@Suite struct HostileFileTests {
  /// A file of one cross-reference stream, after other objects.
  private func file(
    _ objects: [String] = [], table: String = "/W[1 2 1]", packing bytes: [UInt8]? = nil,
    root: Int = 1
  ) throws -> [UInt8] {
    var output = Array("%PDF-1.7\n".utf8)
    var rows: [UInt8] = [0, 0, 0, 0]
    for object in objects {
      rows += [1, UInt8(output.count >> 8 & 0xFF), UInt8(output.count & 0xFF), 0]
      output += "\(object)\n".utf8
    }
    let start = output.count
    let content = try bytes.map { try Deflater(level: 6).deflate($0) } ?? rows
    let filter = bytes == nil ? "" : "/Filter/FlateDecode"
    output +=
      "99 0 obj\n<</Type/XRef/Size \(objects.count + 1)\(table)\(filter)/Root \(root) 0 R".utf8
    output += "/Length \(content.count)>>\nstream\n".utf8
    output += content
    return output + "\nendstream\nendobj\nstartxref\n\(start)\n%%EOF\n".utf8
  }

  private func failure(_ bytes: [UInt8]) -> FileRecord.Failure? {
    #expect(throws: FileRecord.Failure.self) { try FileRecord(bytes) }
  }

  @Test func limitsWhatATableUnpacksTo() throws {
    let zeros = [UInt8](repeating: 0, count: 40 << 20)
    let bomb = try file(packing: zeros)
    #expect(bomb.count < 100_000)
    #expect(failure(bomb) == .tooLarge)
    #expect(failure(try file(packing: [UInt8](zeros.prefix(8 << 20)))) == .unreadable)
    #expect(throws: PDFFault.tooLarge) { try AppendedUpdates(of: bomb + [0x0A], after: bomb.count) }
  }

  /// Of many streams together, as of one.
  @Test func limitsWhatAllStreamsUnpackTo() throws {
    let deflater = try Deflater(level: 6)
    let packed = deflater.deflate([UInt8](repeating: 0, count: 6 << 20))
    let inflater = try Inflater(budget: .reading(1_000))
    for _ in 0..<2 { _ = try inflater.inflate(packed, in: packed.indices, of: .file) }
    #expect(throws: PDFFault.tooLarge) {
      try inflater.inflate(packed, in: packed.indices, of: .file)
    }
    let large = try Inflater(budget: .reading(1 << 40))
    #expect(large.budget.unpackedRest == 256 << 20)
  }

  /// Each page lies inside the one before, so that the file is read once for each.
  @Test func limitsObjectsInsideOneAnother() throws {
    let count = 4_000
    var words = "%PDF-1.7\n1 0 obj<</Pages 2 0 R>>endobj\n"
    var rows: [UInt8] = [0, 0, 0, 0, 1, 0, 0, 9]
    for number in 2..<count {
      let place = words.utf8.count
      rows += [1, UInt8(place >> 16), UInt8(place >> 8 & 0xFF), UInt8(place & 0xFF)]
      words += "\(number) 0 obj<</Kids[\(number + 1) 0 R]/X["
    }
    words += String(repeating: "]>>endobj\n", count: count)
    let head = "99 0 obj\n<</Type/XRef/Size \(count)/W[1 3 0]/Root 1 0 R/Length \(rows.count)>>"
    let file =
      Array("\(words)\(head)stream\n".utf8) + rows
      + "\nendstream\nendobj\nstartxref\n\(words.utf8.count)\n%%EOF\n".utf8
    #expect(throws: PDFFault.tooLarge) { try AppendedUpdates(of: file, after: file.count) }
  }

  @Test func limitsTablesToTheirRows() throws {
    let table = try file(["1 0 obj<<>>endobj"], table: "/W[1 2 1]/Index[0 1000]")
    #expect(failure(table) == .unreadable)
    let high = try file(
      table: "/W[1 8 1]/Size 1", packing: [1] + [0x80, 0, 0, 0, 0, 0, 0, 9] + [0])
    #expect(throws: PDFFault.noCrossReference) { try CrossReference(high, inflater: Inflater()) }
  }

  @Test func limitsVersions() throws {
    var bytes = try Sample.finisher().finish(Sample.drawing.bytes(.table))
    for _ in 0...AppendedUpdates.limit {
      let (start, old) = (bytes.count, bytes.crossReferenceStart ?? 0)
      bytes +=
        "xref\ntrailer\n<</Size 9/Root 1 0 R/Prev \(old)>>\nstartxref\n\(start)\n%%EOF\n".utf8
    }
    #expect(failure(bytes) == .tooManyVersions)
    let loop = "%PDF-1.7\nxref\ntrailer\n<</Prev 9>>\nstartxref\n9\n%%EOF\n"
    #expect(failure(Array(loop.utf8)) == .tooManyVersions)
  }

  /// Numbers and words that change what a file says, put where others are.
  private static let words = [
    "0", "-1", "99999999999999999999", "4294967296", "1 0 R", "/Prev 9", "<<", ">>", "[", "]", "(",
    ")", "<", ">", "%", "stream\n", "endobj\n", "startxref\n9\n", "%%EOF\n", "xref\n", "trailer\n",
    "/Length 1 0 R", "/Kids[1 0 R 1 0 R]", "/W[8 8 8]", "/Index[0 999999]", "/Size 99999999",
    "\u{0}", "/Filter/FlateDecode", "/DecodeParms<</Predictor 12/Columns 999999999999999999>>",
  ]

  /// Nothing is a trap, and nothing is accepted that is not what was signed.
  @Test(arguments: FileStandard.allCases)
  func survivesRandomDamage(standard: FileStandard) throws {
    let plain = try Sample.finisher(standard).finish(Sample.drawing.bytes(.table))
    let signed = try PDFSigner(SignatureNote(signed: 0, reason: "a"), label: "b")
      .signed(plain, longest: 10) { _ in [0x30, 0] }
    let seeds = [
      signed, plain, try Sample.drawing.bytes(.table), try Sample.drawing.bytes(.objectStreams),
    ]
    var random = SplitMix(state: UInt64(standard.version.utf8.count + standard.hashSeed))
    for round in 0..<1_500 {
      var bytes = seeds[round % seeds.count]
      for _ in 0...random.below(3) { damage(&bytes, &random) }
      let count = (try? FileRecord(bytes).ownCount) ?? plain.count
      _ = FilePart(of: random.below(bytes.count + 1), in: bytes)
      guard count <= bytes.count, bytes != signed, bytes[..<count].elementsEqual(plain) else {
        continue
      }
      guard count < bytes.count else { continue }
      let updates = try AppendedUpdates(of: bytes, after: count)
      #expect(!updates.faults.isEmpty || updates.signatures.first?.contents != [0x30, 0])
    }
  }

  private func damage(_ bytes: inout [UInt8], _ random: inout SplitMix) {
    guard !bytes.isEmpty else { return }
    // Half of the time near the end, where the tables are.
    let window = random.below(2) == 0 ? bytes.count : min(bytes.count, 1_600)
    let place = bytes.count - 1 - random.below(window)
    let length = min(bytes.count - place, 1 + random.below(40))
    switch random.below(5) {
    case 0: bytes[place] ^= 1 << UInt8(random.below(8))
    case 1: bytes.removeSubrange(place..<place + length)
    case 2: bytes.insert(contentsOf: bytes[place..<place + length], at: random.below(bytes.count))
    case 3: bytes.insert(contentsOf: Self.words[random.below(Self.words.count)].utf8, at: place)
    default:
      let words = Array(Self.words[random.below(Self.words.count)].utf8)
      bytes.replaceSubrange(place..<min(bytes.count, place + words.count), with: words)
    }
  }
}

extension FileStandard {
  fileprivate var hashSeed: Int { FileStandard.allCases.firstIndex(of: self) ?? 0 }
}

/// Numbers that are the same each time (Steele, Lea and Flood 2014).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(1, count))) }
}
