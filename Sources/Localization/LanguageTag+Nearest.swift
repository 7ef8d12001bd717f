extension LanguageTag {
  /// What serves a reader of this language best among things in several: the same language and
  /// script, in the nearest region (CLDR); nil when nothing is in the language.
  ///
  /// `language` is nil for a thing in no language.
  package func nearest<Thing>(
    among things: [Thing], by language: (Thing) -> LanguageTag?
  ) -> Thing? {
    let tagged = things.compactMap { thing in language(thing).map { (thing: thing, tag: $0) } }
    if let same = tagged.first(where: { $0.tag == self }) { return same.thing }
    let candidates = tagged.map { LocaleCandidate($0.tag, name: $0.tag.description) }
    let match = LocaleResolver(candidates: candidates).sameLanguage(self)
    return match.flatMap { match in tagged.first { $0.tag == match.candidate.tag }?.thing }
  }
}
