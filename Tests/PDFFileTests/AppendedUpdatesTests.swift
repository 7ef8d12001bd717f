import Diagnostics
import Testing

@testable import PDFFile

/// What is told from the signatures that may be appended to a file; see also `ForgeryTests`.
@Suite struct AppendedUpdatesTests {
  private let cms: [UInt8] = [0x30, 0x02, 0x05, 0]

  private func drawn(_ standard: FileStandard = .a3a) throws -> [UInt8] {
    var finisher = Sample.finisher(standard)
    // Links on the first page.
    finisher.pages.swapAt(0, 1)
    let drawing = CairoLike(pages: finisher.pages.map { Sample.content($0) })
    return try finisher.finish(drawing.bytes(.table))
  }

  private func signed(_ file: [UInt8], reason: String = "(") throws -> [UInt8] {
    let note = SignatureNote(signed: 0, name: Sample.hostile, reason: reason, location: "東京")
    return try PDFSigner(note, label: "署名").signed(file, longest: 10) { _ in cms }
  }

  @Test(arguments: FileStandard.allCases)
  func acceptsWhatSigningAppends(standard: FileStandard) throws {
    let file = try drawn(standard)
    let once = try signed(file)
    let twice = try signed(once)
    let updates = try AppendedUpdates(of: twice, after: file.count)
    #expect(updates.faults.isEmpty)
    #expect(updates.signatures.count == 2)
    for (signature, end) in zip(updates.signatures, [once.count, twice.count]) {
      #expect(signature.contents == cms + [0, 0, 0, 0, 0, 0])
      #expect(signature.covered.first?.lowerBound == 0)
      #expect(signature.covered.last?.upperBound == end)
      #expect(signature.covered.map(\.count).reduce(0, +) == end - 22)
    }
    #expect(Set(updates.signatures.map(\.object)).count == 2)
    #expect(try FileRecord(twice).ownCount == file.count)
  }

  @Test func findsNothingWhereNothingWasAppended() throws {
    let file = try drawn()
    let updates = try AppendedUpdates(of: file, after: file.count)
    #expect(updates.faults.isEmpty && updates.signatures.isEmpty)
  }

  @Test func saysWhereItDiffers() throws {
    let file = try drawn()
    let good = try signed(file)
    let updates = try AppendedUpdates(of: good, after: file.count)
    let (root, page, size) = (updates.file.root, updates.file.page, updates.file.size - 3)
    let places: [(StaticString, UpdateFault.Part)] = [
      ("/AcroForm", .catalog(object: root)), ("/Annots[", .page(object: page)),
      ("/Rect[", .field(object: size + 1)), ("/Filter", .signature(object: size)),
      ("/W[1", .table), ("startxref", .table),
    ]
    for (words, part) in places {
      let place = try #require(good.firstIndex(of: words, from: file.count))
      var bad = good
      bad[place + 3] ^= 1
      let faults = try AppendedUpdates(of: bad, after: file.count).faults
      #expect(faults == [.unlike(offset: place + 3, part)])
    }
  }

  @Test func namesWhatIsReplaced() throws {
    let file = try drawn()
    let page = try #require(try Drawing(file, inflater: Inflater()).pages.last)
    let words = "\(page.content) 0 obj\n<<>>\nendobj\n9999 0 obj\n<<>>\nendobj\n 0 obj x obj"
    for before in [file, try signed(file)] {
      let faults = try AppendedUpdates(of: before + words.utf8, after: file.count).faults
      #expect(
        faults == [
          .noSignature(count: words.utf8.count), .redefined(object: page.content, .page(2)),
          .added(object: 9999),
        ])
    }
  }

  @Test func readsNoMoreThanSoManySignatures() throws {
    let file = try drawn()
    var full = file
    for _ in 0..<AppendedUpdates.limit { full = try signed(full) }
    #expect(try AppendedUpdates(of: full, after: file.count).faults.isEmpty)
    #expect(try FileRecord(full).ownCount == file.count)
    #expect(throws: (any Error).self) { try signed(full) }
    let more = try AppendedUpdates(of: full + [0x0A], after: file.count)
    #expect(more.faults == [.tooMany(limit: 16)])
    #expect(more.signatures.count == 16)
  }

  /// No byte of an update may be another, but for the digits of the signature.
  @Test(arguments: FileStandard.allCases)
  func refusesEveryChangedByte(standard: FileStandard) throws {
    let file = try drawn(standard)
    let good = try signed(file)
    let own = try #require(
      try AppendedUpdates(of: good, after: file.count).signatures.first?.covered[0].upperBound)
    for index in file.count..<good.count where !(own + 1..<own + 21).contains(index) {
      var bad = good
      bad[index] ^= 1 << UInt8(index % 8)
      #expect(try !AppendedUpdates(of: bad, after: file.count).faults.isEmpty, "\(index)")
      guard index > file.count, index % 7 == 0 else { continue }
      let short = Array(good[..<index])
      #expect(try !AppendedUpdates(of: short, after: file.count).faults.isEmpty, "\(index)")
    }
  }

  /// Whatever words there are, they are written in one way only, and read back from that.
  @Test func readsBackAllWords() throws {
    let file = try drawn()
    for words in [
      "", " ", "a", "Original.", "a-b", "6 0 obj", "(", ")", "\\", "a\u{85}b", "\u{FFFD}", "é",
      "\r",
      "\u{1F600}", "\u{FEFF}", "\u{202E}", "\u{2028}", String(repeating: "é", count: 128),
      "\u{FFFE}",
      String(repeating: "x", count: 256), "\u{10FFFF}", "stream\r\nendstream", "a\u{301}", "\u{1}",
    ] {
      let bytes = try signed(file, reason: words)
      let updates = try AppendedUpdates(of: bytes, after: file.count)
      #expect(updates.faults.isEmpty, "\(words.debugDescription)")
    }
  }

  @Test func refusesLongWordsAndFarInstants() throws {
    let file = try drawn()
    let long = String(repeating: "é", count: 129)
    for note in [
      SignatureNote(signed: 0, name: long), SignatureNote(signed: 0, reason: long),
      SignatureNote(signed: 0, location: long), SignatureNote(signed: 253_402_300_800),
      SignatureNote(signed: .max), SignatureNote(signed: .min),
    ] {
      #expect(throws: Rejection.self) {
        try PDFSigner(note, label: "a").signed(file, longest: 10) { _ in cms }
      }
    }
    #expect(throws: Rejection.self) {
      try PDFSigner(SignatureNote(signed: 0), label: long).signed(file, longest: 10) { _ in cms }
    }
  }

  /// A table in an attached file must not be taken for that of the first version.
  @Test func leadsBackToTheFilesOwnTable() throws {
    let file = try Sample.finisher().finish(Sample.drawing.bytes(.table))
    let table = Array("\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Root 1 0 R>>\n".utf8)
    let bytes = Array(file.prefix(200) + table + file.dropFirst(200))
    let words =
      "xref\ntrailer\n<</Size 900/Root 1 0 R/Prev 201>>\nstartxref\n\(bytes.count)\n%%EOF\n"
    #expect(try VersionTable(at: 201, in: bytes).previous == nil)
    #expect(throws: PDFFault.noCrossReference) { try FileVersions(of: bytes + words.utf8) }
  }
}
