/// A catalogue that may be chosen, with what matching asks of it.
struct LocaleCandidate: Sendable {
  /// As the catalogue is named.
  let name: String
  let tag: LanguageTag
  let key: Subtags

  init?(_ name: String) {
    guard let tag = LanguageTag(preference: name) else { return nil }
    self.init(tag, name: name)
  }

  init(_ tag: LanguageTag, name: String) {
    self.name = name
    self.tag = tag
    key = tag.subtags.key
  }

  /// The order among candidates that are equally near: CLDR's paradigm locales, then those without
  /// region, then the alphabet.
  var tieBreak: [Int] {
    [
      Self.paradigms.contains(tag.subtags.description) ? 0 : 1,
      tag.subtags.region.isEmpty ? 0 : 1,
    ]
  }

  private static let paradigms: Set = ["en", "en-GB", "es", "es-419", "pt", "pt-BR", "pt-PT"]
}

/// How near a candidate is; smaller is nearer.
struct LocaleRank: Comparable {
  let steps: [Int]
  let name: String

  static func < (left: LocaleRank, right: LocaleRank) -> Bool {
    for (a, b) in zip(left.steps, right.steps) where a != b { return a < b }
    return left.name < right.name
  }
}
