import Figures

/// What a snapshot holds may be larger than what Stripe sends: sums of its amounts, and prices
/// whose point was moved.
extension Fields {
  /// A whole number of at most 18 digits.
  func wideInteger(_ name: String) -> Int? { integer(name, below: 1_000_000_000_000_000_000) }

  /// A decimal with at most 33 digits after the point.
  func wideDecimal(_ name: String) -> DecimalNumber? { decimal(name, isWide: true) }
}

extension DecimalNumber {
  /// Coefficients stay below it, so that moving the point for print cannot overflow.
  private static let limit: UInt128 = 10_000_000_000_000_000_000_000_000_000_000_000

  /// A numeral of at most 34 characters and digits.
  init?(withinLimits numeral: String) {
    guard numeral.utf8.count <= 34, let decimal = DecimalNumber(numeral),
      decimal.coefficient.magnitude < Self.limit
    else { return nil }
    self = decimal
  }

  /// A plain numeral of at most 34 digits that count, and at most 33 after the point.
  init?(wide numeral: String) {
    let parts = numeral.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let scale = parts.count == 2 ? parts[1].utf8.count : 0
    let digits = parts.joined()
    guard scale <= 33, !digits.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }),
      let whole = DecimalNumber(digits), whole.coefficient.magnitude < Self.limit
    else { return nil }
    self.init(whole.coefficient, scale: scale)
  }
}
