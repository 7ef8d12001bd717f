package import Diagnostics

/// The catalogues at hand: those built in, and those of a folder laid over them.
package struct CatalogueSet: Sendable {
  private let base: BuiltInCatalogues?
  /// From the last laid on to the first.
  private var overlays: [[String: Catalogue]] = []

  /// The catalogues of `Locales/`, built into the binary. Each is read when it is first needed.
  package static let builtIn = CatalogueSet(base: BuiltInCatalogues())

  /// No catalogues.
  package init() {
    self.init(base: nil)
  }

  private init(base: BuiltInCatalogues?) {
    self.base = base
  }

  /// The locales for which a complete chain of catalogues exists, in alphabetical order.
  ///
  /// A locale is complete when it and its ancestors have every key of `en`. Those built in are held
  /// to that by a test, so that they need not all be read to answer.
  package var locales: [String] {
    let own = Set(overlays.flatMap(\.keys)).subtracting(base?.locales ?? [])
    return ((base?.locales ?? []) + own.filter { missingKeys($0).isEmpty }).sorted()
  }

  /// Those of the locales in which a weighty message is unsure: their own catalogue, or one that
  /// they inherit from, says so.
  package var previews: Set<String> {
    let own = overlays.flatMap { $0.values }.filter(\.isPreview).map(\.locale)
    let said = (base?.previews ?? []).union(own)
    guard !said.isEmpty else { return [] }
    let keys = Set(tags.filter { said.contains($0.key) }.values.map(\.subtags.key))
    let languages = Set(keys.map(\.language))
    // Only locales of these languages can inherit from them.
    let close = tags.filter { languages.contains($0.value.subtags.key.language) }
    return Set(
      close.filter { !keys.isDisjoint(with: $0.value.subtags.chain.map(\.key)) }.map(\.key))
  }

  /// How much of a locale is there, for people.
  package struct Count: Sendable, Hashable {
    package var locale: String
    /// The messages of its own file.
    package var messages: Int
    package var unsure: Int
    package var isPreview: Bool
  }

  /// Reads every catalogue.
  package var counts: [Count] {
    let previews = previews
    return locales.map { locale in
      let own = catalogues(locale).flatMap(\.messages)
      let all = Dictionary(own.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
      return Count(
        locale: locale, messages: all.count, unsure: all.values.count { $0.source.isUnsure },
        isPreview: previews.contains(locale))
    }
  }

  /// Lays ARB files over these: their messages win, new locales are added.
  ///
  /// Throws a `Rejection` naming file, line and column of everything that is wrong in them, and two
  /// files that are for one locale.
  package func overlaid(with files: [(path: String, bytes: [UInt8])]) throws -> CatalogueSet {
    var overlay: [String: Catalogue] = [:]
    var findings: [Diagnostic] = []
    for file in files {
      do throws(Rejection) {
        let catalogue = try Catalogue(path: file.path, bytes: file.bytes)
        if let other = overlay[catalogue.locale] {
          let fact = CatalogueFact.sameLocale(catalogue.locale, other: other.path)
          findings.append(fact.diagnostic(at: .file(file.path)))
        } else {
          overlay[catalogue.locale] = catalogue
        }
      } catch {
        findings += error.diagnostics
      }
    }
    var set = self
    set.overlays.insert(overlay, at: 0)
    for (_, catalogue) in overlay.sorted(by: { $0.value.path < $1.value.path }) {
      findings += set.check(catalogue, against: self)
    }
    if findings.contains(where: { $0.severity == .error }) { throw Rejection(findings) }
    return set
  }

  /// The words for a reader.
  package func messages(for choice: LocaleChoice) -> Messages {
    var chain = choice.messageChain
    if !chain.contains("en") { chain.append("en") }
    return Messages(chain.flatMap(catalogues), formattingLocale: choice.formattingLocale)
  }

  /// What is wrong or missing: placeholders, plural categories, unknown and missing keys.
  package func lint() -> [Diagnostic] {
    let names = Set(overlays.flatMap(\.keys)).union(base?.locales ?? []).sorted()
    var findings: [Diagnostic] = []
    for name in names {
      if case .failure(let rejection)? = base?.catalogue(name) { findings += rejection.diagnostics }
      for catalogue in catalogues(name) { findings += check(catalogue, against: self) }
      let missing = missingKeys(name)
      if !missing.isEmpty, let path = catalogues(name).first?.path {
        let isOffered = base?.locales.contains(name) ?? false
        let fact = CatalogueFact.missingKeys(missing, locale: name, isOffered: isOffered)
        findings.append(fact.diagnostic(at: .file(path)))
      }
    }
    return findings
  }

  /// The catalogues of one locale, those laid on last first.
  func catalogues(_ locale: String) -> [Catalogue] {
    overlays.compactMap { $0[locale] } + [try? base?.catalogue(locale)?.get()].compactMap { $0 }
  }

  /// The keys of `en` that a locale and its ancestors lack, in the order of `en`.
  func missingKeys(_ locale: String) -> [String] {
    let tags = tags
    let ancestors = tags[locale]?.subtags.chain.map(\.key) ?? []
    let chain = tags.filter { $0.key == locale || ancestors.contains($0.value.subtags.key) }
    let known = chain.keys.flatMap(catalogues)
    return englishKeys.filter { key in !known.contains { $0.pattern(key) != nil } }
  }

  /// The tags of all catalogues, by their names.
  private var tags: [String: LanguageTag] {
    overlays.reduce(into: base?.tags ?? [:]) { tags, overlay in
      for (name, catalogue) in overlay { tags[name] = catalogue.tag }
    }
  }

  /// Every key there is; English has them all.
  var englishKeys: [String] {
    var seen: Set<String> = []
    return catalogues("en").flatMap(\.messages).map(\.key).filter { seen.insert($0).inserted }
  }
}
