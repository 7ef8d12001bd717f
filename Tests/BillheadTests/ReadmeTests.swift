import Billhead
import HostSystem
import Testing

@Suite struct ReadmeTests {
  @Test func theExampleWorks() throws {
    try withFolder { folder throws in
      let paths = try example(Fixture.root + "/eu-reverse-charge/bundle.json", folder)
      #expect(paths == ["\(folder)/invoice.pdf"])
    }
  }

  /// The lines between `begin` and `end` stand in the README word for word.
  private func example(_ file: String, _ folder: String) throws -> [String] {
    // begin
    let renderer = try Renderer()
    let bundle = try BillingBundle(contentsOf: [file])
    let rendered = try renderer.render(bundle, as: .pdf)
    print(rendered.pageCount, "pages,", rendered.locale)
    for finding in rendered.diagnostics { print(finding) }
    return try rendered.write(to: "\(folder)/invoice.pdf")
    // end
  }

  @Test func theReadmeHasTheExample() throws {
    let source = String(decoding: try readFile(#filePath), as: UTF8.self)
    let readme = String(decoding: try readFile("\(Fixture.package)/README.md"), as: UTF8.self)
    let lines = source.split(separator: "\n").map { $0.drop { $0 == " " } }
    let start = try #require(lines.firstIndex { $0 == "// begin" })
    let end = try #require(lines.firstIndex { $0 == "// end" })
    for line in lines[(start + 1)..<end] { #expect(readme.contains(line)) }
  }
}
