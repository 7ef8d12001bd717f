import Testing

@testable import PDFFile

/// What is read back out of finished files.
@Suite struct FileRecordTests {
  private func finished(_ standard: FileStandard = .a3a) throws -> [UInt8] {
    try Sample.finisher(standard).finish(Sample.drawing.bytes(.table))
  }

  @Test(arguments: FileStandard.allCases)
  func saysWhatWasSaid(standard: FileStandard) throws {
    let bytes = try finished(standard)
    let record = try FileRecord(bytes)
    #expect(record.standard == standard)
    #expect(record.provenance == Sample.finisher(standard).provenance)
    #expect(record.attachments == Sample.attachments)
    #expect(record.damagedAttachments.isEmpty)
    #expect(record.ownCount == bytes.count)
  }

  @Test(arguments: FileStandard.allCases)
  func readsWordsOfAllKinds(standard: FileStandard) throws {
    var finisher = Sample.finisher(standard)
    finisher.provenance?.templateName = Sample.hostile.oneLine
    finisher.provenance?.requestedLocale = nil
    finisher.attachments[0].name = "Entwurf (1) für 東京.xml"
    finisher.attachments[0].description = Sample.hostile.oneLine
    finisher.attachments[0].mimeType = "application/vnd.a+xml"
    finisher.attachments[1].name = "a (\\"
    let record: () throws -> FileRecord = {
      try FileRecord(finisher.finish(Sample.drawing.bytes(.table)))
    }
    #expect(throws: (any Error).self) { try record() }
    finisher.attachments[1].name = ")a (;)"
    #expect(try record().provenance == finisher.provenance)
    #expect(try record().attachments == finisher.attachments)
  }

  @Test(arguments: ["xref\n0 1\n0000000000 65535 f \ntrailer\n", ""])
  func knowsWhatWasAppended(table: String) throws {
    let bytes = try finished()
    let old = try #require(bytes.crossReferenceStart)
    var changed = bytes
    for note in ["/ByteRange[0 1 2 3]", "%%EOF"] {
      let object = "99 0 obj\n<</Note(\(note))>>\nendobj\n"
      let start = changed.count + object.utf8.count
      let head = "100 0 obj\n<</Type/XRef/Size 1/W[1 1 1]/Root 1 0 R/Prev \(old)/Length 3>>stream\n"
      changed += object.utf8
      changed +=
        table.isEmpty
        ? "\(head)abc\nendstream\nendobj\n".utf8
        : "\(table)<</Size 100/Root 1 0 R/Prev \(old)>>\n".utf8
      changed += "startxref\n\(start)\n%%EOF\n".utf8
    }
    let record = try FileRecord(changed)
    #expect(record.ownCount == bytes.count)
    #expect(record.attachments == Sample.attachments)
  }

  @Test func doesNotTakeAnAttachedPDFForItsOwnEnd() throws {
    var finisher = Sample.finisher(.a3a)
    finisher.attachments[0].bytes = Array("startxref\n9\n%%EOF\n".utf8)
    let bytes = try finisher.finish(Sample.drawing.bytes(.table))
    #expect(try FileRecord(bytes).ownCount == bytes.count)
  }

  /// A small file whose table is large.
  private func bomb() throws -> [UInt8] {
    let zeros = try Deflater(level: 6).deflate([UInt8](repeating: 0, count: 20 << 20))
    let head =
      "%PDF-1.7\n1 0 obj\n<</Type/XRef/Size 9/W[1 2 1]/Root 1 0 R/Filter/FlateDecode/Length "
    return Array("\(head)\(zeros.count)>>\nstream\n".utf8) + zeros
      + "\nendstream\nendobj\nstartxref\n9\n%%EOF\n".utf8
  }

  @Test func saysWhyItCannotTell() throws {
    let bytes = try finished()
    let plain = try finished(.plain)
    let cases: [([UInt8], FileRecord.Failure)] = [
      ([], .empty), (Array("hello".utf8), .notPDF), (Array("%PDF-1.7\n".utf8), .incomplete),
      (Array(bytes.prefix(bytes.count / 4)), .incomplete),
      (Array(plain.prefix(plain.count - 60)), .incomplete),
      (Array("%PDF-1.7\nstartxref\n9999\n%%EOF\n".utf8), .unreadable),
      (Array("%PDF-1.7\nstartxref\n9\n%%EOF\n".utf8), .unreadable),
      (try Sample.drawing.bytes(.table), .noProvenance),
      (try bomb(), .tooLarge),
      (Array("%PDF-1.7\nxref\ntrailer\n<</Prev 9>>\nstartxref\n9\n%%EOF\n".utf8), .tooManyVersions),
    ]
    for (bytes, failure) in cases {
      let thrown = #expect(throws: FileRecord.Failure.self) { try FileRecord(bytes) }
      #expect(thrown == failure)
    }
    #expect(Set(cases.map(\.1)) == Set(FileRecord.Failure.allCases))
  }

