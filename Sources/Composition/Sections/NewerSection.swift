import Billing
package import Documents
import Localization

/// A notice that another version took the document's place, with the link to it.
package struct NewerSection: Section {
  package static let name = "newer"
  package static let sentence =
    "on a page: that a newer version took the document's place, with its link"
  package static let example = "newer"
  package static let options: [SectionOption<Self>] = []

  package init() {}

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    guard let newer = scribe.page?.newer, let url = newer.url else { return [] }
    let notice = scribe.words(.pageNewer)
    let link = Action(
      .newer, scribe.words(.pageViewNewer), url: url, detail: scribe.versionText(newer))
    return [
      .group(
        Group(
          .notice, .stacked,
          [.paragraphs(Paragraphs(.message, [notice])), .action(link)]))
    ]
  }
}
