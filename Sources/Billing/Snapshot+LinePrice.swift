import Figures

extension Snapshot.Line {
  /// Whether unit price and quantity make the amount, within half a minor unit for each piece; true
  /// where either is missing.
  package var isPriceTimesQuantity: Bool {
    guard let quantity, let unitPrice else { return true }
    let scale = quantity.scale + unitPrice.scale
    // Beyond these no amount of Stripe's is made, and nothing below them overflows.
    let (largest, smallest) = (Int128(1_000_000_000_000_000), 18)
    guard quantity.coefficient.magnitude < largest, unitPrice.coefficient.magnitude < largest,
      scale <= smallest
    else { return false }
    let product = DecimalNumber(quantity.coefficient * unitPrice.coefficient, scale: scale)
    let minor = product.shifted(by: amount.currency.exponent)
    let one = DecimalNumber(1)
    let whole = one.shifted(by: minor.scale).coefficient
    let pieces =
      quantity.coefficient.magnitude / one.shifted(by: quantity.scale).coefficient.magnitude
    let difference = minor.coefficient - Int128(amount.minorUnits) * whole
    return difference.magnitude <= whole.magnitude * max(1, pieces / 2)
  }

  /// Whether the unit price may stand beside the amount. On a proration Stripe may state the price
  /// of the whole period, which does not make the amount of the part.
  package var hasOwnUnitPrice: Bool { !isProration || isPriceTimesQuantity }

  /// Whether a tax other than zero is inside the amount.
  var includesTax: Bool { taxes.contains { $0.isInclusive && !$0.amount.isZero } }

  /// The amount less the taxes that are inside it.
  var netAmount: Money { amount.without(taxes) }
}

extension Money {
  /// The amount less the taxes that are inside it.
  func without(_ taxes: [Snapshot.LineTax]) -> Money {
    var minorUnits = minorUnits
    for tax in taxes where tax.isInclusive { minorUnits &-= tax.amount.minorUnits }
    return Money(minorUnits, currency)
  }
}
