internal import Billing
internal import Diagnostics
package import Localization

/// The catalogues at hand, and which of them a reader gets.
package struct LocaleChooser: Sendable {
  package let catalogues: CatalogueSet
  /// Of all catalogues, for a locale that is asked for by name.
  private let anyResolver: LocaleResolver
  /// Of those that customers get who prefer them. Both are without an account's default.
  private let usualResolver: LocaleResolver
  private let previews: Set<String>

  /// - Parameters:
  ///   - folder: Of ARB catalogues that are laid over the built-in ones.
  ///   - defaultLocale: A BCP 47 tag.
  /// - Throws: A `Rejection` with all mistakes in the catalogues, and for a default locale that has
  ///   no catalogue.
  package init(
    folder: String?, defaultLocale: String?, policy: LanguagePolicy = LanguagePolicy()
  ) throws {
    catalogues = try Self.catalogues(in: folder)
    previews = catalogues.previews
    let all = LocaleResolver(
      available: catalogues.locales, rendererDefault: defaultLocale,
      ptIsEuropean: policy.readsStripeTags)
    anyResolver = all
    let named = defaultLocale.map { all.resolve([$0]).messageLocale }
    let hidden = policy.allowsPreviews ? [] : previews.subtracting([named].compactMap { $0 })
    usualResolver = hidden.isEmpty ? all : all.without(hidden)
    if let defaultLocale { try requireCatalogue(for: defaultLocale) }
  }

  private static func catalogues(in folder: String?) throws -> CatalogueSet {
    guard let folder else { return .builtIn }
    return try CatalogueSet.builtIn.overlaid(with: files(in: folder, endings: [".arb"]))
  }

  /// How a list of language preferences resolves, without a document.
  package func resolve(_ preferences: [String]) -> ChosenLocale {
    chosen(usualResolver.resolve(preferences), preferences, accountLocale: nil)
  }

  /// How many of the locales that a customer prefers are looked at.
  private static let mostLocales = 100

  /// The locale of a document.
  ///
  /// - Parameter forced: One that was asked for by name; `requireCatalogue` has let it pass.
  func choose(
    for snapshot: Snapshot, forced: String?
  ) -> (choice: LocaleChoice, locale: ChosenLocale) {
    let preferences =
      forced.map { [$0] } ?? Array(snapshot.preferredLocales.prefix(Self.mostLocales))
    let resolver = forced == nil ? usualResolver : anyResolver
    let choice = resolver.with(accountDefault: snapshot.accountLocale).resolve(preferences)
    return (choice, chosen(choice, preferences, accountLocale: snapshot.accountLocale))
  }

  /// With what is to be said of previews.
  private func chosen(
    _ choice: LocaleChoice, _ preferences: [String], accountLocale: String?
  ) -> ChosenLocale {
    var chosen = ChosenLocale(choice, preferences: preferences, accountLocale: accountLocale)
    if previews.contains(choice.messageLocale) {
      chosen.preview = .used(choice.messageLocale)
    } else if !previews.isEmpty {
      let best = anyResolver.with(accountDefault: accountLocale).resolve(preferences)
      if best.messageLocale != choice.messageLocale, previews.contains(best.messageLocale) {
        chosen.preview = .passedOver(best.messageLocale)
      }
    }
    return chosen
  }

  /// Throws a `Rejection` for a tag that no catalogue serves: a locale that was asked for by name
  /// is never replaced by a default.
  func requireCatalogue(for tag: String) throws {
    let choice = anyResolver.resolve([tag])
    guard choice.matched == nil else { return }
    let fact: InputFact =
      choice.skipped.isEmpty
      ? .noCatalogue(
        tag, nearest: nearestName(to: tag, among: catalogues.locales),
        available: catalogues.locales)
      : .notLanguageTag(tag)
    throw Rejection([fact.diagnostic])
  }
}
