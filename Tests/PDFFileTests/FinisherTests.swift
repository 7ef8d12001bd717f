import Diagnostics
import Digests
import Tagging
import Testing

@testable import PDFFile

@Suite struct FinisherTests {
  private func finished(
    _ standard: FileStandard = .a3a, _ form: CairoLike.Form = .table
  ) throws -> [UInt8] {
    try Sample.finisher(standard).finish(Sample.drawing.bytes(form))
  }

  @Test(arguments: FileStandard.allCases)
  func catalog(standard: FileStandard) throws {
    var file = try FinishedFile.read(finished(standard))
    let root = try file.root()
    var keys: Set = ["Type", "Pages", "Lang", "ViewerPreferences", "AF", "Names"]
    if standard.isTagged {
      keys.formUnion(["MarkInfo", "StructTreeRoot", "Metadata", "OutputIntents"])
    }
    #expect(Set(root.keys) == keys)
    #expect(root["Lang"]?.text == "de")
    let header = standard == .a4f ? "%PDF-2.0\n" : "%PDF-1.7\n"
    #expect(file.bytes.starts(with: header.utf8))
    #expect(file.bytes.suffix(6).elementsEqual("%%EOF\n".utf8))
  }

  /// Both forms of the drawing give the same file.
  @Test func formsOfTheDrawingGiveTheSame() throws {
    #expect(try finished(.a3a, .table) == finished(.a3a, .objectStreams))
  }

