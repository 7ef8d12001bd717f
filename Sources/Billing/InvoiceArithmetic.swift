import Figures
import JSON

/// Checks whether an invoice's amounts agree with one another.
///
/// What is printed is always what is stated; findings are warnings with both figures.
struct InvoiceArithmetic {
  let freezer: Freezer
  let lines: FrozenLines
  let totals: Snapshot.Totals
  let status: Snapshot.Status

  private var document: Fields { freezer.document }

  func check() {
    checkSubtotal()
    checkTotal()
    checkDue()
    checkRemaining()
    checkSigns()
  }

  /// subtotal = sum of line amounts − item discounts.
  private func checkSubtotal() {
    guard let subtotal = totals.subtotal else { return }
    let sum = lines.netAmount
    guard sum != Int128(subtotal.minorUnits) else { return }
    add(.linesAndSubtotal(lines: figure(sum), subtotal: figure(subtotal)), "subtotal")
  }

  /// total = subtotal − document discounts − credits + exclusive taxes + shipping.
  private func checkTotal() {
    guard let parts = totals.statedParts, parts != Int128(totals.total.minorUnits) else { return }
    let onTop = parts + totals.taxSum(inclusive: true) == Int128(totals.total.minorUnits)
    add(
      .partsAndTotal(
        parts: figure(parts), total: figure(totals.total),
        inclusiveOnTop: onTop && totals.taxSum(inclusive: true) != 0), "total")
  }

  /// amount_due = max(0, total + starting_balance) − pre-payment credit notes. Nothing is due
  /// either when the total is carried over to the balance because it cannot be charged.
  private func checkDue() {
    guard let due = totals.amountDue, status != .void else { return }
    let notes = totals.creditNotes?.minorUnits ?? 0
    let balance = document.integer("starting_balance") ?? 0
    let after = totals.total.minorUnits + balance
    let expected = max(0, after) + notes
    let isCarried = due.minorUnits - notes == 0 && document.integer("ending_balance") == after
    guard due.minorUnits != expected, !isCarried else { return }
    add(.amountDue(expected: figure(Int128(expected)), stated: figure(due)), "amount_due")
  }

  /// amount_remaining = amount_due − amount_paid, and nothing once it is paid, however it was.
  private func checkRemaining() {
    guard let due = totals.amountDue, let paid = totals.amountPaid,
      let remaining = totals.amountRemaining
    else { return }
    let offStripe = document.integer("amount_paid_off_stripe") ?? 0
    let expected = due.minorUnits - paid.minorUnits
    let isPaid = remaining.isZero && (status == .paid || paid.minorUnits > due.minorUnits)
    if isPaid || [expected, expected - offStripe].contains(remaining.minorUnits) { return }
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

  private func add(_ finding: Finding, _ field: String) {
    freezer.log.add(finding, at: document.place(of: field))
  }

  private func figure(_ minorUnits: Int128) -> String {
    DecimalNumber(minorUnits, scale: freezer.currency.exponent).description
  }

  private func figure(_ amount: Money) -> String { figure(Int128(amount.minorUnits)) }
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
