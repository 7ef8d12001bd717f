import Billing
import Figures

extension Mapper {
  mutating func mapLines() {
    invoice.lines.reserveCapacity(snapshot.lines.count)
    var ledger = Ledger(invoice.currency)
    for (index, line) in snapshot.lines.enumerated() {
      mapLine(line, index, &ledger)
    }
    mapShipping(&ledger)
    mapUnshared(&ledger)
    settle(ledger)
    completeDelivery()
  }

  private mutating func mapLine(_ line: Snapshot.Line, _ index: Int, _ ledger: inout Ledger) {
    let vat = vat(of: line.taxes, .line(index))
    guard let money = LineMoney(line, rate: vat?.rate ?? line.taxes.first?.rate.percentage) else {
      return note(.tooLarge(.lineNet))
    }
    let price = LinePrice(
      line, amount: money.before, mostDecimals: profile == .facturxFrance ? 6 : 30)
    var item = EInvoice.Line(
      id: String(index + 1), note: line.details?.note.flatMap { wording.text($0).stated() },
      quantity: price.quantity, unit: Unit.code(of: line.details), net: money.before,
      period: period(of: line), price: price.price, priceBase: price.base, vat: vat,
      name: line.description?.stated() ?? "")
    addDiscounts(of: line, money, to: &item)
    item.net = MoneySum([money.before] + money.own, in: invoice.currency).amountOrZero
    if let vat {
      ledger.add(item.net, to: vat)
      for part in money.parts { ledger.add(part, named: name(of: part), vat) }
    }
    invoice.lines.append(item)
  }

  private func addDiscounts(
    of line: Snapshot.Line, _ money: LineMoney, to item: inout EInvoice.Line
  ) {
    for (discount, amount) in zip(line.discounts, money.own) where !amount.isZero {
      let reason = discount.name?.stated() ?? "Discount"
      if amount.isNegative {
        item.allowances.append(.init(amount: amount.negated, reason: reason, code: "95"))
      } else {
        item.charges.append(.init(amount: amount, reason: reason))
      }
    }
  }

  /// What a discount or credit of the document is called.
  private func name(of part: LineMoney.Part) -> String {
    let totals = snapshot.totals
    let name =
      part.isCredit
      ? totals.credits.first { $0.id == part.id }?.label
      : totals.discounts.first { $0.id == part.id }?.name
    return name?.stated() ?? (part.isCredit ? "Credit" : "Discount")
  }

  // MARK: What is not of lines

  private mutating func mapShipping(_ ledger: inout Ledger) {
    guard let shipping = snapshot.totals.shipping, !shipping.amount.isZero else { return }
    let net = shipping.amount.without(shipping.taxes)
    let only = shipping.taxes.isEmpty ? ledger.onlyVAT : nil
    guard let vat = only ?? vat(of: shipping.taxes, .shipping) else { return }
    ledger.charge(net, named: shipping.name?.stated() ?? "Shipping", code: "FC", vat)
  }

  /// Discounts and credits of which the lines state no shares: all of them are of the one tax, if
  /// there is one.
  private mutating func mapUnshared(_ ledger: inout Ledger) {
    guard hasTaxes else { return }
    let totals = snapshot.totals
    let all =
      totals.discounts.map { ($0.id, $0.amount, $0.name, false) }
      + totals.credits.map { ($0.id, $0.amount, $0.label, true) }
    for (id, amount, label, isCredit) in all {
      let rest = amount.minorUnits - ledger.shared(id, isCredit: isCredit)
      guard rest != 0 else { continue }
      let name = label?.stated() ?? (isCredit ? "Credit" : "Discount")
      guard rest == amount.minorUnits, let vat = ledger.onlyVAT,
        !snapshot.lines.contains(where: \.includesTax)
      else {
        note(.unsharedDiscount(name: name))
        continue
      }
      let part = LineMoney.Part(id: id, isCredit: isCredit, gross: amount, net: amount)
      ledger.add(part, named: name, vat)
    }
  }

  private mutating func settle(_ ledger: Ledger) {
    for entry in ledger.entries where !entry.amount.isZero {
      let allowance = EInvoice.Allowance(
        amount: entry.amount.magnitude, reason: entry.name, code: nil, vat: entry.vat)
      switch (entry.isCharge, entry.amount.isNegative) {
      case (false, true): invoice.allowances.append(allowance.coded(entry.code))
      case (true, false): invoice.charges.append(allowance.coded(entry.code))
      case (false, false): invoice.charges.append(allowance)
      case (true, true): invoice.allowances.append(allowance)
      }
    }
    invoice.breakdown = ledger.vats.map { vat in
      EInvoice.TaxBreakdown(
        vat: vat, base: ledger.base(of: vat), tax: Money(0, invoice.currency))
    }
  }
}

extension EInvoice.Allowance {
  fileprivate func coded(_ code: String?) -> EInvoice.Allowance {
    var copy = self
    copy.code = code
    return copy
  }
}

extension Money {
  var magnitude: Money { isNegative ? negated : self }
}
