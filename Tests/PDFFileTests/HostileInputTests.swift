import Diagnostics
import Tagging
import Testing

@testable import PDFFile

/// Words from outside cannot break a string, a mark or a link.
@Suite struct HostileInputTests {
  private func hostileFinisher(_ standard: FileStandard, times: Int) -> PDFFinisher {
    let words = String(repeating: Sample.hostile, count: times)
    var finisher = Sample.finisher(standard)
    for index in finisher.structure.indices {
      finisher.structure[index].alternative = words
      finisher.structure[index].actualText = words
      finisher.structure[index].language = words
    }
    finisher.pages[1].links[0].contents = words
    finisher.pages[1].links[0].url = "https://a.b/" + Sample.hostile
    finisher.metadata = FileMetadata(
      title: words, author: words, subject: words, keywords: words, creator: words,
      producer: words, created: Sample.created, language: words)
    finisher.attachments[0].name = ")( EMC é"
    finisher.attachments[0].description = words
    finisher.provenance = Provenance(
      snapshotDigest: words, templateName: words, templateVersion: words,
      catalogueVersion: words, locale: words, requestedLocale: words,
      fonts: [.init(name: words, digest: words)], programs: [words])
    return finisher
  }

  @Test(arguments: FileStandard.allCases, [1, 250])
  func everyField(standard: FileStandard, times: Int) throws {
    let pages = Sample.pages.map { page in
      Sample.content(page, word: "EMC BDC \\) /Span <</MCID 0>> BDC \\( (EMC) \\\\")
    }
    let drawn = try CairoLike(pages: pages).bytes(.table)
    let plain = try Sample.finisher(standard).finish(CairoLike(pages: pages).bytes(.table))
    let bytes = try hostileFinisher(standard, times: times).finish(drawn)
    var file = try FinishedFile.read(bytes)
    var usual = try FinishedFile.read(plain)
    // Each object reads as one value, and no key came from the words.
    let objects = try file.objects()
    let expected = try usual.objects().values.reduce(into: Set<String>()) { $0.formUnion($1.keys) }
    let added: Set = ["Subject", "Keywords", "Alt", "ActualText", "Lang"]
    for (_, value) in objects {
      #expect(value.keys.subtracting(added).isSubset(of: expected))
      #expect(value.longestString <= PDFString.limit)
    }
    #expect(try file.content(0) == usual.content(0))
    if standard != .a4f { try checkTitle(&file, objects) }
  }

  private func checkTitle(_ file: inout FinishedFile, _ objects: [Int: PDFValue]) throws {
    let titles = objects.values.compactMap { value -> String? in
      guard case .dictionary(let entries) = value else { return nil }
      return entries["Title"]?.text
    }
    let title = try #require(titles.first)
    let start =
      ") EMC ( \\ BDC /Span <</MCID 0>> BDC \\) >> endobj ]]> <&\"> é漢\u{1F600}שלום\u{FFFD}"
    #expect(title.hasPrefix(start))
    guard let metadata = try file.root()["Metadata"] else { return }
    let packet = String(decoding: try file.stream(metadata), as: UTF8.self)
    let escaped = title.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    #expect(packet.contains("<rdf:li xml:lang=\"x-default\">\(escaped)</rdf:li>"))
    #expect(packet.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
  }

  @Test func allFaultsOfTheUserAtOnce() throws {
    var finisher = Sample.finisher()
    finisher.metadata.title = " \u{0}\n"
    finisher.pages[1].links[0].url = "javascript:alert(1)"
    finisher.attachments[0].mimeType = "xml"
    finisher.attachments[1].name = "../a"
    finisher.attachments[1].description = ""
    finisher.attachments.append(finisher.attachments[0])
    let drawn = try Sample.drawing.bytes(.table)
    let rejection = #expect(throws: Rejection.self) { try finisher.finish(drawn) }
    #expect(
      rejection?.diagnostics.map(\.sentence) == [
        "the attachment 'invoice.xml' has the type 'xml', which is no MIME type",
        "the attachment name '../a' is not a plain file name",
        "the attachment '../a' has no description",
        "two attachments have the name 'invoice.xml'",
        "the attachment 'invoice.xml' has the type 'xml', which is no MIME type",
        "the link 'javascript:alert(1)' on page 2 is not an http, https, mailto or tel URL",
        "the document has no title",
      ])
  }

  @Test func wrongStructures() throws {
    var finisher = Sample.finisher()
    finisher.structure = []
    try expect(.rootElement, of: finisher)
    finisher = Sample.finisher()
    finisher.structure[5].parent = 6
    try expect(.elementParent(5, parent: 6), of: finisher)
    finisher = Sample.finisher()
    finisher.structure[5].parent = nil
    try expect(.elementParent(5, parent: nil), of: finisher)
    finisher = Sample.finisher()
    finisher.structure[1].alternative = " "
    try expect(.figureWithoutAlternative(1), of: finisher)
    finisher = Sample.finisher()
    finisher.pages[0].runs[0] = MarkedRun(.element(99), frames: 0..<1, hasPicture: true)
    try expect(.markElement(page: 1, element: 99, elements: 14), of: finisher)
    finisher = Sample.finisher()
    finisher.pages[1].links[0].element = 11
    try expect(.linkElement(page: 2, element: 11), of: finisher)
    finisher = Sample.finisher()
    finisher.pages.removeLast()
    finisher.attachments = []
    try expect(.pageCount(found: 2, recorded: 1), of: finisher)
    finisher = Sample.finisher()
    finisher.pages[1].runs.removeLast()
    try expect(.markCount(page: 2, found: 8, recorded: 7), of: finisher)
  }

  private func expect(_ fault: PDFFault, of finisher: PDFFinisher) throws {
    let drawn = try Sample.drawing.bytes(.table)
    let failure = #expect(throws: MachineFailure.self) { try finisher.finish(drawn) }
    #expect(failure?.diagnostic == fault.diagnostic)
  }
}

extension PDFValue {
  /// The keys of this dictionary and of those in it.
  fileprivate var keys: Set<String> {
    switch self {
    case .dictionary(let entries):
      entries.values.reduce(into: Set(entries.keys)) { $0.formUnion($1.keys) }
    case .array(let items): items.reduce(into: []) { $0.formUnion($1.keys) }
    default: []
    }
  }

  fileprivate var longestString: Int {
    switch self {
    case .string(let bytes): bytes.count
    case .dictionary(let entries): entries.values.map(\.longestString).max() ?? 0
    case .array(let items): items.map(\.longestString).max() ?? 0
    default: 0
    }
  }
}
