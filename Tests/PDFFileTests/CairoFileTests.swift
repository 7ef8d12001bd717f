import Diagnostics
import Testing

@testable import PDFFile

@Suite struct CairoFileTests {
  @Test(arguments: CairoLike.Form.allCases)
  func pagesAndContents(form: CairoLike.Form) throws {
    let inflater = try Inflater()
    let drawn = try CairoLike(pages: ["(one)", "(two)"]).bytes(form)
    var drawing = try Drawing(drawn, inflater: inflater)
    #expect(drawing.pages.map(\.number) == [4, 6])
    #expect(drawing.pages.map(\.content) == [5, 7])
    #expect(drawing.pages[0].mediaBox == [0, 0, 200, 100.5])
    let content = try drawing.file.object(7, inflater: inflater)
    #expect(try content.unpacked(inflater: inflater) == Array("(two)".utf8))
  }

  private func fault(_ bytes: [UInt8]) -> PDFFault? {
    do throws(PDFFault) {
      let inflater = try Inflater()
      var drawing = try Drawing(bytes, inflater: inflater)
      for page in drawing.pages {
        _ = try drawing.file.object(page.content, inflater: inflater).unpacked(inflater: inflater)
      }
      return nil
    } catch {
      return error
    }
  }

  private func drawn(
    _ replaced: String, _ by: String, in drawing: CairoLike = CairoLike(pages: ["(one)"])
  ) throws -> [UInt8] {
    let bytes = try drawing.bytes(.table)
    let text = String(decoding: bytes.map { $0 < 0x80 ? $0 : UInt8(ascii: "~") }, as: UTF8.self)
    let start = try #require(text.firstRange(of: replaced)).lowerBound
    let index = text.utf8.distance(from: text.startIndex, to: start)
    return bytes[..<index] + Array(by.utf8) + bytes[(index + replaced.utf8.count)...]
  }

  @Test(
    arguments: [
      ("startxref", "startzref", PDFFault.noCrossReference),
      ("/Root 1 0 R", "/Ruut 1 0 R", .noCrossReference),
      ("/Root 1 0 R", "/Root 9 0 R", .missingObject(9)),
      ("/Root 1 0 R", "/Prev 0 /Root 1 0 R", .noCrossReference),
      ("/Pages 2 0 R", "/Pages 2 1 X", .syntax(.object(1), expected: "name", offset: 0)),
      ("/Type /Page %", "/Type /Pagx %", .wrongObject(4, expected: "a page with a media box")),
      ("/MediaBox [ 0 0", "/MediaBox [ 0 R", .wrongObject(4, expected: "a page with a media box")),
      (
        "/Contents 5 0 R", "/Cuntents 5 0 R",
        .wrongObject(4, expected: "a page with one content stream")
      ),
      (
        "/StructParents 0\n   /Contents 5 0 R", "/Contents [ 5 0 R 3 0 R ]          ",
        .wrongObject(4, expected: "a page with one content stream")
      ),
      ("/Contents 5 0 R", "/Contents 8 0 R", .missingObject(8)),
      ("/FlateDecode", "/FlutzDecode", .wrongObject(5, expected: "a stream packed by Flate")),
      ("/Length 6 0 R", "/Length 3 0 R", .wrongObject(3, expected: "a number")),
      ("/Kids [ 4 0 R", "/Kids [ 2 0 R", .wrongObject(2, expected: "a page tree without loops")),
      ("   16", "   99", .syntax(.object(5), expected: "'endstream'", offset: 0)),
    ] as [(String, String, PDFFault)])
  func faults(replaced: String, by: String, expected: PDFFault) throws {
    let found = try #require(fault(try drawn(replaced, by)))
    switch (found, expected) {
    // Where the fault lies depends on the file; that it is found, and whose it is, does not.
    case (.syntax(let owner, _, _), .syntax(let other, _, _)): #expect(owner == other)
    default: #expect(found == expected)
    }
  }

  @Test func annotationsOfTheDrawingAreRefused() throws {
    let drawn = try drawn("/StructParents 0", "/Annots [ 3 0 R]", in: Sample.drawing)
    let failure = #expect(throws: MachineFailure.self) { try Sample.finisher().finish(drawn) }
    #expect(
      failure?.diagnostic.sentence
        == "object 4 of the drawn PDF is not a page without annotations")
  }

  @Test func damagedStreamsAreNamed() throws {
    var bytes = try CairoLike(pages: [String(repeating: "(one)", count: 50)]).bytes(.table)
    let start = try #require(bytes.firstIndex(of: 0x78))
    for index in start + 2..<start + 8 { bytes[index] ^= 0xFF }
    #expect(fault(bytes) == .unpackable(.object(5)))
  }

  /// Every shorter file is refused without a crash.
  @Test(arguments: CairoLike.Form.allCases)
  func cutFiles(form: CairoLike.Form) throws {
    let bytes = try Sample.drawing.bytes(form)
    for count in stride(from: 0, to: bytes.count - 16, by: 29) {
      #expect(fault(Array(bytes[..<count])) != nil)
    }
  }

  /// No change of a byte makes the reader crash or loop.
  @Test(arguments: CairoLike.Form.allCases)
  func changedFiles(form: CairoLike.Form) throws {
    let bytes = try Sample.drawing.bytes(form)
    for index in stride(from: 0, to: bytes.count, by: 13) {
      var changed = bytes
      changed[index] = changed[index] &+ UInt8(index % 251) &+ 1
      _ = try? Sample.finisher().finish(changed)
    }
  }
}
