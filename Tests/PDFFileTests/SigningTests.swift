import Diagnostics
import Testing

@testable import PDFFile

@Suite struct SigningTests {
  private static let label = "電子署名"
  private let signature: [UInt8] = [0x30, 0x02, 0x05, 0x00]

  /// A signed file, and the bytes that were given to be signed.
  private func signed(
    _ standard: FileStandard = .a3a, _ note: SignatureNote = SignatureNote(signed: Sample.created),
    longest: Int = 10
  ) throws -> (original: [UInt8], file: [UInt8], covered: [UInt8]) {
    let original = try Sample.finisher(standard).finish(Sample.drawing.bytes(.table))
    var covered: [UInt8] = []
    let file = try PDFSigner(note, label: Self.label).signed(original, longest: longest) { bytes in
      covered = bytes
      return signature
    }
    return (original, file, covered)
  }

  @Test(arguments: FileStandard.allCases)
  func leavesTheFileBeforeItAlone(standard: FileStandard) throws {
    let (original, file, _) = try signed(standard)
    #expect(file.starts(with: original))
    #expect(file.count - original.count < 2_000)
  }

  @Test(arguments: FileStandard.allCases)
  func signsAllButTheSignature(standard: FileStandard) throws {
    let (_, file, covered) = try signed(standard)
    let signature = try SignedUpdate(file).signature()
    guard case .array(let numbers)? = signature["ByteRange"] else {
      Issue.record("no /ByteRange")
      return
    }
    let range = numbers.compactMap { number in
      if case .integer(let value) = number { value } else { nil }
    }
    try #require(range.count == 4)
    #expect(range[0] == 0)
    #expect(range[2] + range[3] == file.count)
    #expect(covered == Array(file[..<range[1]] + file[range[2]...]))
    let hexadecimal = String(decoding: file[range[1]..<range[2]], as: UTF8.self)
    #expect(hexadecimal == "<30020500000000000000>")
  }

  @Test func saysWhoWhenWhyAndWhere() throws {
    let note = SignatureNote(
      signed: 951_782_399, name: "Zoë", reason: Sample.hostile, location: "a(b\\")
    let signature = try SignedUpdate(signed(.a3a, note).file).signature()
    #expect(signature["M"]?.text == "D:20000228235959Z")
    #expect(signature["Name"]?.text == "Zoë")
    #expect(signature["Reason"]?.text == Sample.hostile.oneLine)
    #expect(signature["Location"]?.text == "a(b\\")
    #expect(signature["SubFilter"] == .name("ETSI.CAdES.detached"))
  }

  @Test func saysNothingOfWhatIsNotKnown() throws {
    let note = SignatureNote(signed: 0, reason: " \n")
    let signature = try SignedUpdate(signed(.a3a, note).file).signature()
    #expect(
      Set(signature.keys) == ["Type", "Filter", "SubFilter", "M", "ByteRange", "Contents"])
  }

  @Test(arguments: FileStandard.allCases)
  func keepsWhatCatalogAndPageSaid(standard: FileStandard) throws {
    let (original, file, _) = try signed(standard)
    let update = try SignedUpdate(file)
    var before = try FinishedFile.read(original)
    var catalog = try update.value(before.file.root)
    #expect(catalog.removeValue(forKey: "AcroForm") != nil)
    #expect((catalog.removeValue(forKey: "Extensions") == nil) == standard.isPDF2)
    #expect(try catalog == before.root())
    let (number, entries) = try #require(try before.pages().first)
    var page = try update.value(number)
    guard case .array(let annotations)? = page.removeValue(forKey: "Annots") else {
      Issue.record("no annotations")
      return
    }
    #expect(annotations.count == 1)
    #expect(page == entries)
    let field = try update.dictionary(annotations.first)
    #expect(field["F"] == .integer(132))
    #expect(field["TU"]?.text == Self.label)
    #expect(field["Rect"] == .array(Array(repeating: .integer(0), count: 4)))
    #expect(field["P"] == .reference(number))
  }

  @Test func keepsTheLinksOfThePage() throws {
    var finisher = Sample.finisher()
    finisher.pages.swapAt(0, 1)
    let drawing = CairoLike(pages: finisher.pages.map { Sample.content($0) })
    let original = try finisher.finish(drawing.bytes(.table))
    let file = try PDFSigner(SignatureNote(signed: 0), label: Self.label).signed(
      original, longest: 4
    ) { _ in
      signature
    }
    var before = try FinishedFile.read(original)
    let (number, entries) = try #require(try before.pages().first)
    guard case .array(let old)? = entries["Annots"],
      case .array(let new)? = try SignedUpdate(file).value(number)["Annots"]
    else {
      Issue.record("no annotations")
      return
    }
    #expect(old.count == 1)
    #expect(Array(new.dropLast()) == old)
  }

  @Test func namesTheFileAsItWasAndAsItIs() throws {
    let (original, file, _) = try signed()
    let update = try SignedUpdate(file)
    let identifiers = try SignedUpdate(original).identifiers()
    let new = try update.identifiers()
    #expect(new.count == 2)
    #expect(new[0] == identifiers[0])
    #expect(new[1] != identifiers[1])
    let later = try signed(.a3a, SignatureNote(signed: Sample.created + 1)).file
    #expect(try SignedUpdate(later).identifiers()[1] != new[1])
  }

  @Test func refusesASignatureThatHasNoRoom() throws {
    #expect(throws: Rejection.self) { try signed(longest: 40_000) }
    let failure = #expect(throws: MachineFailure.self) { try signed(longest: 3) }
    #expect(
      failure?.diagnostic.sentence == "the signature has 4 bytes where at most 3 were foreseen")
  }

  @Test func passesOnWhatTheSignerThrows() throws {
    struct Unplugged: Error {}
    let original = try Sample.finisher().finish(Sample.drawing.bytes(.table))
    #expect(throws: Unplugged.self) {
      try PDFSigner(SignatureNote(signed: 0), label: Self.label).signed(original, longest: 4) { _ in
        throw Unplugged()
      }
    }
  }

  @Test func refusesFilesThatAreNotOurs() throws {
    let original = try Sample.finisher().finish(Sample.drawing.bytes(.table))
    let changed = try signed().file + "%\n".utf8
    for file in [[], Array("%PDF-1.7\n".utf8), original.dropLast(40), changed] {
      #expect(throws: MachineFailure.self) {
        try PDFSigner(SignatureNote(signed: 0), label: Self.label).signed(Array(file), longest: 4) {
          _ in signature
        }
      }
    }
  }
}
