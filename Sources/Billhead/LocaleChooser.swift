internal import Billing
internal import Diagnostics
package import Localization

/// The catalogues at hand, and which of them a reader gets.
package struct LocaleChooser: Sendable {
  package let catalogues: CatalogueSet
  /// Without an account's default.
  private let anyResolver: LocaleResolver

  /// - Parameters:
  ///   - folder: Of ARB catalogues that are laid over the built-in ones.
  ///   - defaultLocale: A BCP 47 tag.
  /// - Throws: A `Rejection` with all mistakes in the catalogues, and for a default locale that has
  ///   no catalogue.
  package init(folder: String?, defaultLocale: String?) throws {
    catalogues = try Self.catalogues(in: folder)
    anyResolver = LocaleResolver(
      available: catalogues.locales, rendererDefault: defaultLocale)
    if let defaultLocale { try requireCatalogue(for: defaultLocale) }
  }

  private static func catalogues(in folder: String?) throws -> CatalogueSet {
    guard let folder else { return .builtIn }
    return try CatalogueSet.builtIn.overlaid(with: files(in: folder, endings: [".arb"]))
  }

  /// How a list of language preferences resolves, without a document.
  package func resolve(_ preferences: [String]) -> ChosenLocale {
    ChosenLocale(anyResolver.resolve(preferences), preferences: preferences)
  }

  /// The locale of a document.
  ///
  /// - Parameter forced: One that was asked for by name; `requireCatalogue` has let it pass.
  func choose(
    for snapshot: Snapshot, forced: String?
  ) -> (choice: LocaleChoice, locale: ChosenLocale) {
    let preferences = forced.map { [$0] } ?? snapshot.preferredLocales
    let choice = anyResolver.with(accountDefault: snapshot.accountLocale).resolve(preferences)
    return (
      choice,
      ChosenLocale(choice, preferences: preferences, accountLocale: snapshot.accountLocale)
    )
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
