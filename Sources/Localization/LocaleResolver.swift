/// Chooses the catalogue and the formats for an ordered list of language preferences.
///
/// The rules are those of CLDR (UTS #35, language matching), not bare RFC 4647 lookup; every
/// skipped entry and every fallback is in the result.
package struct LocaleResolver: Sendable {
  private(set) var candidates: [LocaleCandidate]
  private var accountDefault: LanguageTag?
  private let rendererDefault: LanguageTag?
  /// Whether a bare `pt` is European Portuguese, as Stripe means it, and not Brazil's, as in CLDR.
  private let ptIsEuropean: Bool

  /// `available`: the locales of the catalogues; their order never matters. `accountDefault` is asked
  /// where no preference has a catalogue, `rendererDefault` where that has none either.
  /// `ptIsEuropean`: whether a bare `pt` means Portugal's, as among Stripe's tags, and not Brazil's.
  package init(
    available: [String], accountDefault: String? = nil, rendererDefault: String? = nil,
    ptIsEuropean: Bool = false
  ) {
    self.ptIsEuropean = ptIsEuropean
    candidates = available.sorted().compactMap(LocaleCandidate.init)
    self.accountDefault = accountDefault.flatMap(LanguageTag.init(preference:))
    self.rendererDefault = rendererDefault.flatMap(LanguageTag.init(preference:))
  }

  /// Without defaults.
  init(candidates: [LocaleCandidate]) {
    self.candidates = candidates
    rendererDefault = nil
    ptIsEuropean = false
  }

  /// The same with another default of the account.
  package func with(accountDefault: String?) -> LocaleResolver {
    var resolver = self
    resolver.accountDefault = accountDefault.flatMap(LanguageTag.init(preference:))
    return resolver
  }

  /// The same without some of the catalogues.
  package func without(_ names: Set<String>) -> LocaleResolver {
    var resolver = self
    resolver.candidates.removeAll { names.contains($0.name) }
    return resolver
  }

  /// Never fails: without any usable preference it gives the account's default, the
  /// renderer's, then `en`.
  package func resolve(_ preferences: [String]) -> LocaleChoice {
    let entries = preferences.map { LocalePreference.list($0, ptIsEuropean: ptIsEuropean) }
    var choice = choice(among: entries.flatMap(\.self)) ?? fallback()
    choice.skipped = entries.indices.filter { entries[$0].isEmpty }
    return choice
  }

  private func choice(among preferences: [LocalePreference]) -> LocaleChoice? {
    for pass in [sameLanguage, nearLanguage] {
      for (index, preference) in preferences.enumerated() {
        let tag = preference.tag
        guard let match = pass(tag) else { continue }
        let isNear = match.wanted != tag || !Self.areOneLanguage(tag, match.candidate)
        var choice = choice(
          match, matched: preference.text,
          via: isNear ? .nearLanguage : match.isExact ? .exact : .sameLanguage,
          later: preferences[(index + 1)...].map(\.tag))
        choice.isInferred = preference.isInferred
        choice.unfollowed = tag.unfollowedKeywords
        return choice
      }
    }
    return nil
  }

  private static func areOneLanguage(_ tag: LanguageTag, _ candidate: LocaleCandidate) -> Bool {
    let key = tag.subtags.key
    return key.script == candidate.key.script
      && (key.language == candidate.key.language
        || (key.isNorwegian && candidate.key.isNorwegian))
  }

  private func fallback() -> LocaleChoice {
    for (tag, via) in defaults {
      if let match = sameLanguage(tag) { return choice(match, matched: nil, via: via, later: []) }
    }
    return LocaleChoice(
      messageLocale: "en", messageChain: ["en"], formattingLocale: .english, cldrLocale: "en",
      matched: nil, via: .rootDefault, skipped: [])
  }

  /// What is asked where no preference has a catalogue, in order.
  private var defaults: [(tag: LanguageTag, via: LocaleChoice.Via)] {
    var defaults: [(tag: LanguageTag, via: LocaleChoice.Via)] = []
    if let accountDefault { defaults.append((accountDefault, .accountDefault)) }
    if let rendererDefault { defaults.append((rendererDefault, .rendererDefault)) }
    return defaults + [(.english, .rootDefault)]
  }

  private func choice(
    _ match: Match, matched: String?, via: LocaleChoice.Via, later: [LanguageTag]
  ) -> LocaleChoice {
    let formats = formattingTag(match)
    return LocaleChoice(
      messageLocale: match.candidate.name,
      messageChain: messageChain(match.candidate, later: later),
      formattingLocale: formats,
      cldrLocale: LocaleRow.name(for: formats.subtags) ?? "en",
      matched: matched, via: via, skipped: [])
  }

  /// The catalogues in which a message is looked up: the chosen one and its ancestors, then those
  /// of the later preferences, of the defaults, and English.
  private func messageChain(_ chosen: LocaleCandidate, later: [LanguageTag]) -> [String] {
    let others = later + defaults.map(\.tag)
    var names: [String] = []
    for winner in [chosen] + others.compactMap({ sameLanguage($0)?.candidate }) {
      let ancestors = winner.tag.subtags.chain.map(\.key).flatMap { key in
        candidates.filter { $0.key == key && $0.tag.variants.isEmpty }.map(\.name)
      }
      for name in [winner.name] + ancestors where !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// The conventions for numbers and dates: the language of the words, the region of the reader.
  private func formattingTag(_ match: Match) -> LanguageTag {
    let catalogue = match.candidate.tag.subtags
    var wanted = match.wanted.subtags
    if let region = match.wanted.overridingRegion { wanted.region = region }
    let keywords = match.wanted.followedKeywords
    let (ours, theirs) = (wanted.key, match.candidate.key)
    // Norwegian words serve readers of Bokmål and Nynorsk, each with the formats of their own.
    if catalogue.language == "no", ours.isNorwegian {
      return LanguageTag(wanted.named, keywords: keywords)
    }
    if ours.language == theirs.language, ours.script == theirs.script {
      wanted.language = catalogue.language
      return LanguageTag(wanted.named, keywords: keywords)
    }
    // A region that CLDR lists for the catalogue's language is kept: lb-LU is read in de-LU.
    let isNorwegian = ours.isNorwegian && theirs.isNorwegian
    let regional = Subtags(catalogue.language, theirs.script, wanted.region).named
    let isKnown = isNorwegian || CLDR.hasFormats(regional.description)
    let isKept = !wanted.region.isEmpty && isKnown
    return LanguageTag(isKept ? regional : catalogue.named, keywords: keywords)
  }
}
