import Figures
import JSON

/// Checks whether an invoice's amounts agree with one another.
///
/// What is printed is always what is stated; findings are warnings with both figures. A is the sum
/// of the line amounts, the other terms are Stripe's fields.
struct InvoiceArithmetic {
  let freezer: Freezer
  let lines: FrozenLines
  let totals: Snapshot.Totals
  let status: Snapshot.Status
  let taxExempt: Snapshot.TaxExempt

  private var document: Fields { freezer.document }

  /// Nothing is checked where a value could not be read: sums would only repeat that finding.
  func check() {
    if freezer.log.lacksValues { return }
    checkSubtotal()
    checkTotal()
    TaxArithmetic(
      freezer: freezer, lines: lines, totals: totals, oldField: "total_tax_amounts"
    ).check(taxExempt, of: document)
    checkExcludingTax()
    if status != .void {
      checkDue()
      checkRemaining()
    }
    checkStatus()
    checkDiscountShares()
    checkSigns()
    SharesArithmetic(freezer: freezer, lines: lines).check(credits: "total_pretax_credit_amounts")
  }

  /// subtotal = A − item discounts.
  private func checkSubtotal() {
    guard let subtotal = totals.subtotal else { return }
    let sum = lines.netAmount
    if sum == Int128(subtotal.minorUnits) || isBackedOut(from: sum, to: subtotal) { return }
    add(.linesAndSubtotal(lines: figure(sum), subtotal: figure(subtotal)), "subtotal")
  }

  /// total = subtotal − document discounts − credits + exclusive taxes + shipping.
  private func checkTotal() {
    guard let parts = totals.statedParts else { return }
    let total = Int128(totals.total.minorUnits)
    if parts == total || isBackedOut(from: parts, to: totals.total) { return }
    let inclusive = totals.taxSum(inclusive: true)
    add(
      .partsAndTotal(
        parts: figure(parts), total: figure(total),
        inclusiveOnTop: inclusive != 0 && parts + inclusive == total), "total")
  }

  /// Whether inclusive taxes of manual rates were taken out of the prices because the customer owes
  /// none: 100.00 with 10 % inside becomes 90.91, and the tax amounts are 0.
  private func isBackedOut(from gross: Int128, to net: Money) -> Bool {
    guard taxExempt != .none, totals.taxSum(inclusive: true) == 0 else { return false }
    let rows =
      totals.taxes.filter(\.isInclusive).map(\.rate)
      + lines.lines.flatMap { $0.taxes.filter(\.isInclusive).map(\.rate) }
    // Without rows the rate is not known; none is above 27 %.
    if rows.isEmpty {
      let net = Int128(net.minorUnits)
      return net < gross && net * 127 >= gross * 100
    }
    guard let rate = rows.first, let percentage = rate.percentage, percentage.scale <= 4,
      percentage.coefficient.magnitude < 1_000_000_000,
      rows.allSatisfy({ $0.percentage == percentage })
    else { return Int128(net.minorUnits) < gross }
    let whole = DecimalNumber(1, scale: 0).shifted(by: 2 + percentage.scale).coefficient
    let factor = whole + percentage.coefficient
    let difference = Int128(net.minorUnits) * factor - gross * whole
    return difference.magnitude <= factor.magnitude * UInt128(lines.lines.count + 1)
  }

  /// total_excluding_tax = total − all taxes. subtotal_excluding_tax = subtotal − inclusive taxes,
  /// which is known only where neither document discounts nor shipping share in those.
  private func checkExcludingTax() {
    let inclusive = totals.taxSum(inclusive: true)
    if let stated = totals.totalExcludingTax {
      let taxes = inclusive + totals.taxSum(inclusive: false)
      let expected = Int128(totals.total.minorUnits) - taxes
      if expected != Int128(stated.minorUnits) {
        add(
          .totalExcludingTax(expected: figure(expected), stated: figure(stated)),
          "total_excluding_tax")
      }
    }
    guard let subtotal = totals.subtotal, let stated = totals.subtotalExcludingTax,
      totals.discounts.isEmpty, totals.credits.isEmpty, totals.shipping == nil
    else { return }
    let expected = Int128(subtotal.minorUnits) - inclusive
    if expected == Int128(stated.minorUnits) || isBackedOut(from: expected, to: stated) { return }
    add(
      .subtotalExcludingTax(expected: figure(expected), stated: figure(stated)),
      "subtotal_excluding_tax")
  }

