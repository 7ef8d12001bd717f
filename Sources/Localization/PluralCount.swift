package import Figures

/// A number that chooses among the forms of a plural, and how it is printed.
package struct PluralCount: Sendable, Hashable {
  package var value: DecimalNumber
  package var formatted: String

  package init(_ value: DecimalNumber, formatted: String) {
    self.value = value
    self.formatted = formatted
  }
}

extension LocaleFormat {
  /// A count as this locale writes it.
  package func count(_ value: DecimalNumber) -> PluralCount {
    PluralCount(value, formatted: number(value).text)
  }
}
