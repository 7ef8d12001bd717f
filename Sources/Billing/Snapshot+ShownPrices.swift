package import Figures

extension Snapshot {
  /// The amounts of lines as the document shows them: as stated, or without the taxes that are
  /// included in them (`amount_tax_display = exclude_tax`).
  ///
  /// A line's net amount is its amount less its inclusive taxes. That is exact only where no
  /// discount stands between the two, so documents with discounts keep their inclusive amounts.
  package struct ShownPrices: Sendable {
    /// Whether net amounts are asked for and there is a difference to show.
    package let wantsNet: Bool
    /// Whether net amounts are shown: they are wanted and can be told exactly.
    package let isNet: Bool

    init(_ snapshot: Snapshot) {
      wantsNet = snapshot.presentation.excludesTax && snapshot.lines.contains(where: \.includesTax)
      let totals = snapshot.totals
      isNet =
        wantsNet && totals.discounts.isEmpty && totals.credits.isEmpty
        && snapshot.lines.allSatisfy(\.discounts.isEmpty)
    }

    package func amount(of line: Line) -> Money { isNet ? line.netAmount : line.amount }

    package func amount(of shipping: Shipping) -> Money {
      isNet ? shipping.amount.without(shipping.taxes) : shipping.amount
    }

    /// Adds a line with its own discounts, which is what the subtotal counts.
    package func add(_ line: Line, to sum: inout RunningSum) {
      sum.add(amount(of: line))
      for discount in line.discounts { sum.add(discount.amount) }
    }

    /// The price of one; nil where none is known, and where it does not make the line's amount.
    package func unitPrice(of line: Line) -> DecimalNumber? {
      guard line.hasOwnUnitPrice else { return nil }
      return isNet ? line.netUnitPrice : line.unitPrice
    }
  }

  /// Asking for them goes through all lines once.
  package var shownPrices: ShownPrices { ShownPrices(self) }

  /// The sum of the net amounts where they are shown, else the subtotal as stated.
  package func subtotal(in prices: ShownPrices) -> Money? {
    guard prices.isNet else { return totals.subtotal }
    var sum = RunningSum(currency: currency)
    for line in lines { sum.add(line.netAmount) }
    return sum.amount
  }
}

extension Snapshot.Line {
  /// The price of one without tax: the net amount divided by the quantity where that comes out
  /// even, else rounded to two digits more than the currency has.
  fileprivate var netUnitPrice: DecimalNumber? {
    guard let price = unitPrice else { return nil }
    guard includesTax else { return price }
    guard let quantity, !quantity.isZero else { return nil }
    let digits = amount.currency.exponent + 2
    let net = netAmount.decimal
    guard let factor = Self.powerOfTen(digits - net.scale + quantity.scale) else { return nil }
    let (numerator, tooLarge) = net.coefficient.multipliedReportingOverflow(by: factor)
    guard !tooLarge else { return nil }
    let halved = quantity.coefficient.magnitude / 2
    let rounded = (numerator.magnitude + halved) / quantity.coefficient.magnitude
    guard rounded <= Int128.max.magnitude else { return nil }
    let isNegative = net.isNegative != quantity.isNegative
    return DecimalNumber(Int128(rounded) * (isNegative ? -1 : 1), scale: digits)
  }

  /// Nil where it does not fit.
  private static func powerOfTen(_ power: Int) -> Int128? {
    power > 38 ? nil : (0..<max(0, power)).reduce(1) { value, _ in value * 10 }
  }
}
