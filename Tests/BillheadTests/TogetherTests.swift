import Billhead
import Diagnostics
import TestKeys
import Testing

/// Several documents in one PDF.
@Suite struct TogetherTests {
  private static let names = ["eu-reverse-charge", "credit-note", "sixty-lines", "void-invoice"]

  private static let made = Result {
    try Shared.renderer.render(together: try names.map { try bundle($0) })
  }

  private static func bundle(_ name: String) throws -> BillingBundle {
    try Fixture(name: name, locale: "").bundle()
  }

  private func alone() throws -> [Rendered] {
    try Self.names.map { try Shared.renderer.render(Self.bundle($0), as: .pdf) }
  }

  @Test func hasAllPagesInOrder() throws {
    let (set, alone) = (try Self.made.get(), try alone())
    #expect(set.pageCount == alone.reduce(0) { $0 + $1.pageCount })
    #expect(set.firstPages == [1, 2, 3, 3 + alone[2].pageCount])
    let together = try PDFProgram.run("pdftotext", ["-layout"], on: set.bytes)
    let texts = try alone.map { try PDFProgram.run("pdftotext", ["-layout"], on: $0.bytes) }
    #expect(together.filter { !$0.isWhitespace } == texts.joined().filter { !$0.isWhitespace })
  }

  @Test func sharesFonts() throws {
    let set = try Self.made.get()
    #expect(try set.bytes.count < alone().reduce(0) { $0 + $1.bytes.count } * 3 / 4)
    let fonts = try PDFProgram.run("pdffonts", [], on: set.bytes).split(separator: "\n").dropFirst(
      2)
    #expect(Set(fonts.map { $0.prefix(36) }).count == fonts.count)
  }

  @Test func isOneTaggedFile() throws {
    let bytes = try Self.made.get().bytes
    let check = try PDFProgram.run("qpdf", ["--check"], on: bytes)
    #expect(check.contains("No syntax or stream encoding errors found"))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("<pdfuaid:part>1</pdfuaid:part>"))
    let tree = try PDFProgram.run("pdfinfo", ["-struct"], on: bytes)
    #expect(tree.split(separator: "\n").filter { $0.hasPrefix("Document") }.count == 1)
    let sections = tree.split(separator: "\n").filter { $0.hasPrefix("  Sect") }
    #expect(sections.count == Self.names.count)
  }

  /// Each document keeps its language, and has a bookmark with its title.
  @Test func keepsLanguagesAndTitles() throws {
    let bytes = try Self.made.get().bytes
    let json = try PDFProgram.run(
      "qpdf", ["--json", "--json-key=outlines", "--json-key=qpdf"], on: bytes)
    #expect(json.split(separator: "\"title\":").count == Self.names.count + 1)
    for language in try alone().map(\.locale.tag) {
      #expect(json.contains("\"/Lang\": \"u:\(language)\""), "\(language)")
    }
  }

  @Test func givesTheSameBytesAgain() throws {
    let again = try Shared.renderer.render(together: try Self.names.map { try Self.bundle($0) })
    #expect(try again.bytes == Self.made.get().bytes)
  }

  @Test func isSignedAsAWhole() throws {
    let identity = try TestIdentity(curve: "P-256")
    let signature = DocumentSignature(
      signer: try KeySigner(key: identity.key, certificates: identity.certificates))
    let set = try Shared.renderer.render(
      together: [try Self.bundle("standard-look"), try Self.bundle("credit-note")],
      as: PDFOptions(signature: signature))
    #expect(try PDFProgram.run("pdfsig", [], on: set.bytes).contains("Signature is Valid"))
  }

  @Test func refusesNothing() throws {
    let rejection = #expect(throws: Rejection.self) { try Shared.renderer.render(together: []) }
    #expect(rejection?.diagnostics.map(\.code) == ["nothing-to-join"])
  }

  @Test func refusesToAttachSnapshots() throws {
    let rejection = #expect(throws: Rejection.self) {
      try Shared.renderer.render(
        together: [try Self.bundle("standard-look")], as: PDFOptions(attachesSnapshot: true))
    }
    #expect(rejection?.diagnostics.map(\.code) == ["snapshot-of-several"])
  }

  /// Everything that is wrong in any of them, at once.
  @Test func saysWhatIsWrongInEach() throws {
    var options = RenderOptions()
    options.refusesTestMode = true
    let bundles = try ["test-mode", "standard-look", "test-mode"].map { try Self.bundle($0) }
    let rejection = #expect(throws: Rejection.self) {
      try Shared.renderer.render(together: bundles, options: options)
    }
    #expect(rejection?.diagnostics.count { $0.severity == .error } == 2)
  }
}
