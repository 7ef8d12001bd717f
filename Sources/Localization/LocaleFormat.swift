package import Figures

/// The formats of one locale: numbers, money, dates, lists, plurals, country names (CLDR 48).
///
/// A value made once per document. No machine locale, no clock, no environment.
package struct LocaleFormat: Sendable {
  package enum CurrencyStyle: String, Sendable, Hashable, CaseIterable {
    case symbol, narrow, code, accounting
  }

  package enum DateStyle: String, Sendable, Hashable, CaseIterable {
    case full, long, medium, short
    /// The skeletons of CLDR.
    case yMMMd, yMMMM
  }

  /// The BCP 47 tag, with the extensions `nu` and `ca` that were kept.
  package let tag: String
  package var isRightToLeft: Bool { false }
  /// The ten digits of the numbering system, from zero.
  package var digits: [String] { (0...9).map(String.init) }

  /// `tag`: the formatting locale of a `LocaleChoice`.
  package init(_ tag: String) {
    self.tag = tag
  }

  /// An amount with the digits of its currency: `1.234,50 €`.
  package func money(_ amount: Money, style: CurrencyStyle = .symbol) -> FormattedNumber {
    money(amount.decimal, in: amount.currency, style: style)
  }

  /// An amount in the major unit with all its digits, at least those of the currency and no zeros
  /// beyond them, so that a price of 0.00048 USD is not rounded away.
  package func money(
    _ amount: DecimalNumber, in currency: Currency, style: CurrencyStyle = .symbol
  ) -> FormattedNumber {
    FormattedNumber(text: "\(currency.code) \(amount)", decimalEdge: 0)
  }

  /// An amount with symbol, and with the code after it where the reader could take the symbol for
  /// another currency: `$23.78 USD`, `¥1,200 JPY`, but `€25.00`.
  package func unambiguousMoney(_ amount: Money) -> FormattedNumber { money(amount) }

  /// A number with the decimals it has: `94,319`, `16.5`.
  package func number(_ value: DecimalNumber) -> FormattedNumber {
    FormattedNumber(text: value.description, decimalEdge: 0)
  }

  /// A percentage: 8.875 gives `8.875%`.
  package func percent(_ value: DecimalNumber) -> FormattedNumber {
    FormattedNumber(text: "\(value)%", decimalEdge: 0)
  }

  package func date(_ date: CivilDate, style: DateStyle = .long) -> String {
    "\(date.year)-\(date.month)-\(date.day)"
  }

  /// A span of days in the skeleton yMMMd, the common parts written once: `Jan 12 – Feb 12, 2026`.
  /// Equal days give one date.
  package func interval(from start: CivilDate, to end: CivilDate) -> String {
    "\(date(start)) – \(date(end))"
  }

  /// A conjunction: `A, B, and C`.
  package func list(_ items: [String]) -> String { items.joined(separator: ", ") }

  /// The name of a country in the locale's language; nil for an unknown code.
  package func territory(_ code: String) -> String? { nil }
}
