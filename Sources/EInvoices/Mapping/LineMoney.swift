import Billing
import Figures

/// A line without the tax that is inside its price: before its discounts, and what they take off.
struct LineMoney {
  /// What of a discount or credit of the document falls on the line, without tax.
  struct Part {
    var id: String?
    var isCredit: Bool
    /// As the discount's own amount counts it.
    var gross: Money
    /// Zero or negative.
    var net: Money
  }

  let before: Money
  /// The line's own discounts, zero or negative, in their order.
  let own: [Money]
  let parts: [Part]

  /// Nil where an amount does not fit.
  init?(_ line: Snapshot.Line, rate: DecimalNumber?) {
    let shares =
      (line.details?.discountShares ?? []).map { ($0, false) }
      + (line.details?.creditShares ?? []).map { ($0, true) }
    let taken = line.discounts.map(\.amount) + shares.map(\.0.amount)
    guard let net = Self.net(of: line, taken, rate) else { return nil }
    before = net.before
    own = Array(net.taken.prefix(line.discounts.count))
    parts = zip(shares, net.taken.dropFirst(line.discounts.count)).map { share, net in
      Part(id: share.0.id, isCredit: share.1, gross: share.0.amount, net: net)
    }
  }

  private static func net(
    of line: Snapshot.Line, _ taken: [Money], _ rate: DecimalNumber?
  ) -> (before: Money, taken: [Money])? {
    guard let tax = line.taxes.first(where: { $0.isInclusive && !$0.amount.isZero }) else {
      return (line.amount, taken)
    }
    let currency = line.amount.currency
    guard let gross = MoneySum([line.amount] + taken, in: currency).amount else { return nil }
    let after = tax.base ?? gross.without(line.taxes)
    guard taken.contains(where: { !$0.isZero }) else { return (after, taken) }
    let stated = line.amountExcludingTax?.minorUnits
    guard let before = stated ?? withoutTax(line.amount, rate) else { return nil }
    let parts = distribute(after.minorUnits - before, over: taken.map(\.minorUnits))
    return parts.map { (Money(before, currency), $0.map { Money($0, currency) }) }
  }

  /// The amount × 100 ÷ (100 + rate), rounded half away from zero.
  private static func withoutTax(_ amount: Money, _ rate: DecimalNumber?) -> Int? {
    guard let rate, rate.scale <= 9, rate.coefficient.magnitude < 1_000_000_000_000 else {
      return nil
    }
    let whole = DecimalNumber(100).trimmed(toScale: rate.scale).coefficient
    return divide(Int128(amount.minorUnits) * whole, by: whole + rate.coefficient)
  }

  /// An amount in the proportion of others; the last that is not zero takes what rounding leaves.
  private static func distribute(_ amount: Int, over parts: [Int]) -> [Int]? {
    let sum = parts.reduce(0, &+)
    guard sum != 0, let last = parts.lastIndex(where: { $0 != 0 }) else { return nil }
    var (left, result) = (amount, parts.map { _ in 0 })
    for index in parts.indices where index != last {
      guard let part = divide(Int128(amount) * Int128(parts[index]), by: Int128(sum)) else {
        return nil
      }
      result[index] = part
      left -= part
    }
    result[last] = left
    return result
  }

  /// Rounded half away from zero; nil where it does not fit.
  static func divide(_ numerator: Int128, by denominator: Int128) -> Int? {
    guard denominator != 0 else { return nil }
    let half = denominator.magnitude / 2
    let quotient = (numerator.magnitude + half) / denominator.magnitude
    let isNegative = (numerator < 0) != (denominator < 0)
    return Int(exactly: quotient).map { isNegative ? -$0 : $0 }
  }
}
