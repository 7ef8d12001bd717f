import Billing
import Localization

extension LocalizedText {
  /// The text for a document in the language of a tag: the nearest one in the same language and
  /// script (CLDR), else the usual one.
  func text(in tag: String) -> String { nearest(to: tag) ?? usual }

  /// Whether there is a text for readers of the language of a tag, so that they get no other one.
  func speaks(_ tag: String) -> Bool { nearest(to: tag) != nil }

  private func nearest(to tag: String) -> String? {
    guard case .byLanguage(let entries) = self else { return usual }
    let wanted = tag.lowercased()
    if let same = entries.first(where: { $0.tag == wanted }) { return same.text }
    return LanguageTag(preference: tag)?
      .nearest(among: entries) { LanguageTag(preference: $0.tag) }?.text
  }
}

extension Snapshot.Presentation {
  /// The titles by group in the language of a tag, of the groups that have one for each language.
  func titlesByGroup(in tag: String) -> [String: String] {
    var titles: [String: String] = [:]
    for entry in groupTitles { titles[entry.group] = entry.title?.text(in: tag) }
    return titles
  }
}
