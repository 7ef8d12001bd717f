import Billing
package import Documents
import Localization

/// Older versions of a revised document.
package struct VersionsSection: Section {
  package static let name = "versions"
  package static let sentence = "on a page: links to older versions of the document"
  package static let example = "versions"
  package static let options: [SectionOption<Self>] = []

  package init() {}

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    let versions = scribe.page?.versions ?? []
    let actions = versions.compactMap { version -> Block? in
      guard let url = version.url, let text = scribe.versionText(version) else { return nil }
      return .action(Action(.version, text, url: url))
    }
    guard !actions.isEmpty else { return [] }
    let heading = Block.heading(Heading(.section, scribe.words(.pageVersions)))
    return [.group(Group(.links(.versions), .stacked, [heading] + actions))]
  }
}
