import Billhead
import Diagnostics
import Foundation
import HostSystem
import Layout
import Testing
import Typography

/// Whether a file is told from what it should be, and why.
@Suite struct VerificationTests {
  private let fixture = Fixture(name: "standard-look", locale: "en")

  private func render(
    _ renderer: Renderer? = nil, as pdf: PDFOptions = PDFOptions(),
    _ change: (inout RenderOptions) -> Void = { _ in }
  ) throws -> Rendered {
    var options = RenderOptions()
    change(&options)
    return try (renderer ?? Shared.renderer)
      .render(fixture.bundle(), as: .pdf(pdf), options: options)
  }

  private func snapshot(_ rendered: Rendered) throws -> BillingBundle {
    try BillingBundle(rendered.snapshotJSON, name: "snapshot.json")
  }

  private func verify(_ pdf: [UInt8], _ renderer: Renderer? = nil) throws -> Verification {
    try (renderer ?? Shared.renderer).verify(pdf, against: fixture.bundle())
  }

  @Test(arguments: Fixture.each)
  func knowsItsOwn(fixture: Fixture) throws {
    let renderer = try Shared.renderer
    let rendered = try renderer.render(fixture.bundle(), as: .pdf, options: fixture.options)
    let found = try renderer.verify(rendered.bytes, against: snapshot(rendered))
    #expect(found.isIdentical)
    #expect(found.diagnostics.isEmpty)
    #expect(try renderer.verify(rendered.bytes, against: fixture.bundle()).isIdentical)
  }

  @Test(arguments: PDFStandard.allCases, [nil, "fr-CA", "de_ch"])
  func takesOptionsFromTheFile(standard: PDFStandard, locale: String?) throws {
    let pdf = PDFOptions(
      standard: standard, attachments: AttachmentTests.files, attachesSnapshot: true)
    let rendered = try render(as: pdf) {
      $0.locale = locale
      $0.template = "compact"
    }
    let found = try Shared.renderer.verify(rendered.bytes, against: snapshot(rendered))
    #expect(found.differences.isEmpty)
    #expect(found.attachments == AttachmentTests.files.map(\.name) + ["snapshot.json"])
    #expect(found.generatedAttachments == ["snapshot.json"])
    #expect(found.diagnostics.map(\.code) == ["verify-attachments"])
    let sentence = try #require(found.diagnostics.first?.sentence)
    for file in AttachmentTests.files { #expect(sentence.contains("'\(file.name)'")) }
    #expect(!sentence.contains("snapshot.json"))
  }

  /// What was made anew was not taken as it is.
  @Test func saysNothingOfASnapshotAlone() throws {
    let rendered = try render(as: PDFOptions(attachesSnapshot: true))
    #expect(try verify(rendered.bytes).diagnostics.isEmpty)
  }

  /// A file that calls itself the snapshot must be the snapshot.
  @Test func comparesTheAttachedSnapshot() throws {
    let forged = try render(
      as: PDFOptions(attachments: [
        Billhead.Attachment(
          Array("{\"fake\":1}".utf8), name: "snapshot.json",
          description: "The facts that this document was made from", relationship: .source)
      ]))
    #expect(try !verify(forged.bytes).isIdentical)
  }

  @Test func tellsOtherFacts() throws {
    let rendered = try render()
    let other = Fixture(name: "sixty-lines", locale: "en")
    let found = try Shared.renderer.verify(rendered.bytes, against: other.bundle())
    #expect(found.differences.map(\.diagnostic.code) == ["verify-snapshot"])
    #expect(!found.isIdentical)
    let json = String(decoding: rendered.snapshotJSON, as: UTF8.self)
      .replacing("NWL-2026-0042", with: "NWL-2026-0043")
    let near = try Shared.renderer.verify(
      rendered.bytes, against: BillingBundle(Array(json.utf8), name: "a.json"))
    #expect(near.differences.map(\.diagnostic.code) == ["verify-snapshot"])
  }

  /// `acme` as it was, edited under the same number, with a new number, and gone.
  @Test func tellsTemplates() throws {
    try withFolder { folder throws in
      let path = "\(folder)/acme.yml"
      try writeFile(Array("name: acme\n".utf8), to: path)
      let pdf = try render(Renderer(templates: folder)) { $0.template = "acme" }.bytes
      #expect(try verify(pdf, Renderer(templates: folder)).isIdentical)
      for text in ["name: acme\nversion: 2\n", "name: acme\ntheme: {band: false}\n"] {
        try writeFile(Array(text.utf8), to: path)
        let found = try verify(pdf, Renderer(templates: folder))
        guard case .template("acme", let recorded, let here?) = found.differences.first else {
          Issue.record("\(found.differences)")
          return
        }
        #expect(found.differences.count == 1)
        #expect(recorded != here)
        #expect(here.hasPrefix(text.contains("version") ? "2-" : "1-"))
        #expect(recorded.hasPrefix("1-"))
      }
      let gone = try verify(pdf)
      #expect(gone.differences.map(\.diagnostic.code) == ["verify-template"])
      #expect(gone.differences.first?.diagnostic.hints.count == 1)
    }
  }

  @Test func tellsOtherWords() throws {
    try withFolder { folder throws in
      let words = #"{"@@locale": "en", "page_of": "{page} / {pages}"}"#
      try writeFile(Array(words.utf8), to: "\(folder)/en.arb")
      let renderer = try Renderer(locales: folder)
      let found = try verify(render().bytes, renderer)
      #expect(found.differences.map(\.diagnostic.code) == ["verify-words"])
      #expect(try verify(render(renderer).bytes, renderer).isIdentical)
    }
  }

  @Test func tellsLocales() throws {
    let preferred = Fixture(name: "bare-minimum", locale: "")
    let made = try Renderer(defaultLocale: "fr").render(preferred.bundle(), as: .pdf)
    let found = try Shared.renderer.verify(made.bytes, against: preferred.bundle())
    #expect(found.differences.contains(.locale(recorded: "fr", here: "en")))
    #expect(found.differences.map(\.diagnostic.code).contains("verify-locale"))
    #expect(
      try Renderer(defaultLocale: "fr").verify(made.bytes, against: preferred.bundle())
        .isIdentical)
  }

