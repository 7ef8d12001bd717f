package import Figures

/// The sum of amounts so far; nothing once it no longer fits, or when currencies mix.
package struct RunningSum {
  private var minorUnits: Int? = 0
  private let currency: Currency

  package init(currency: Currency) {
    self.currency = currency
  }

  package var amount: Money? { minorUnits.map { Money($0, currency) } }

  package mutating func add(_ amount: Money) {
    guard let sum = minorUnits, amount.currency == currency else { return minorUnits = nil }
    let (next, overflow) = sum.addingReportingOverflow(amount.minorUnits)
    minorUnits = overflow ? nil : next
  }
}
