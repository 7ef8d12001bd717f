import Testing

@testable import Billhead

/// What every format has in common.
@Suite struct OutputTests {
  private let sixty = Fixture(name: "sixty-lines", locale: "en")

  private func render(_ format: OutputFormat, _ fixture: Fixture) throws -> Rendered {
    try Shared.renderer.render(
      bundle(fixture, for: format), as: format == .png ? .png(PNGOptions(dpi: 36)) : Output(format),
      options: fixture.options)
  }

  /// An electronic invoice needs what no Stripe object has.
  private func bundle(_ fixture: Fixture, for format: OutputFormat) throws -> BillingBundle {
    guard format == .einvoice else { return try fixture.bundle() }
    let folder = "\(Fixture.root)/giro-code"
    return try BillingBundle(
      contentsOf: ["\(folder)/bundle.json"],
      settings: SellerSettings(contentsOf: "\(folder)/einvoice.yml"))
  }

  @Test(arguments: OutputFormat.allCases)
  func partsSayWhatTheyAre(format: OutputFormat) throws {
    let rendered = try render(format, sixty)
    #expect(rendered.format == format)
    // A message has those of its PDF.
    let hasPages = [.pdf, .png, .svg, .email].contains(format)
    #expect(hasPages ? rendered.pageCount > 1 : rendered.pageCount == 1)
    #expect(rendered.documents.count == (format.isOneFile ? 1 : rendered.pageCount))
    let stem = rendered.fileName
    let names =
      format.isOneFile ? [stem] : (1...rendered.documents.count).map { "\(stem)-\($0)" }
    #expect(rendered.documents.map(\.name) == names.map { "\($0).\(format.fileExtension)" })
    #expect(rendered.parts.allSatisfy { !$0.bytes.isEmpty })
    #expect(rendered.bytes == rendered.parts.first?.bytes)
  }

  @Test(arguments: [OutputFormat.png, .svg])
  func aSinglePageHasNoNumber(format: OutputFormat) throws {
    let rendered = try render(format, Fixture(name: "standard-look", locale: "en"))
    #expect(rendered.parts.map(\.name) == ["NWL-2026-0042.\(format.fileExtension)"])
  }

  @Test func formatsAreToldApart() {
    let formats = OutputFormat.allCases
    #expect(Set(formats.map(\.rawValue)).count == formats.count)
    #expect(Set(formats.map(\.summary)).count == formats.count)
  }

  @Test(arguments: OutputFormat.allCases)
  func anOutputHasTheFormatThatItWasMadeOf(format: OutputFormat) {
    #expect(Output(format).format == format)
  }

  @Test(arguments: [
    ("a.png", 1, ["a.png"]), ("a.png", 2, ["a-1.png", "a-2.png"]), ("a", 2, ["a-1", "a-2"]),
    ("b.c/a", 2, ["b.c/a-1", "b.c/a-2"]), ("b/.a", 2, ["b/.a-1", "b/.a-2"]),
    ("A.7.png", 2, ["A.7-1.png", "A.7-2.png"]), ("a.png", 0, []),
  ])
  func numbersFilesBeforeTheirEnding(path: String, count: Int, paths: [String]) {
    #expect(numberedPaths(path, count: count) == paths)
  }

  @Test func optionsMakeAnotherOutput() {
    #expect(Output.png(PNGOptions(dpi: 36)) != .png)
    #expect(Output.pdf(PDFOptions(standard: .plain)) != .pdf)
  }
}
