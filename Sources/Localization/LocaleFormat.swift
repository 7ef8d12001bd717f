/// The formats of one locale: numbers, money, dates, lists, plurals, country names (CLDR 48).
///
/// Making one reads CLDR's tables; `FormatCache` keeps them. No machine locale, no clock, no
/// environment.
package struct LocaleFormat: Sendable {
  package enum CurrencyStyle: String, Sendable, Hashable, CaseIterable {
    case symbol, narrow, code, accounting
  }

  package enum DateStyle: String, Sendable, Hashable, CaseIterable {
    case full, long, medium, short
    /// The skeletons of CLDR.
    case yMMMd, yMMMM
  }

  /// The locale, with the extensions `nu` and `ca` that were kept.
  package let tag: LanguageTag
  package var isRightToLeft: Bool { conventions.isRightToLeft }
  /// The ten digits of the numbering system, from zero.
  package var digits: [String] { numbers.digits.digits }

  let conventions: Conventions
  let numbers: NumberStyle
  let currencies: CurrencySymbols
  let cardinals: PluralRules
  private let territories: SortedLines?
  let usesBuddhistYears: Bool

  /// `tag`: the formatting locale of a `LocaleChoice`. A tag that CLDR does not know gets the
  /// formats of its nearest ancestor, in the end those of English.
  package init(_ tag: LanguageTag, minus: MinusSign = .cldr) {
    self.tag = tag
    let row = LocaleRow.name(for: tag.subtags) ?? "en"
    let conventions = Conventions(row)
    self.conventions = conventions
    numbers = conventions.numberStyle(system: tag.keywords["nu"], minus: minus)
    currencies = CurrencySymbols(row)
    cardinals = PluralRules(language: tag.subtags)
    territories = CLDR.territories(row).map(SortedLines.init)
    usesBuddhistYears = tag.keywords["ca"] == "buddhist"
  }

  /// The formats of English, of which the names of countries are asked for any document.
  package static let english = LocaleFormat(.english)

  /// The name of a country in the locale's language; nil for an unknown code.
  package func territory(_ code: String) -> String? {
    territories?[code]
  }
}
