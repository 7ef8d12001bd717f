package import Figures

extension Snapshot {
  /// The amounts of lines and discounts as the document shows them: as stated, or without the taxes
  /// that are included in them (`amount_tax_display = exclude_tax`).
  ///
  /// Net amounts are shown only where they add up to the total without tax; else the document keeps
  /// its inclusive amounts.
  package struct ShownPrices: Sendable {
    /// Whether net amounts are asked for and there is a difference to show.
    package let wantsNet: Bool
    /// Whether net amounts are shown: they are wanted and add up.
    package let isNet: Bool
    /// The amounts of the document's discounts and credits, in their order.
    package let discounts: [Money]
    package let credits: [Money]
    /// Whether taxes inside the prices were taken out of the subtotal, for a customer that owes none,
    /// and the lines without them make it up.
    private let isBackedOut: Bool

    init(_ snapshot: Snapshot) {
      wantsNet = snapshot.presentation.excludesTax && snapshot.lines.contains(where: \.includesTax)
      let net = wantsNet ? NetTotals(snapshot) : nil
      isNet = net != nil
      discounts = net?.discounts ?? snapshot.totals.discounts.map(\.amount)
      credits = net?.credits ?? snapshot.totals.credits.map(\.amount)
      isBackedOut = net == nil && snapshot.isBackedOut
    }

    package func amount(of line: Line) -> Money {
      if isBackedOut, let amount = line.backedOutAmount { return amount }
      return isNet ? line.net?.amount ?? line.netAmount : line.amount
    }

    /// The amounts of a line's own discounts.
    package func discounts(of line: Line) -> [Money] {
      isNet ? line.net?.discounts ?? [] : line.discounts.map(\.amount)
    }

    package func amount(of shipping: Shipping) -> Money {
      isNet ? shipping.amount.without(shipping.taxes) : shipping.amount
    }

    /// Adds a line with its own discounts, which is what the subtotal counts.
    package func add(_ line: Line, to sum: inout RunningSum) {
      sum.add(amount(of: line))
      for discount in discounts(of: line) { sum.add(discount) }
    }

    /// The price of one; nil where none is known, and where it does not make the line's amount.
    package func unitPrice(of line: Line) -> DecimalNumber? {
      guard line.hasOwnUnitPrice else { return nil }
      if isBackedOut, line.backedOutAmount != line.amount { return line.backedOutPrice }
      return isNet ? line.netUnitPrice : line.unitPrice
    }

    /// The price of a package of several; nil where none is known.
    package func packagePrice(of line: Line) -> DecimalNumber? {
      guard line.package != nil, !isNet || !line.includesTax,
        !isBackedOut || line.backedOutAmount == line.amount
      else { return nil }
      return line.unitPrice
    }
  }

  /// Asking for them goes through all lines once.
  package var shownPrices: ShownPrices { ShownPrices(self) }

  /// The sum of the net amounts where they are shown, else the subtotal as stated.
  package func subtotal(in prices: ShownPrices) -> Money? {
    guard prices.isNet else { return totals.subtotal }
    var sum = RunningSum(currency: currency)
    for line in lines { prices.add(line, to: &sum) }
    return sum.amount
  }
}

/// The discounts and credits of a document without the taxes inside the prices.
private struct NetTotals {
  let discounts: [Money]
  let credits: [Money]

  /// Nil where a net amount is not known, or where they do not add up.
  init?(_ snapshot: Snapshot) {
    let lines = snapshot.lines.compactMap(\.net)
    guard lines.count == snapshot.lines.count else { return nil }
    let (totals, currency) = (snapshot.totals, snapshot.currency)
    let discounts = totals.discounts.compactMap { discount in
      Self.sum(of: discount.id, discount.amount, lines.lazy.flatMap(\.discountShares))
    }
    let credits = totals.credits.compactMap { credit in
      Self.sum(of: credit.id, credit.amount, lines.lazy.flatMap(\.creditShares))
    }
    guard discounts.count == totals.discounts.count, credits.count == totals.credits.count else {
      return nil
    }
    self.discounts = discounts
    self.credits = credits
    guard let stated = totals.totalExcludingTax else { return }
    var sum = RunningSum(currency: currency)
    for line in lines { ([line.amount] + line.discounts).forEach { sum.add($0) } }
    (discounts + credits).forEach { sum.add($0) }
    if let shipping = totals.shipping { sum.add(shipping.amount.without(shipping.taxes)) }
    if sum.amount != stated { return nil }
  }

