import Diagnostics
package import Figures

extension Snapshot.Line {
  /// Whether unit price and quantity make the amount, within half a minor unit for each piece; true
  /// where either is missing.
  package var isPriceTimesQuantity: Bool {
    guard let quantity, let unitPrice else { return true }
    let scale = quantity.scale + unitPrice.scale
    let (product, isTooLarge) = quantity.coefficient.multipliedReportingOverflow(
      by: unitPrice.coefficient)
    // Stripe's longest quantities and prices have 12 decimals of a minor unit each. No amount is made
    // beyond that, and nothing below it overflows.
    let largest = DecimalNumber(1).shifted(by: 34).coefficient.magnitude
    guard !isTooLarge, product.magnitude < largest, scale <= 32 else { return false }
    let minor = DecimalNumber(product, scale: scale).shifted(by: amount.currency.exponent)
    let one = DecimalNumber(1)
    let whole = one.shifted(by: minor.scale).coefficient
    let pieces =
      quantity.coefficient.magnitude / one.shifted(by: quantity.scale).coefficient.magnitude
    let (stated, isBeyond) = whole.multipliedReportingOverflow(by: Int128(amount.minorUnits))
    guard !isBeyond, stated.magnitude < largest * 1_000 else { return false }
    let (tolerance, isWide) = whole.magnitude.multipliedReportingOverflow(by: max(1, pieces / 2))
    return isWide || (minor.coefficient - stated).magnitude <= tolerance
  }

  /// Whether the unit price may stand beside quantity and amount: it must make the amount. Stripe
  /// also states the price of a whole period for a part of it, of a package, of one tier.
  package var hasOwnUnitPrice: Bool { package == nil && isPriceTimesQuantity }

  /// The pieces that the price is for, where that is not one.
  package var package: DecimalNumber? {
    details?.baseQuantity.flatMap { $0 == DecimalNumber(1) || $0.isZero ? nil : $0 }
  }

  /// Whether so many whole packages, the last one begun or left out, make the amount.
  var isPriceTimesPackages: Bool {
    guard let package, let quantity, let unitPrice, package.scale == 0, quantity.scale == 0 else {
      return true
    }
    let whole = quantity.coefficient / package.coefficient
    return [whole, whole + 1].contains { count in
      var line = Snapshot.Line(
        description: nil, quantity: DecimalNumber(count), unitPrice: unitPrice, amount: amount)
      line.details = nil
      return line.isPriceTimesQuantity
    }
  }

  /// Whether a tax other than zero is inside the amount.
  package var includesTax: Bool { taxes.contains { $0.isInclusive && !$0.amount.isZero } }

  /// The amount less the taxes that are inside it.
  var netAmount: Money { amount.without(taxes) }
}

extension Money {
  /// The amount less the taxes that are inside it.
  package func without(_ taxes: [Snapshot.LineTax]) -> Money {
    var minorUnits = minorUnits
    for tax in taxes where tax.isInclusive { minorUnits &-= tax.amount.minorUnits }
    return Money(minorUnits, currency)
  }
}

extension Freezer {
  /// Tells of a price that does not make the amount, where nothing about the line explains it.
  func checkPrice(_ line: Snapshot.Line, at place: @autoclosure () -> Place) {
    guard !line.isProration, line.details?.isTiered != true, let quantity = line.quantity,
      let price = line.unitPrice,
      line.package == nil ? !line.isPriceTimesQuantity : !line.isPriceTimesPackages
    else { return }
    let name = (line.description ?? line.id).map { $0.shortened(to: 60) } ?? "without a description"
    let amount = figure(Int128(line.amount.minorUnits))
    if let package = line.package {
      log.add(
        .packagePrice(
          line: name, quantity: quantity.description, price: price.description,
          package: package.description, amount: amount), at: place())
    } else {
      log.add(
        .priceTimesQuantity(
          line: name, quantity: quantity.description, price: price.description, amount: amount),
        at: place())
    }
  }
}

extension String {
  /// The first characters of a text for a sentence.
  fileprivate func shortened(to count: Int) -> String {
    self.count > count ? prefix(count) + "…" : self
  }
}
