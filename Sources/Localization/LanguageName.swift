/// The names of languages in themselves, for readers who choose one: `Deutsch`, `日本語`.
package enum LanguageName {
  /// The name of the language of a tag (CLDR), with its region or script where that has a name of
  /// its own; the tag itself where nothing is known of it.
  package static func ofItself(_ tag: String) -> String {
    let tag = LanguageTag(preference: tag)?.description ?? tag
    if let name = CLDR.languages[tag] { return name }
    let language = tag.prefix { $0 != "-" }
    return CLDR.languages[String(language)] ?? tag
  }

  /// Which of the tags is that of a document: the same one, else the only one of its language; nil
  /// where there is none, or a choice.
  package static func index(of document: LanguageTag, among tags: [String]) -> Int? {
    let parsed = tags.map { LanguageTag(preference: $0) }
    if let exact = parsed.firstIndex(of: document) { return exact }
    let alike = parsed.indices.filter { parsed[$0]?.language == document.language }
    return alike.count == 1 ? alike[0] : nil
  }
}
