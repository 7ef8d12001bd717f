import Figures
import JSON

/// Checks whether a credit note's amounts agree with one another.
struct CreditArithmetic {
  let freezer: Freezer
  let lines: FrozenLines
  let totals: Snapshot.Totals
  let credit: Snapshot.Credit
  let taxExempt: Snapshot.TaxExempt
  /// The object that says it: the amended invoice, else the credit note.
  let source: Fields

  private var document: Fields { freezer.document }

  /// Nothing is checked where a value could not be read: sums would only repeat that finding.
  func check() {
    if freezer.log.lacksValues { return }
    checkSubtotal()
    checkTotal()
    checkExcludingTax()
    TaxArithmetic(freezer: freezer, lines: lines, totals: totals, oldField: "tax_amounts")
      .check(taxExempt, of: source)
    checkAmount()
    checkSettlement()
    SharesArithmetic(freezer: freezer, lines: lines).check(credits: "pretax_credit_amounts")
    checkPayment()
    freezer.checkDiscountShares(lines, of: "discount_amounts")
    if totals.total.isNegative {
      freezer.log.add(
        .negativeTotal(figure(totals.total)), at: document.place(of: "total"))
    }
  }

  /// subtotal = sum of the line amounts − item discounts.
  private func checkSubtotal() {
    guard let subtotal = totals.subtotal, lines.netAmount != Int128(subtotal.minorUnits) else {
      return
    }
    add(
      .linesAndSubtotal(lines: figure(lines.netAmount), subtotal: figure(subtotal)), "subtotal")
  }

  /// total = subtotal − document discounts − credits + exclusive taxes + shipping.
  private func checkTotal() {
    guard let parts = totals.statedParts, parts != Int128(totals.total.minorUnits) else { return }
    add(
      .partsAndTotal(
        parts: figure(parts), total: figure(totals.total), inclusiveOnTop: false), "total")
  }

  /// total_excluding_tax = total − all taxes.
  private func checkExcludingTax() {
    guard let stated = totals.totalExcludingTax else { return }
    let taxes = totals.taxSum(inclusive: true) + totals.taxSum(inclusive: false)
    let expected = Int128(totals.total.minorUnits) - taxes
    guard expected != Int128(stated.minorUnits) else { return }
    add(
      .totalExcludingTax(expected: figure(expected), stated: figure(stated)),
      "total_excluding_tax")
  }

  private func checkAmount() {
    guard let amount = document.amount("amount", freezer.currency), amount != totals.total else {
      return
    }
    add(.creditAmount(amount: figure(amount), total: figure(totals.total)), "amount")
  }

  /// total = what reduced the invoice + refunds + credit to the balance + what went outside.
  private func checkSettlement() {
    let parts = [
      credit.reducedInvoice, credit.refunded, credit.creditedToBalance, credit.outOfBand,
    ].compactMap { $0 }
    let sum = parts.reduce(Int128(0)) { $0 + Int128($1.minorUnits) }
    guard !parts.isEmpty, sum != Int128(totals.total.minorUnits) else { return }
    add(.creditSettlement(parts: figure(sum), total: figure(totals.total)), "total")
  }

  /// total = what came before payment + what came after it, and the latter is refunds, balance and
  /// other means. Both are stated since 2025-06.
  private func checkPayment() {
    guard let after = document.amount("post_payment_amount", freezer.currency) else { return }
    let before = document.amount("pre_payment_amount", freezer.currency) ?? Money(0, after.currency)
    let place = document.place(of: "post_payment_amount")
    let sum = Int128(before.minorUnits) + Int128(after.minorUnits)
    if sum != Int128(totals.total.minorUnits) {
      freezer.log.add(
        .beforeAndAfterPayment(
          before: figure(before), after: figure(after), total: figure(totals.total)), at: place)
    }
    let parts = [credit.refunded, credit.creditedToBalance, credit.outOfBand].compactMap { $0 }
    let settled = parts.reduce(Int128(0)) { $0 + Int128($1.minorUnits) }
    guard !parts.isEmpty, settled != Int128(after.minorUnits) else { return }
    freezer.log.add(.afterPayment(parts: figure(settled), stated: figure(after)), at: place)
  }

  private func add(_ finding: Finding.Arithmetic, _ field: String) {
    freezer.log.add(finding, at: document.place(of: field))
  }

  private func figure(_ minorUnits: Int128) -> String { freezer.figure(minorUnits) }
  private func figure(_ amount: Money) -> String { figure(Int128(amount.minorUnits)) }
}
