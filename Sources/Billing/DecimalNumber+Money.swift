package import Figures

extension DecimalNumber {
  /// The amount in a currency; nil where it has more decimals or digits than an amount can have.
  package func money(in currency: Currency) -> Money? {
    let number = trimmed(toScale: 0)
    guard number.scale <= currency.exponent else { return nil }
    let minor = number.trimmed(toScale: currency.exponent).coefficient
    return Int(exactly: minor).map { Money($0, currency) }
  }
}
