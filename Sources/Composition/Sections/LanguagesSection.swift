import Billing
package import Documents
import Localization

/// The page in other languages, each named in itself.
package struct LanguagesSection: Section {
  package static let name = "languages"
  package static let sentence = "on a page: links to the page in other languages"
  package static let example = "languages"
  package static let options: [SectionOption<Self>] = []

  package init() {}

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    let languages = (scribe.page?.languages ?? []).compactMap { language in
      language.url.flatMap { url in language.tag.map { (tag: $0, url: url) } }
    }
    let own = LanguageName.index(of: scribe.format.tag, among: languages.map(\.tag))
    // The page in the language that is before the reader is no choice.
    guard languages.count > (own == nil ? 0 : 1) else { return [] }
    let actions = languages.enumerated().map { index, language in
      Block.action(
        Action(
          .language,
          Text(
            LanguageName.ofItself(language.tag), direction: .natural, language: language.tag),
          url: language.url, language: language.tag, isCurrent: index == own))
    }
    let heading = Block.heading(Heading(.section, scribe.words(.pageLanguage)))
    return [.group(Group(.links(.languages), .stacked, [heading] + actions))]
  }
}
