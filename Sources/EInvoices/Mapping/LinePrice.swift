import Billing
import Figures

/// Quantity, price and the quantity that the price is for, which make an amount exactly.
///
/// The stated price is taken where it makes the amount. Else the amount is divided by the quantity
/// where that comes out in four decimals, else the amount is the price of the whole quantity. So no
/// price is rounded, be it one in tiers, of a package, with tax, or of a part of a period.
struct LinePrice {
  var quantity: DecimalNumber
  var price: DecimalNumber
  var base: DecimalNumber?

  /// `amount`: without tax, before discounts. `mostDecimals`: of a price.
  init(_ line: Snapshot.Line, amount: Money, mostDecimals: Int) {
    var stated = line.quantity?.trimmed(toScale: 0) ?? DecimalNumber(1)
    if stated.isZero, !amount.isZero { stated = DecimalNumber(1) }
    let pieces = stated.magnitude
    let total = amount.decimal.magnitude
    let takesBack = amount.isNegative || amount.isZero && stated.isNegative
    quantity = takesBack ? pieces.negated : pieces
    let price = line.includesTax ? line.unitPriceExcludingTax : line.unitPrice
    if let price = price?.magnitude.trimmed(toScale: 0), price.scale <= mostDecimals,
      Self.makes(total, of: pieces, at: price)
    {
      self.price = price.trimmed(toScale: min(2, mostDecimals))
    } else if let price = Self.quotient(total, by: pieces) {
      self.price = price.trimmed(toScale: 2)
    } else {
      self.price = total
      base = pieces
    }
  }

  /// Whether pieces at a price are an amount, within half of a hundredth.
  private static func makes(
    _ amount: DecimalNumber, of pieces: DecimalNumber, at price: DecimalNumber
  ) -> Bool {
    let (product, isTooLarge) = pieces.coefficient.multipliedReportingOverflow(
      by: price.coefficient)
    let scale = max(pieces.scale + price.scale, amount.scale, 3)
    guard !isTooLarge,
      let made = DecimalNumber(product, scale: pieces.scale + price.scale).coefficient(at: scale),
      let stated = amount.coefficient(at: scale),
      let tolerance = DecimalNumber(5, scale: 3).coefficient(at: scale)
    else { return false }
    return (made - stated).magnitude <= tolerance.magnitude
  }

  /// Nil where it has more than four decimals.
  private static func quotient(
    _ amount: DecimalNumber, by pieces: DecimalNumber
  ) -> DecimalNumber? {
    guard !pieces.isZero else { return DecimalNumber(0) }
    let power = 4 - amount.scale + pieces.scale
    guard power >= 0,
      let numerator = DecimalNumber(amount.coefficient).coefficient(at: power),
      numerator % pieces.coefficient == 0
    else { return nil }
    return DecimalNumber(numerator / pieces.coefficient, scale: 4).trimmed(toScale: 0)
  }
}

extension DecimalNumber {
  var magnitude: DecimalNumber { isNegative ? negated : self }

  /// The coefficient of the same value with so many decimals; nil where it does not fit, or where
  /// the value has more.
  func coefficient(at scale: Int) -> Int128? {
    guard scale >= self.scale else { return nil }
    var coefficient = coefficient
    for _ in self.scale..<scale {
      let (product, isTooLarge) = coefficient.multipliedReportingOverflow(by: 10)
      if isTooLarge { return nil }
      coefficient = product
    }
    return coefficient
  }
}
