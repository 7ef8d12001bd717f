import Figures

/// The currencies and the range of amounts that a standard allows.
struct AmountRule {
  /// ISO 4217 codes; nil for any.
  let currencies: [String]?
  /// In minor units.
  var least = 1
  /// In minor units; nil for no limit.
  var most: Int?

  func fact(against amount: Money) -> CodeFact? {
    let currency = amount.currency
    if let currencies, !currencies.contains(currency.code) {
      return .currency(currency.code, allowed: currencies)
    }
    guard amount.minorUnits < least || amount.minorUnits > most ?? .max else { return nil }
    return .amount(
      amount.words, least: Money(least, currency).words,
      most: most.map { Money($0, currency).words })
  }
}

extension Money {
  /// `EUR 12.30`, for sentences.
  var words: String { "\(currency.code) \(decimal)" }
}
