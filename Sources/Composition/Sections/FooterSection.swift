import Billing
package import Documents

/// The footer text. Where no section has it, it stands at the foot of the last page.
package struct FooterSection: Section {
  package static let name = "footer"
  package static let sentence =
    "the footer text where it stands; without this section `running` puts it at the foot of the last page"
  package static let example = "footer"
  package static let options: [SectionOption<Self>] = []

  package init() {}

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    guard let footer = scribe.footer() else { return [] }
    return [
      .group(Group(.section(Self.name), .stacked, [.paragraphs(Paragraphs(.footer, [footer]))]))
    ]
  }
}

extension Scribe {
  /// The footer text in the document's language.
  mutating func footer() -> Text? {
    paragraph(snapshot.footer?.text(in: languageTag), field: "footer")
  }
}
