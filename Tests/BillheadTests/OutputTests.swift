import Testing

@testable import Billhead

/// What every format has in common.
@Suite struct OutputTests {
  private let sixty = Fixture(name: "sixty-lines", locale: "en")

  private func render(_ format: OutputFormat, _ fixture: Fixture) throws -> Rendered {
    try Shared.renderer.render(
      fixture.bundle(), as: format == .png ? .png(PNGOptions(dpi: 36)) : Output(format),
      options: fixture.options)
  }

  /// A page has its headers beside it, and an electronic invoice needs more facts: both have tests of
  /// their own.
  @Test(arguments: OutputFormat.allCases.filter { $0 != .page && $0 != .einvoice })
  func partsSayWhatTheyAre(format: OutputFormat) throws {
    let rendered = try render(format, sixty)
    #expect(rendered.format == format)
    let hasPages = ![.text, .emailText, .emailHTML].contains(format)
    #expect(hasPages ? rendered.pageCount > 1 : rendered.pageCount == 1)
    #expect(rendered.parts.count == (format.isOneFile ? 1 : rendered.pageCount))
    let stem = rendered.fileName
    let names =
      format.isOneFile ? [stem] : (1...rendered.parts.count).map { "\(stem)-\($0)" }
    #expect(rendered.parts.map(\.name) == names.map { "\($0).\(format.fileExtension)" })
    #expect(rendered.parts.allSatisfy { $0.mediaType == format.mediaType && !$0.bytes.isEmpty })
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
