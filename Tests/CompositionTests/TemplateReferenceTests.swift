import Documents
import Foundation
import Testing

@testable import Composition

/// The page that describes templates is the one that the reader's vocabulary makes.
@Suite struct TemplateReferenceTests {
  private var committed: String {
    get throws { try Checkout.text(of: "Templates/README.md") }
  }

  /// Write it anew with `billhead templates --reference > Templates/README.md`.
  @Test func theCommittedPageIsTheOneThatIsMade() throws {
    let (made, committed) = (TemplateReference.markdown, try committed)
    let pairs = zip(made.split(separator: "\n"), committed.split(separator: "\n"))
    #expect(pairs.first { $0 != $1 }.map { "\($0) instead of \($1)" } == nil)
    #expect(made == committed)
  }

  @Test func itsExampleIsATemplateThatComposes() throws {
    let parts = try committed.components(separatedBy: "```")
    let example = try #require(parts.dropFirst().first).dropFirst("yaml".count)
    let template = try TemplateReader.template(file: "README.md", bytes: Array(example.utf8))
    #expect(template.name == "acme")
    #expect(template.body.count == 8)
    let composed = try Composed(Sample.invoice(), template: template)
    #expect(composed.diagnostics.isEmpty)
    #expect(composed.texts(.words).map(\.string) == ["Thank you."])
  }

  /// Every name that the reader takes stands in it as code, also those that no list of ours holds.
  @Test(arguments: [
    "zz: 1", "page: { zz: 1 }", "page: { size: zz }", "page: { size: { zz: 1 } }",
    "page: { margin: { zz: 1 } }", "page: { areas: { foot: { zz: 1 } } }",
    "page: { areas: { foot: { anchor: zz } } }", "page: { areas: { foot: { pages: zz } } }",
    "page: { shapes: [{ zz: 1 }] }", "page: { shapes: [{ color: zz }] }", "theme: { zz: 1 }",
    "theme: { text: { zz: 1 } }", "theme: { colors: { zz: 1 } }", "theme: { styles: { zz: 1 } }",
    "theme: { styles: { title: { zz: 1 } } }", "theme: { styles: { title: { weight: zz } } }",
    "theme: { styles: { title: { align: zz } } }", "theme: { spaces: { zz: 1 } }",
    "theme: { rules: { zz: 1 } }", "theme: { layouts: { zz: 1 } }",
    "theme: { layouts: { fields: zz } }", "theme: { layouts: { lines: zz } }",
    "theme: { layouts: { summary: zz } }",
    "running: { zz: 1 }",
    "running: { header: { zz: 1 } }", "running: { header: [zz] }",
    "running: { footer: [zz] }", "body: [lines, summary, zz]",
    "body: [lines, summary, memo: { zz: 1 }]", "body: [lines, summary, memo: { box: { zz: 1 } }]",
    "body: [lines, summary, memo: { box: { padding: { zz: 1 } } }]",
    "body: [lines, summary, memo: { look: { zz: 1 } }]",
    "body: [lines, summary, memo: { at: zz }]", "body: [lines, summary, fields: [zz]]",
    "body: [lines, summary, parties: [zz]]", "body: [lines, summary, party: { facts: [zz] }]",
    "body: [lines, summary, party: { zz: 1 }]", "body: [lines, summary, text: { as: zz }]",
    "body: [lines, summary, masthead: { zz: 1 }]",
    "body: [lines, summary, masthead: { states: [zz] }]",
    "body: [lines, summary, masthead: { logo: { zz: 1 } }]",
    "body: [lines, summary, columns: [{ zz: 1, body: [memo] }]]",
    "body: [summary, lines: { zz: 1 }]",
    "body: [summary, lines: { columns: [zz, description, amount] }]",
    "body: [summary, lines: { columns: [description, { amount: { align: zz } }] }]",
  ])
  func namesAllThatIsTaken(mistake: String) throws {
    let found = try #require(TemplateComplaints.of(mistake).first)
    let list = try #require(found.components(separatedBy: ": ").last)
    let names = list.components(separatedBy: ", ")
    #expect(names.count > 1, "\(found)")
    let page = TemplateReference.markdown
    for name in names { #expect(page.contains("`\(name)`"), "\(name)") }
  }

  /// No cell of a table is empty but for what a style has not, and no line has a double blank.
  @Test func everythingHasItsWords() {
    for line in TemplateReference.markdown.split(separator: "\n") {
      guard line.hasPrefix("|") else { continue }
      let cells = line.replacing("\\|", with: "").split(
        separator: "|", omittingEmptySubsequences: false
      ).dropFirst().dropLast().map { $0.trimmingCharacters(in: .whitespaces) }
      let isStyle = cells.count == 5
      #expect(!(isStyle ? cells.dropLast() : cells[...]).contains(""), "\(line)")
    }
  }
}
