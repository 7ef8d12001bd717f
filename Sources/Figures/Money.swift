/// An amount in the minor unit of its currency, as Stripe states it.
///
/// Never a floating point number; arithmetic is only used to check what a document states.
package struct Money: Sendable, Hashable {
  /// Cents for usd, yen for jpy, fils for kwd.
  package let minorUnits: Int
  package let currency: Currency

  package init(_ minorUnits: Int, _ currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  package var isZero: Bool { minorUnits == 0 }
  package var isNegative: Bool { minorUnits < 0 }
  package var negated: Money { Money(-minorUnits, currency) }

  /// The amount in the currency's major unit: 1999 usd is 19.99.
  package var decimal: DecimalNumber {
    DecimalNumber(Int128(minorUnits), scale: currency.exponent)
  }
}
