import Billing
import Documents
import Figures

/// Amounts without the taxes that are included in them (`amount_tax_display = exclude_tax`).
///
/// A line's net amount is its amount less its inclusive taxes. That is exact only where no discount
/// stands between the two, so documents with discounts keep their inclusive amounts, and say so.
struct NetPrices {
  /// Whether net amounts are asked for and there is a difference to show.
  let isWanted: Bool
  /// Whether they can be told exactly.
  let isShown: Bool

  init(_ snapshot: Snapshot) {
    isWanted = snapshot.presentation.excludesTax && snapshot.lines.contains(where: \.includesTax)
    let totals = snapshot.totals
    isShown =
      isWanted && totals.discounts.isEmpty && totals.credits.isEmpty
      && snapshot.lines.allSatisfy(\.discounts.isEmpty)
  }
}

extension Snapshot.Line {
  fileprivate var includesTax: Bool {
    taxes.contains { $0.isInclusive && !$0.amount.isZero }
  }

  fileprivate var netAmount: Money { amount.without(taxes) }
}

extension Money {
  /// The amount less the taxes that are inside it.
  fileprivate func without(_ taxes: [Snapshot.LineTax]) -> Money {
    var minorUnits = minorUnits
    for tax in taxes where tax.isInclusive { minorUnits &-= tax.amount.minorUnits }
    return Money(minorUnits, currency)
  }
}

extension Scribe {
  var showsNet: Bool { netPrices.isShown }

  func amount(of line: Snapshot.Line) -> Money { showsNet ? line.netAmount : line.amount }

  func amount(of shipping: Snapshot.Shipping) -> Money {
    showsNet ? shipping.amount.without(shipping.taxes) : shipping.amount
  }

  /// The sum of the net amounts where they are shown, else the subtotal as stated.
  var subtotal: Money? {
    guard showsNet else { return snapshot.totals.subtotal }
    var sum = RunningSum(currency: snapshot.currency)
    for line in snapshot.lines { sum.add(line.netAmount) }
    return sum.amount
  }

  /// The price of one without tax: the net amount divided by the quantity where that comes out
  /// even, else rounded to two digits more than the currency has.
  func netUnitPrice(of line: Snapshot.Line) -> DecimalNumber? {
    guard let price = line.unitPrice else { return nil }
    guard line.includesTax else { return price }
    guard let quantity = line.quantity, !quantity.isZero else { return nil }
    let digits = line.amount.currency.exponent + 2
    let net = line.netAmount.decimal
    let (numerator, tooLarge) = net.coefficient.multipliedReportingOverflow(
      by: Self.powerOfTen(digits - net.scale + quantity.scale))
    guard !tooLarge else { return nil }
    let halved = quantity.coefficient.magnitude / 2
    let rounded = (numerator.magnitude + halved) / quantity.coefficient.magnitude
    let isNegative = net.isNegative != quantity.isNegative
    return DecimalNumber(Int128(rounded) * (isNegative ? -1 : 1), scale: digits)
  }

  private static func powerOfTen(_ power: Int) -> Int128 {
    (0..<max(0, power)).reduce(1) { value, _ in value &* 10 }
  }
}