  @Test func tellsALocaleWithoutCatalogue() throws {
    try withFolder { folder throws in
      let german = try readFile("\(Fixture.package)/Locales/de.arb")
      let afrikaans = String(decoding: german, as: UTF8.self)
        .replacing("\"@@locale\": \"de\"", with: "\"@@locale\": \"af\"")
      try writeFile(Array(afrikaans.utf8), to: "\(folder)/af.arb")
      let renderer = try Renderer(locales: folder)
      let pdf = try render(renderer) { $0.locale = "af" }.bytes
      #expect(try verify(pdf, renderer).isIdentical)
      let found = try verify(pdf)
      #expect(found.differences == [.locale(recorded: "af", here: nil)])
    }
  }

  /// The same words from font files of another version.
  @Test func tellsFonts() throws {
    try withFolder { folder throws in
      let paths = try Shared.renderer.fontFamilies.first { $0.name == "Inter" }?.files ?? []
      for path in paths {
        let name = try #require(path.split(separator: "/").last)
        var font = try readFile(path)
        // The checksum of a table that is neither shaped nor drawn from.
        let place = try #require(Data(font.prefix(1_000)).range(of: Data("name".utf8)))
        font[place.upperBound] ^= 1
        try writeFile(font, to: "\(folder)/\(name)")
      }
      let renderer = try Renderer(fonts: [folder] + Renderer.defaultFontFolders)
      let found = try verify(render().bytes, renderer)
      #expect(!found.differences.isEmpty)
      for difference in found.differences {
        guard case .font(let name, let recorded?, let here?) = difference else {
          Issue.record("\(difference)")
          continue
        }
        #expect(name.hasPrefix("Inter-"))
        #expect(recorded != here)
      }
    }
  }

