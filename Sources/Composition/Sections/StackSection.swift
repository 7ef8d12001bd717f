package import Documents
import YAML

/// Sections below each other that are set as one: in an area, in a box.
package struct StackSection: Section {
  package static let name = "stack"
  package static let sentence =
    "sections below each other, set as one: in an area of the page, in a box"
  package static let example =
    "stack: { in: foot, body: [ party: { role: seller, label: false } ] }"
  package static let options: [SectionOption<Self>] = [
    SectionOption("body", values: "a list of sections", "the sections in order") {
      $2.body = $0.nestedBody($1)
    }
  ]
  package static let mayRepeat = true

  package var body: [TemplateSection] = []

  package var parts: [TemplateSection] { body }

  package init() {}

  package func blocks(_ scribe: inout Scribe) -> [Block] { scribe.blocks(body) }
}
