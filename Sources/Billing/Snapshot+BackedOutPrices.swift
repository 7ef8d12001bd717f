import Figures

extension Snapshot {
  /// Whether inclusive rates of a customer that owes no tax were taken out: lines of 100.00, of which
  /// 10 % are tax, have a subtotal of 90.91 and no tax.
  var isBackedOut: Bool {
    guard taxExempt != .none, let subtotal = totals.subtotal, totals.discounts.isEmpty,
      totals.credits.isEmpty, lines.allSatisfy(\.discounts.isEmpty)
    else { return false }
    var (gross, net) = (RunningSum(currency: currency), RunningSum(currency: currency))
    for line in lines {
      guard let amount = line.backedOutAmount else { return false }
      gross.add(line.amount)
      net.add(amount)
    }
    return gross.amount != subtotal && net.amount == subtotal
  }
}

extension Snapshot.Line {
  /// The amount without inclusive taxes that are not charged: as stated, else by their rates; nil
  /// where a rate is not known or a tax is charged.
  var backedOutAmount: Money? {
    let inside = taxes.filter(\.isInclusive)
    guard inside.allSatisfy(\.amount.isZero) else { return nil }
    if inside.isEmpty { return amount }
    if let stated = amountExcludingTax, stated != amount { return stated }
    var factor = DecimalNumber(100)
    for tax in inside {
      guard let rate = tax.rate.percentage, rate.scale <= 9,
        rate.coefficient.magnitude < 1_000_000_000_000
      else { return nil }
      factor = factor.plus(rate)
    }
    let whole = DecimalNumber(100).shifted(by: factor.scale).coefficient
    return roundedQuotient(Int128(amount.minorUnits) * whole, factor.coefficient)
      .map { Money($0, amount.currency) }
  }

  /// The price of one without those taxes: as stated, or the amount of one.
  var backedOutPrice: DecimalNumber? {
    if let stated = unitPriceExcludingTax { return stated }
    guard quantity == nil || quantity == DecimalNumber(1) else { return nil }
    return backedOutAmount?.decimal
  }
}

/// A quotient rounded half away from zero; nil where it does not fit.
func roundedQuotient(_ numerator: Int128, _ denominator: Int128) -> Int? {
  guard denominator != 0 else { return nil }
  let half = Int128(denominator.magnitude / 2)
  let isNegative = (numerator < 0) != (denominator < 0)
  let quotient = (Int128(numerator.magnitude) + half) / Int128(denominator.magnitude)
  return Int(exactly: isNegative ? -quotient : quotient)
}
