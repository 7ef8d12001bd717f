import Billhead
import Testing
import Typography

/// What a PDF claims to be, by the bytes that are not packed: XMP is never compressed.
@Suite struct StandardTests {
  private func file(_ standard: PDFStandard, _ name: String = "standard-look") throws -> Rendered {
    let fixture = Fixture(name: name, locale: "en")
    return try Shared.renderer.render(
      fixture.bundle(), as: .pdf(PDFOptions(standard: standard)), options: fixture.options)
  }

  private func claims(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test(arguments: [
    (
      PDFStandard.a3a, "%PDF-1.7",
      [
        "<pdfaid:part>3</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
      ]
    ),
    (
      .a3u, "%PDF-1.7",
      ["<pdfaid:part>3</pdfaid:part>", "<pdfaid:conformance>U</pdfaid:conformance>"]
    ),
    (.a4f, "%PDF-2.0", ["<pdfaid:part>4</pdfaid:part>", "<pdfuaid:part>2</pdfuaid:part>"]),
  ])
  func claimsItsStandard(standard: PDFStandard, head: String, parts: [String]) throws {
    let text = claims(try file(standard).bytes)
    #expect(text.hasPrefix(head))
    for part in parts { #expect(text.contains(part), "\(part)") }
  }

  /// Level A wants a meaning for every character; private-use characters have none. Nothing else
  /// lowers the level.
  @Test(
    arguments: [
      ("plain words", "A"), ("a \u{E000} b", "U"), ("\u{F8FF}", "U"), ("x \u{F0000}", "U"),
      ("\u{10FFFD}", "U"), ("\u{D7FF}\u{F900}\u{FFFD}", "A"), ("\u{1F600}\u{2F800}", "A"),
    ], ["description", "customer_name", "number", "footer"])
  func privateCharactersLowerTheLevel(sample: (text: String, level: String), key: String) throws {
    let fixture = Fixture(name: "standard-look", locale: "en")
    var input = try InputJSON(fixture)
    for path in input.paths(ofStringsNamed: [key]) {
      input = input.replaced(path, by: sample.text)
    }
    let bytes = try Shared.renderer.render(input.bundle(), as: .pdf, options: fixture.options).bytes
    let text = claims(bytes)
    #expect(text.contains("<pdfaid:part>3</pdfaid:part>"))
    #expect(text.contains("<pdfaid:conformance>\(sample.level)</pdfaid:conformance>"))
    #expect(text.contains("<pdfuaid:part>1</pdfuaid:part>"))
  }

  @Test func plainClaimsNothingAndIsSmallest() throws {
    let plain = try file(.plain).bytes
    #expect(!claims(plain).contains("pdfaid"))
    #expect(plain.count < (try file(.a3a).bytes.count))
  }

  @Test func carriesWhatItWasMadeFrom() throws {
    let rendered = try file(.a3a)
    let text = claims(rendered.bytes)
    #expect(text.contains(rendered.snapshotDigest))
    #expect(text.contains("<rdf:li>TemplateName standard</rdf:li>"))
    let paths = try rendered.fonts().map(\.path)
    #expect(paths.count >= 3)
    for path in paths {
      let fingerprint = try Shared.renderer.fonts.fingerprint(of: path)
      #expect(text.contains(fingerprint), "\(path)")
    }
  }

  @Test func theLinkCanBeClicked() throws {
    let rendered = try file(.a3a)
    let snapshot = String(decoding: rendered.snapshotJSON, as: UTF8.self)
    let url = try #require(
      snapshot.split(separator: "\"").first { $0.hasPrefix("https://pay.northwind.example/") })
    let links = try PDFProgram.run("pdfinfo", ["-url"], on: rendered.bytes)
    #expect(links.contains(url))
  }
}
