extension LanguageTag {
  /// What serves a reader of this language best among things in several: the same language and
  /// script, in the nearest region (CLDR); nil when nothing is in the language.
  ///
  /// `language` is nil for a thing in no language.
  package func nearest<Thing>(
    among things: [Thing], by language: (Thing) -> LanguageTag?
  ) -> Thing? {
    if let same = things.first(where: { language($0) == self }) { return same }
    let candidates = things.compactMap { language($0) }.map {
      LocaleCandidate($0, name: $0.description)
    }
    guard let match = LocaleResolver(candidates: candidates).sameLanguage(self) else { return nil }
    return things.first { language($0) == match.candidate.tag }
  }
}