  /// What the lines bear of a discount; nil where they do not bear all of it.
  private static func sum(
    of id: String?, _ stated: Money, _ shares: some Sequence<NetShare>
  ) -> Money? {
    var (gross, net) = (0, 0)
    for share in shares where share.id == id {
      gross &+= share.gross.minorUnits
      net &+= share.net.minorUnits
    }
    return gross == stated.minorUnits ? Money(net, stated.currency) : nil
  }
}

/// What of a discount or credit falls on a line, with the taxes inside the price and without.
private struct NetShare {
  let id: String?
  let gross: Money
  let net: Money
}

/// A line without the taxes inside its price: its amount before discounts, then what they take off.
private struct NetLine {
  let amount: Money
  let discounts: [Money]
  let discountShares: [NetShare]
  let creditShares: [NetShare]

  /// Nil where the net amount is not known.
  init?(_ line: Snapshot.Line) {
    let shares = (line.details?.discountShares ?? [], line.details?.creditShares ?? [])
    let taken =
      line.discounts.map(\.amount.minorUnits)
      + (shares.0 + shares.1).map(\.amount.minorUnits)
    let after = line.amount.minorUnits + taken.reduce(0, &+)
    let netAfter = Money(after, line.amount.currency).without(line.taxes).minorUnits
    guard let amount = Self.amount(of: line, after: after, netAfter: netAfter),
      let parts = Self.distribute(netAfter - amount, over: taken)
    else { return nil }
    let money = parts.map { Money($0, line.amount.currency) }
    self.amount = Money(amount, line.amount.currency)
    discounts = Array(money.prefix(line.discounts.count))
    let rest = zip(shares.0 + shares.1, money.dropFirst(line.discounts.count)).map {
      NetShare(id: $0.0.id, gross: $0.0.amount, net: $0.1)
    }
    discountShares = Array(rest.prefix(shares.0.count))
    creditShares = Array(rest.dropFirst(shares.0.count))
  }

  /// The net amount before discounts: as stated, else in the proportion of what is left after them,
  /// else, where nothing is left, by the rates.
  private static func amount(of line: Snapshot.Line, after: Int, netAfter: Int) -> Int? {
    let amount = line.amount.minorUnits
    if amount == after { return netAfter }
    if let stated = line.amountExcludingTax { return stated.minorUnits }
    if after != 0 { return roundedQuotient(Int128(amount) * Int128(netAfter), Int128(after)) }
    var (whole, factor) = (DecimalNumber(100), DecimalNumber(100))
    for tax in line.taxes where tax.isInclusive && tax.reason?.explainsZero != true {
      guard let rate = tax.rate.percentage, rate.scale <= 9,
        rate.coefficient.magnitude < 1_000_000_000_000
      else { return nil }
      factor = factor.plus(rate)
    }
    whole = whole.shifted(by: factor.scale)
    return roundedQuotient(Int128(amount) * whole.coefficient, factor.coefficient)
  }

  /// An amount in the proportion of others; the last takes what rounding leaves.
  private static func distribute(_ amount: Int, over parts: [Int]) -> [Int]? {
    let sum = parts.reduce(0, &+)
    guard sum != 0 else { return amount == 0 ? parts.map { _ in 0 } : nil }
    var left = amount
    var result: [Int] = []
    for part in parts.dropLast() {
      guard let share = roundedQuotient(Int128(amount) * Int128(part), Int128(sum)) else {
        return nil
      }
      result.append(share)
      left -= share
    }
    return result + [left]
  }
}

extension Snapshot.Line {
  fileprivate var net: NetLine? { NetLine(self) }

  /// The price of one without tax: as stated, else the net amount divided by the quantity where that comes
  /// out even, else rounded to two digits more than the currency has.
  fileprivate var netUnitPrice: DecimalNumber? {
    guard let price = unitPrice else { return nil }
    guard includesTax else { return price }
    if let stated = unitPriceExcludingTax { return stated }
    guard let quantity, !quantity.isZero else { return nil }
    let digits = amount.currency.exponent + 2
    guard let net = net?.amount.decimal else { return nil }
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
