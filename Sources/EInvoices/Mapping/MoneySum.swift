import Figures

/// A sum of amounts in one currency, without overflow.
struct MoneySum {
  private var sum: Int128 = 0
  private let currency: Currency

  init(in currency: Currency) { self.currency = currency }

  init(_ amounts: some Sequence<Money>, in currency: Currency) {
    self.currency = currency
    for amount in amounts { add(amount) }
  }

  mutating func add(_ amount: Money) { sum += Int128(amount.minorUnits) }
  mutating func subtract(_ amount: Money) { sum -= Int128(amount.minorUnits) }

  /// Nil where it does not fit.
  var amount: Money? { Int(exactly: sum).map { Money($0, currency) } }

  /// Zero where it does not fit, which no rule about sums lets pass.
  var amountOrZero: Money { amount ?? Money(0, currency) }
}