  @Test func readsXMPWhereTheEndIsGone() throws {
    let bytes = try finished()
    let record = try FileRecord(Array(bytes.dropLast(60)))
    #expect(record.provenance == Sample.finisher(.a3a).provenance)
    #expect(record.ownCount == bytes.count - 60)
  }

  @Test func namesDamagedAttachments() throws {
    var finisher = Sample.finisher(.a3a)
    finisher.attachments[1].bytes = (0..<4_000).map { UInt8(truncatingIfNeeded: $0 * $0 >> 3) }
    var bytes = try finisher.finish(Sample.drawing.bytes(.table))
    let start = try #require(bytes.firstIndex(of: "/EmbeddedFile/Subtype/application", from: 0))
    bytes[start + 400] ^= 0x55
    let record = try FileRecord(bytes)
    #expect(record.attachments.map(\.name) == ["invoice.xml"])
    #expect(record.damagedAttachments == ["a.json"])
  }

  /// Nothing that a file holds is a trap.
  @Test(arguments: FileStandard.allCases)
  func survivesDamage(standard: FileStandard) throws {
    let bytes = try finished(standard)
    for index in stride(from: 9, to: bytes.count, by: 41) {
      var damaged = bytes
      damaged[index] ^= UInt8(truncatingIfNeeded: index) | 1
      _ = try? FileRecord(damaged)
      _ = FilePart(of: index, in: damaged)
    }
    for count in stride(from: 0, to: bytes.count, by: 97) {
      _ = try? FileRecord(Array(bytes.prefix(count)))
    }
  }

  /// Numbers that no table has, each in a table that can be read otherwise.
  @Test(arguments: [
    "/W[1 999999999999999999999999 1]", "/W[1 2 2]/Index[9000000000000000000 9000000000000000000]",
    "/W[1 2 2]/Index[100000000000000000000000 1]", "/W[1 -2 2]", "/W[8 8 8]", "/W[0 1 0]/Index[0]",
    "/W[1 2 2]/Index[999999999999999999 999999999999999999]", "/W[1 2]",
  ])
  func survivesHostileTables(entries: String) throws {
    let file = Array(
      """
      %PDF-1.7
      1 0 obj
      <</Type/XRef/Size 2\(entries)/Root 1 0 R/Length 10>>
      stream
      0123456789
      endstream
      endobj
      startxref
      9
      %%EOF

      """.utf8)
    #expect(throws: (any Error).self) { try FileRecord(file) }
    #expect(throws: (any Error).self) { try CrossReference(file, inflater: Inflater()) }
  }

  @Test func findsTheParts() throws {
    let bytes = try finished()
    #expect(FilePart(of: 3, in: bytes) == .head)
    #expect(FilePart(of: bytes.count - 1, in: bytes) == .table)
    let packet = try #require(bytes.firstIndex(of: "<?xpacket", from: 0))
    #expect(FilePart(of: packet, in: bytes) == .metadata)
    let file = try #require(bytes.firstIndex(of: "/EmbeddedFile/Subtype", from: 0))
    guard case .attachment = FilePart(of: file, in: bytes) else {
      Issue.record("not the attachment")
      return
    }
    let objects = try #require(bytes.firstIndex(of: "/ObjStm", from: 0))
    guard case .objects = FilePart(of: objects, in: bytes) else {
      Issue.record("not the object stream")
      return
    }
    let read = try FinishedFile.read(bytes)
    let drawing = try Drawing(bytes, inflater: read.inflater)
    for (number, page) in drawing.contentIndices {
      guard case .offset(let offset) = drawing.file.locations[number] else { continue }
      #expect(FilePart(of: offset + 20, in: bytes) == .page(page + 1))
    }
    #expect(FilePart(of: 0, in: []) == nil)
  }

  @Test(arguments: [
    -62_135_596_800, -1, 0, 951_782_399, 951_782_400, 1_747_044_000, 4_102_444_799,
    253_402_300_799,
  ])
  func readsDates(seconds: Int) {
    #expect(PDFDate.seconds(ofPDF: PDFDate(seconds).pdf) == seconds)
  }

  @Test(arguments: [
    "D:20251301000000Z", "D:20250229000000Z", "D:20250101240000Z", "D:20250101006000Z",
    "D:20250101000060Z", "D:20250101000000", "20250101000000Z", "D:2025010100000Z",
  ])
  func readsNoDatesThatThereAreNot(text: String) {
    #expect(PDFDate.seconds(ofPDF: text) == nil)
  }

  @Test func sortsNamesByWhatTheyStandFor() throws {
    var finisher = Sample.finisher(.a3a)
    let template = finisher.attachments[0]
    finisher.attachments = ["é", "a b", "b", "a(", "a", "a-"].map { name in
      var file = template
      file.name = name
      return file
    }
    var file = try FinishedFile.read(finisher.finish(Sample.drawing.bytes(.table)))
    let tree = try file.dictionary(file.root()["Names"])["EmbeddedFiles"]
    let names = try file.array(file.dictionary(tree)["Names"]).compactMap(\.text)
    #expect(names == ["a", "a b", "a(", "a-", "b", "é"])
  }
}