  /// amount_due = max(0, total + starting_balance) − pre-payment credit notes, and
  /// ending_balance = min(0, total + starting_balance). A total that cannot be charged, for being
  /// too small or too large, is carried over to the balance and leaves nothing due.
  private func checkDue() {
    guard let due = totals.amountDue else { return }
    let notes = totals.creditNotes?.minorUnits ?? 0
    let after = totals.total.minorUnits + (document.integer("starting_balance") ?? 0)
    let ending = document.integer("ending_balance")
    let isCarried = due.minorUnits - notes == 0 && freezer.isCarriedForward(after)
    let expected = max(0, after) + notes
    if due.minorUnits != expected, !isCarried,
      !freezer.isRoundedToHundreds(due.minorUnits - expected)
    {
      add(.amountDue(expected: figure(Int128(expected)), stated: figure(due)), "amount_due")
    } else if let ending, ending != min(0, after), !isCarried, totals.amountOverpaid == nil,
      !freezer.isRoundedToHundreds(ending - min(0, after))
    {
      let expected = figure(Int128(min(0, after)))
      add(.endingBalance(expected: expected, stated: figure(Int128(ending))), "ending_balance")
    }
  }

  /// amount_remaining = amount_due − amount_paid, and nothing once it is paid, however it was.
  private func checkRemaining() {
    guard let due = totals.amountDue, let paid = totals.amountPaid,
      let remaining = totals.amountRemaining, !remaining.isNegative
    else { return }
    let expected = due.minorUnits - paid.minorUnits
    let isPaid = remaining.isZero && (status == .paid || paid.minorUnits > due.minorUnits)
    if isPaid || expected == remaining.minorUnits { return }
    add(
      .amountRemaining(expected: figure(Int128(expected)), stated: figure(remaining)),
      "amount_remaining")
  }

  private func checkSigns() {
    for (name, amount) in [
      ("amount_paid", totals.amountPaid), ("amount_remaining", totals.amountRemaining),
    ] {
      guard let amount, amount.isNegative else { continue }
      add(.negativeAmount(field: name, amount: figure(amount)), name)
    }
  }

  private func add(_ finding: Finding.Arithmetic, _ field: String) {
    freezer.log.add(finding, at: document.place(of: field))
  }

  func figure(_ minorUnits: Int128) -> String { freezer.figure(minorUnits) }
  func figure(_ amount: Money) -> String { figure(Int128(amount.minorUnits)) }
}

extension Freezer {
  /// An amount as a plain numeral in the major unit, for sentences.
  func figure(_ minorUnits: Int128) -> String {
    DecimalNumber(minorUnits, scale: currency.exponent).description
  }
}

extension FrozenLines {
  /// The line amounts less the lines' own discounts.
  var netAmount: Int128 {
    lines.reduce(0) { sum, line in
      line.discounts.reduce(sum + Int128(line.amount.minorUnits)) {
        $0 + Int128($1.amount.minorUnits)
      }
    }
  }
}

extension Snapshot.Totals {
  /// What the rows from the subtotal down to the total add up to; nil without a subtotal.
  var statedParts: Int128? {
    guard let subtotal else { return nil }
    let discounts = self.discounts.reduce(0) { $0 + Int128($1.amount.minorUnits) }
    let credits = self.credits.reduce(0) { $0 + Int128($1.amount.minorUnits) }
    return Int128(subtotal.minorUnits) + discounts + credits + taxSum(inclusive: false)
      + Int128(shipping?.amount.minorUnits ?? 0)
  }

  func taxSum(inclusive: Bool) -> Int128 {
    taxes.reduce(0) { $1.isInclusive == inclusive ? $0 + Int128($1.amount.minorUnits) : $0 }
  }
}
