import Billhead
import Testing

/// What every format has in common.
@Suite struct OutputTests {
  private let sixty = Fixture(name: "sixty-lines", locale: "en")

  private func render(_ format: OutputFormat, _ fixture: Fixture) throws -> Rendered {
    try Shared.renderer.render(
      fixture.bundle(), as: Output(format, png: PNGOptions(dpi: 36)), options: fixture.options)
  }

  @Test(arguments: OutputFormat.allCases)
  func partsSayWhatTheyAre(format: OutputFormat) throws {
    let rendered = try render(format, sixty)
    #expect(rendered.format == format)
    #expect(format == .text ? rendered.pageCount == 1 : rendered.pageCount > 1)
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
    #expect(Set(formats.map(\.fileExtension)).count == formats.count)
    #expect(Set(formats.map(\.mediaType)).count == formats.count)
    #expect(Set(formats.map(\.summary)).count == formats.count)
  }

  @Test func optionsOfAnotherFormatCountForNothing() {
    #expect(Output(.svg, pdf: PDFOptions(standard: .plain), png: PNGOptions(dpi: 36)) == .svg)
    #expect(Output(.pdf, png: PNGOptions(dpi: 36)) == .pdf)
    #expect(Output(.png, png: PNGOptions(dpi: 36)) != .png)
    #expect(Output.pdf(PDFOptions(standard: .plain)) != .pdf)
  }
}