  @Test func pagesAndLinks() throws {
    var file = try FinishedFile.read(finished())
    let pages = try file.pages()
    #expect(pages.map { $0.entries["StructParents"] } == [.integer(0), .integer(1)])
    #expect(pages.allSatisfy { $0.entries["Tabs"] == .name("S") })
    #expect(try file.content(0).hasPrefix("1 0 0 -1 0 100.5 cm\nq\n/Figure <</MCID 0>> BDC\n"))
    #expect(try file.content(1).contains("/Artifact <</Type /Pagination /Subtype /Header>> BDC"))
    #expect(try file.content(1).contains("/Link <</MCID 3>> BDC"))
    let annotations = try file.array(pages[1].entries["Annots"])
    let link = try file.dictionary(annotations.first)
    #expect(link["F"] == .integer(4))
    #expect(link["StructParent"] == .integer(2))
    #expect(link["Contents"]?.text == "Pay online")
    #expect(
      link["Rect"] == .array([.integer(20), .real(40.25), .integer(80), .real(50.25)]))
    let action = try file.dictionary(link["A"])
    #expect(action["URI"]?.text == "https://pay.example.com/i/(a)%5Cb?q=%C3%A9")
  }

  /// The tree is the one that was given, every element leads to its parent, and the parent tree
  /// leads from every mark and link to the element that holds it.
  @Test(arguments: [FileStandard.a3a, .a4f])
  func structure(standard: FileStandard) throws {
    var file = try FinishedFile.read(finished(standard))
    let pages = try file.pages().map(\.number)
    let root = try file.dictionary(file.root()["StructTreeRoot"])
    let reader = StructureReader(pages: pages)
    var lines: [String] = []
    var uses: [String: Int] = [:]
    try reader.read(
      root["K"], of: file.root()["StructTreeRoot"], depth: 0, &file, &lines, &uses)
    #expect(
      lines == [
        "Document: ", " Figure \"Logo\" Placement=Block: 0.0", " H1: 0.1", " Table: ",
        "  THead: ", "   TR: ", "    TH Scope=Column ColSpan=2: 0.2", "  TBody: ", "   TR: ",
        "    TH Scope=Row: 0.3 1.0", "    TD ja: 1.1", " P: 1.2 1.4", "  Link: 1.3 link",
        " P «שלום»: 1.5",
      ])
    let nums = try file.array(file.dictionary(root["ParentTree"])["Nums"])
    #expect(root["ParentTreeNextKey"] == .integer(3))
    #expect(nums.count == 6)
    for (page, pair) in [0, 2].enumerated() {
      #expect(nums[pair] == .integer(page))
      for (mark, element) in try file.array(nums[pair + 1]).enumerated() {
        #expect(element == .reference(uses["\(page).\(mark)"] ?? -1))
      }
    }
    #expect(nums[5] == .reference(uses["link"] ?? -1))
  }

  @Test func infoAndPacketAgree() throws {
    let bytes = try finished()
    var file = try FinishedFile.read(bytes)
    let packet = String(
      decoding: try file.stream(file.root()["Metadata"]), as: UTF8.self)
    #expect(packet.contains("<rdf:li xml:lang=\"x-default\">Invoice 1 – Straße</rdf:li>"))
    #expect(packet.contains("<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A<"))
    #expect(packet.contains("<xmp:CreateDate>2025-05-12T10:00:00Z<"))
    #expect(packet.contains("<rdf:li>SnapshotDigest sha256:0a</rdf:li>"))
    #expect(packet.contains("<rdf:li>Fonts Inter.otf sha256:0b</rdf:li>"))
    // The packet is readable in the file as it is.
    #expect(String(decoding: bytes, as: UTF8.self).contains(packet))
    let info = try file.objects().values.compactMap { value -> [String: PDFValue]? in
      guard case .dictionary(let entries) = value, entries["Producer"] != nil else { return nil }
      return entries
    }
    #expect(info.count == 1)
    #expect(info.first?["Title"]?.text == "Invoice 1 – Straße")
    #expect(info.first?["CreationDate"]?.text == "D:20250512100000Z")
  }

  @Test func attachmentsAreNamedInOrder() throws {
    var file = try FinishedFile.read(finished())
    let root = try file.root()
    let named = try file.array(
      file.dictionary(file.dictionary(root["Names"])["EmbeddedFiles"])["Names"])
    #expect(named.map(\.text) == ["a.json", nil, "invoice.xml", nil])
    #expect(try file.array(root["AF"]) == [named[3], named[1]])
    let specification = try file.dictionary(named[3])
    #expect(specification["AFRelationship"] == .name("Alternative"))
    let embedded = try file.dictionary(specification["EF"])["F"]
    #expect(try file.stream(embedded) == Array("<a/>".utf8))
    let entries = try file.dictionary(embedded)
    #expect(entries["Subtype"] == .name("text#2Fxml"))
    let parameters = try file.dictionary(entries["Params"])
    #expect(parameters["Size"] == .integer(4))
    #expect(parameters["CheckSum"] == .string(MD5.digest(Array("<a/>".utf8))))
  }

  /// What Cairo leaves out for PDF/A is added, and what it may not say is gone.
  @Test func fontsAndImages() throws {
    var drawing = Sample.drawing
    drawing.font =
      "/Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Sample /DescendantFonts [ 4 0 R ] "
      + "/X [ 1 2 3 4 0 R 5 6 (R) -7 ]"
    drawing.others = [
      ("/Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Sample /FontDescriptor 5 0 R", nil),
      ("/Type /FontDescriptor /FontName /ABCDEF+Sample /FontFile3 6 0 R /Image 7 0 R", nil),
      ("/Subtype /CIDFontType0C", [1, 2, 3]),
      ("/Type /XObject /Subtype /Image /Interpolate true /Width 1", [1]),
    ]
    var file = try FinishedFile.read(Sample.finisher().finish(drawing.bytes(.table)))
    let resources = try file.dictionary(file.pages()[0].entries["Resources"])
    let font = try file.dictionary(file.dictionary(resources["Font"])["f-0-0"])
    let descendant = try file.dictionary(file.array(font["DescendantFonts"]).first)
    #expect(descendant["CIDToGIDMap"] == .name("Identity"))
    guard case .reference(let renumbered)? = try file.array(font["DescendantFonts"]).first else {
      Issue.record("the descendant font is not a reference")
      return
    }
    #expect(
      try file.array(font["X"]) == [
        .integer(1), .integer(2), .integer(3), .reference(renumbered), .integer(5), .integer(6),
        .string(Array("R".utf8)), .integer(-7),
      ])
    let descriptor = try file.dictionary(descendant["FontDescriptor"])
    let image = try file.dictionary(descriptor["Image"])
    #expect(image["Interpolate"] == nil)
    #expect(image["Width"] == .integer(1))
    #expect(try file.stream(descriptor["FontFile3"]) == [1, 2, 3])
    let names = [font["BaseFont"], descendant["BaseFont"], descriptor["FontName"]]
    #expect(names.allSatisfy { $0 == names[0] })
    #expect(names[0] != .name("ABCDEF+Sample"))
    #expect(try isTagged(names[0], "Sample"))
  }

  @Test func sameInputSameBytes() async throws {
    let drawn = try Sample.drawing.bytes(.table)
    let first = try Sample.finisher().finish(drawn)
    let others = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<4 { group.addTask { try Sample.finisher().finish(drawn) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(others.allSatisfy { $0 == first })
    var other = Sample.finisher()
    other.metadata.title += "."
    #expect(try other.finish(drawn) != first)
  }

  /// The tag of a font subset comes from its program, whatever Cairo called it.
  @Test func namesFontSubsetsByTheirBytes() throws {
    func name(_ tag: String, _ program: [UInt8]) throws -> PDFValue? {
      var drawing = Sample.drawing
      drawing.font = "/Type /Font /Subtype /Type1 /BaseFont /\(tag)+Sample /FontDescriptor 4 0 R"
      drawing.others = [
        ("/Type /FontDescriptor /FontName /\(tag)+Sample /FontFile3 5 0 R", nil),
        ("/Subtype /Type1C", program),
      ]
      var file = try FinishedFile.read(Sample.finisher().finish(drawing.bytes(.table)))
      let resources = try file.dictionary(file.pages()[0].entries["Resources"])
      return try file.dictionary(file.dictionary(resources["Font"])["f-0-0"])["BaseFont"]
    }
    #expect(try name("ABCDEF", [1]) == name("UVWXYZ", [1]))
    #expect(try name("ABCDEF", [1]) != name("ABCDEF", [2]))
  }

  private func isTagged(_ value: PDFValue?, _ name: String) throws -> Bool {
    guard case .name(let text)? = value else { return false }
    return text.hasSuffix("+\(name)") && text.count == name.count + 7
      && text.prefix(6).allSatisfy { $0.isASCII && $0.isUppercase }
  }
}

/// Prints a structure tree, an element a line, and finds who uses each mark.
private struct StructureReader {
  let pages: [Int]

  func read(
    _ value: PDFValue?, of parent: PDFValue?, depth: Int, _ file: inout FinishedFile,
    _ lines: inout [String], _ uses: inout [String: Int]
  ) throws {
    guard case .reference(let number)? = value else { return }
    let element = try file.dictionary(value)
    #expect(element["P"] == parent)
    var line = String(repeating: " ", count: depth)
    if case .name(let role)? = element["S"] { line += role }
    if let language = element["Lang"]?.text { line += " \(language)" }
    if let words = element["Alt"]?.text { line += " \"\(words)\"" }
    if let words = element["ActualText"]?.text { line += " «\(words)»" }
    let attributes = try file.dictionary(element["A"])
    for key in ["Placement", "Scope", "ColSpan"] {
      switch attributes[key] {
      case .name(let name): line += " \(key)=\(name)"
      case .integer(let count): line += " \(key)=\(count)"
      default: break
      }
    }
    var used: [String] = []
    var children: [PDFValue] = []
    for kid in element["K"]?.kids ?? [] {
      switch kid {
      case .integer(let mark): used.append("\(try page(element["Pg"])).\(mark)")
      case .dictionary(let entries) where entries["Type"] == .name("MCR"):
        guard case .integer(let mark)? = entries["MCID"] else { continue }
        used.append("\(try page(entries["Pg"])).\(mark)")
      case .dictionary: used.append("link")
      default: children.append(kid)
      }
    }
    for use in used { #expect(uses.updateValue(number, forKey: use) == nil) }
    lines.append(line + ": " + used.joined(separator: " "))
    for child in children {
      try read(child, of: value, depth: depth + 1, &file, &lines, &uses)
    }
  }

  private func page(_ value: PDFValue?) throws -> Int {
    guard case .reference(let number)? = value else { return -1 }
    return pages.firstIndex(of: number) ?? -1
  }
}

extension PDFValue {
  /// One kid, or several in an array.
  fileprivate var kids: [PDFValue] {
    if case .array(let items) = self { items } else { [self] }
  }
}
