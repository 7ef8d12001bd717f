package import Figures

/// What the figures of one line come to.
extension Snapshot.Line {
  /// What the line adds to the total: its amount less its own discounts and its share of those and
  /// of the credits of the whole document, with the taxes that come on top; nil where it does not
  /// fit.
  package var gross: Money? {
    var sum = RunningSum(currency: amount.currency)
    sum.add(amount)
    for discount in discounts { sum.add(discount.amount) }
    for share in details?.discountShares ?? [] { sum.add(share.amount) }
    for share in details?.creditShares ?? [] { sum.add(share.amount) }
    for tax in taxes where !tax.isInclusive { sum.add(tax.amount) }
    return sum.amount
  }
}

extension Snapshot.ShownPrices {
  /// A line's amount less its own discounts, as shown; nil where it does not fit.
  package func net(of line: Snapshot.Line) -> Money? {
    var sum = RunningSum(currency: line.amount.currency)
    add(line, to: &sum)
    return sum.amount
  }
}

extension Snapshot {
  /// The sum of the rates of a line's taxes in percent. Nil where a rate is not known, is inside the
  /// amount, or has a base of its own.
  package func combinedRate(of line: Line) -> DecimalNumber? {
    let taxes = line.taxes.filter(\.isPrinted)
    guard let base = taxes.first?.base, taxes.allSatisfy({ !$0.isInclusive && $0.base == base })
    else { return nil }
    var sum = DecimalNumber(0)
    for tax in taxes {
      guard let rate = percentage(of: tax) else { return nil }
      sum = sum.plus(rate)
    }
    return sum
  }

  /// All tax of the document; nil where it does not fit.
  package var taxTotal: Money? {
    var sum = RunningSum(currency: currency)
    for tax in totals.taxes { sum.add(tax.amount) }
    return sum.amount
  }
}
