package import Figures

extension Snapshot.TaxabilityReason {
  /// Whether the reason says that there is no tax here at all, so that a zero is not printed.
  ///
  /// `not_available` is the reason of every rate that the seller put there by hand, so a zero rate
  /// with it is printed.
  var deniesTax: Bool {
    switch self {
    case .notCollecting, .notSubjectToTax, .notSupported: true
    default: false
    }
  }

  /// Whether a tax of zero with this reason has the rate zero, whatever the rate object says: the
  /// buyer owes the tax or is exempt from it.
  var makesRateZero: Bool {
    switch self {
    case .reverseCharge, .customerExempt, .productExempt, .productExemptHoliday, .zeroRated: true
    default: false
    }
  }
}

extension Snapshot.LineTax {
  /// Whether the tax stands on the document.
  package var isPrinted: Bool { !amount.isZero || reason?.deniesTax != true }
}

extension Snapshot.Tax {
  /// What the tax is reckoned from; nil for a fee, which is of a fixed amount.
  package var printedBase: Money? { rate.isFlatFee ? nil : base }

  /// Whether the tax stands on the document.
  package var isPrinted: Bool { !amount.isZero || reason?.deniesTax != true }
}

extension Snapshot {
  /// The rate in percent that applied to a line; nil where none is known.
  package func percentage(of tax: LineTax) -> DecimalNumber? {
    percentage(of: tax.rate, tax.amount, tax.reason)
  }

  /// The rate in percent of a row of the summary; nil where none is known.
  package func percentage(of tax: Tax) -> DecimalNumber? {
    percentage(of: tax.rate, tax.amount, tax.reason)
  }

  private func percentage(
    of rate: Rate, _ amount: Money, _ reason: TaxabilityReason?
  ) -> DecimalNumber? {
    guard !rate.isFlatFee else { return nil }
    guard amount.isZero else { return rate.percentage }
    let isZero = taxExempt != .none || reason?.makesRateZero == true
    return isZero ? DecimalNumber(0) : rate.percentage
  }
}
