import Documents
import Foundation
import Testing

@testable import Composition

/// The page that describes templates says what the reader accepts.
@Suite struct TemplateGuideTests {
  private let guide: String

  init() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = folder.appending(path: "../../Templates/README.md").standardized
    guide = try String(contentsOf: file, encoding: .utf8)
  }

  @Test func itsExampleIsATemplate() throws {
    let parts = guide.components(separatedBy: "```")
    let example = try #require(parts.dropFirst().first).dropFirst("yaml".count)
    let template = try TemplateReader.template(file: "README.md", bytes: Array(example.utf8))
    #expect(template.name == "acme")
    #expect(template.body.count == 7)
  }

  @Test func itNamesEverything() {
    var names = Theme.stylePaths.map(\.name) + Theme.spacePaths.map(\.name)
    names += Theme.colorPaths.map(\.name)
    names += TemplateReader.SectionName.allCases.map(\.rawValue)
    names += Template.FieldName.allCases.map(\.rawValue)
    names += Template.MastheadOptions.State.allCases.map(\.rawValue)
    names += Template.RunningParts.FootPart.allCases.map(\.rawValue)
    for name in names { #expect(guide.contains("`\(name)`"), "\(name)") }
  }
}
