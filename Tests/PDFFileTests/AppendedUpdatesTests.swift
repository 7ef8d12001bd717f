import Testing

@testable import PDFFile

/// What is told from the signatures that may be appended to a file; see also `ForgeryTests`.
@Suite struct AppendedUpdatesTests {
  private func signed(_ standard: PDFStandard = .a3a) throws -> [UInt8] {
    var finisher = Sample.finisher(standard)
    // Links on the first page.
    finisher.pages.swapAt(0, 1)
    let drawing = CairoLike(pages: finisher.pages.map { Sample.content($0) })
    let note = SignatureNote(signed: 0, name: Sample.hostile, reason: "(", location: "東京")
    return try PDFSigner(note, label: "署名")
      .signed(finisher.finish(drawing.bytes(.table)), longest: 10) { _ in [0x30, 0x02, 0x05, 0] }
  }

  @Test(arguments: PDFStandard.allCases)
  func acceptsWhatSigningAppends(standard: PDFStandard) throws {
    let file = try signed(standard)
    let updates = AppendedUpdates(of: file)
    #expect(updates.faults.isEmpty)
    #expect(updates.signatures.count == 1)
    let signature = try #require(updates.signatures.first)
    #expect(signature.contents == [0x30, 0x02, 0x05, 0, 0, 0, 0, 0, 0, 0])
    #expect(signature.covered.first?.lowerBound == 0)
    #expect(signature.covered.last?.upperBound == file.count)
    #expect(signature.covered.map(\.count).reduce(0, +) == file.count - 22)
  }

  @Test func findsNothingWhereNothingWasAppended() throws {
    let updates = try AppendedUpdates(
      of: Sample.finisher().finish(Sample.drawing.bytes(.table)))
    #expect(updates.faults.isEmpty && updates.signatures.isEmpty)
  }

  /// Nothing in an update is a trap, and a change of its structure is told.
  @Test func survivesDamage() throws {
    let file = try signed()
    let start = try FileRecord(file).ownCount
    for index in start..<file.count {
      for mask in [1, 0x10, 0x80] as [UInt8] {
        var damaged = file
        damaged[index] ^= mask
        _ = AppendedUpdates(of: damaged)
      }
      _ = AppendedUpdates(of: Array(file[..<index]))
    }
  }

  @Test func survivesNumbersWithoutMeasure() throws {
    let file = try signed()
    let text = String(decoding: file.suffix(700).map { $0 & 0x7F }, as: UTF8.self)
    let huge = String(repeating: "9", count: 400)
    for key in ["/W[", "/Index[", "/Size ", "/Prev ", "/Length "] {
      let place = try #require(text.firstRange(of: key))
      let offset =
        file.count - 700
        + text.utf8.distance(
          from: text.startIndex, to: place.upperBound)
      for number in [huge, "-7 ", "1.5 ", "99999999999999999 "] {
        let damaged = Array(file[..<offset] + Array(number.utf8) + file[offset...])
        _ = AppendedUpdates(of: damaged)
        _ = try? FileRecord(damaged)
      }
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