  @Test func tellsVersions() throws {
    let program = try #require(Renderer.programs.first { $0.hasPrefix("pango ") })
    let old = String(program.dropLast()) + (program.hasSuffix("0") ? "1" : "0")
    let found = try verify(try replaced(program, old))
    #expect(
      found.differences == [
        .program(
          name: "pango", recorded: String(old.dropFirst(6)),
          here: String(program.dropFirst(6)))
      ])
  }

  @Test func namesEveryProgramWithItsVersion() {
    #expect(
      Renderer.programs.map { $0.prefix { $0 != " " } } == [
        "billhead", "cairo", "pango", "harfbuzz", "freetype", "zlib", "libdeflate",
      ])
    for program in Renderer.programs {
      #expect(program.wholeMatch(of: /[a-z]+ \d+\.\d+(\.\d+)*/) != nil, "\(program)")
    }
  }

  /// The file with some of its XMP changed, which is as long as before.
  private func replaced(_ old: String, _ new: String) throws -> [UInt8] {
    var bytes = try render().bytes
    let place = try #require(Data(bytes).range(of: Data(old.utf8)))
    bytes.replaceSubrange(place, with: Array(new.utf8))
    return bytes
  }

  @Test(arguments: [nil, "/Type/ObjStm", "/Type/Metadata", "/Subtype/CIDFontType0C"])
  func tellsDamageWithItsPlace(mark: String?) throws {
    var pdf = try render().bytes
    let place = try #require(mark.map { Data(pdf).range(of: Data($0.utf8)) } ?? 3..<4)
    let offset = mark == nil ? 9 : place.upperBound + 600
    pdf[offset] ^= 0x10
    let found = try verify(pdf)
    guard case .bytes(offset, let part?) = found.differences.first else {
      Issue.record("\(found.differences)")
      return
    }
    #expect(found.differences.count == 1)
    switch mark {
    case nil: #expect(part == "the first lines")
    case "/Type/ObjStm": #expect(part.hasSuffix(", which holds others"))
    case "/Type/Metadata": #expect(part == "the metadata")
    default: #expect(part.hasSuffix(", a font"))
    }
  }

  @Test func tellsTheDamagedPage() throws {
    let fixture = Fixture(name: "sixty-lines", locale: "en")
    var pdf = try Shared.renderer.render(fixture.bundle(), as: .pdf).bytes
    let lines = try PDFProgram.run("qpdf", ["--show-object=trailer"], on: pdf)
    #expect(lines.contains("/Root"))
    let pages = try PDFProgram.run("qpdf", ["--show-pages"], on: pdf)
    let number = pages.matches(of: /content:\s+(\d+) 0 R/)[1].output.1
    let place = try #require(Data(pdf).range(of: Data("\n\(number) 0 obj\n".utf8)))
    pdf[place.upperBound + 200] ^= 1
    let found = try Shared.renderer.verify(pdf, against: fixture.bundle())
    #expect(
      found.differences == [.bytes(offset: place.upperBound + 200, part: "the content of page 2")])
  }

  @Test(arguments: [1, 20, 60])
  func tellsTruncation(missing: Int) throws {
    let pdf = try render().bytes
    #expect(
      try verify(Array(pdf.dropLast(missing))).differences == [
        .truncated(count: pdf.count - missing, expected: pdf.count)
      ])
  }

  @Test func tellsWhatWasAppended() throws {
    let rendered = try render(as: PDFOptions(attachesSnapshot: true))
    let pdf = rendered.bytes
    let text = String(decoding: pdf.suffix(40), as: UTF8.self)
    let old = try #require(text.firstMatch(of: /startxref\n(\d+)/)?.1)
    for signature in ["", "/ByteRange[0 1 2 3]"] {
      let object = "999 0 obj\n<<\(signature)>>\nendobj\n"
      let update =
        object + "xref\n999 1\n\(String(repeating: "0", count: 10)) 00000 n \ntrailer\n"
        + "<</Size 1000/Root 1 0 R/Prev \(old)>>\nstartxref\n\(pdf.count + object.utf8.count)\n"
        + "%%EOF\n"
      let found = try verify(pdf + update.utf8)
      #expect(found.appendedCount == update.utf8.count)
      #expect(found.signatures.isEmpty && !found.isIdentical)
      #expect(found.attachments == ["snapshot.json"])
      #expect(found.diagnostics.allSatisfy { $0.severity == .error })
      guard signature.isEmpty else { continue }
      #expect(found.differences.contains(.appended(count: update.utf8.count)))
    }
  }

  @Test func tellsDamagedAttachments() throws {
    var pdf = try render(as: PDFOptions(attachesSnapshot: true)).bytes
    let place = try #require(Data(pdf).range(of: Data("/Type/EmbeddedFile".utf8)))
    pdf[place.upperBound + 400] ^= 0x10
    #expect(try verify(pdf).differences == [.attachment(name: "snapshot.json")])
  }

  @Test func refusesWhatSaysNothingOfItsMaking() throws {
    let pdf = try render().bytes
    let cases: [([UInt8], String)] = [
      ([], "not-a-pdf"), (Array("{}".utf8), "not-a-pdf"),
      (Array(pdf.prefix(2_000)), "pdf-incomplete"),
      (Array("%PDF-1.7\nstartxref\n0\n%%EOF\n".utf8), "pdf-damaged"),
      (
        Array("%PDF-1.7\nxref\ntrailer\n<</Prev 9>>\nstartxref\n9\n%%EOF\n".utf8),
        "pdf-too-many-versions"
      ),
      (try cairo(), "no-provenance"),
    ]
    for (bytes, code) in cases {
      let rejection = #expect(throws: Rejection.self) { try verify(bytes) }
      #expect(rejection?.diagnostics.map(\.code) == [code])
    }
  }

  /// A drawing before it is finished.
  private func cairo() throws -> [UInt8] {
    let renderer = try Shared.renderer
    let composed = try renderer.compose(fixture.bundle(), options: fixture.options)
    return try renderer.layOut(composed.document, composed.design) { try $1.pdf($0) }
  }
}
