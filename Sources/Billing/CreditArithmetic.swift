import Figures
import JSON

/// Checks whether a credit note's amounts agree with one another.
struct CreditArithmetic {
  let freezer: Freezer
  let lines: FrozenLines
  let totals: Snapshot.Totals
  let credit: Snapshot.Credit

  private var document: Fields { freezer.document }

  func check() {
    checkTotal()
    checkAmount()
    checkSettlement()
  }

  private func checkTotal() {
    guard let parts = totals.statedParts, parts != Int128(totals.total.minorUnits) else { return }
    add(
      .partsAndTotal(
        parts: figure(parts), total: figure(totals.total), inclusiveOnTop: false), "total")
  }

  private func checkAmount() {
    guard let amount = document.amount("amount", freezer.currency), amount != totals.total else {
      return
    }
    add(.creditAmount(amount: figure(amount), total: figure(totals.total)), "amount")
  }

  private func checkSettlement() {
    let parts = [
      credit.reducedInvoice, credit.refunded, credit.creditedToBalance, credit.outOfBand,
    ].compactMap { $0 }
    let sum = parts.reduce(Int128(0)) { $0 + Int128($1.minorUnits) }
    guard !parts.isEmpty, sum != Int128(totals.total.minorUnits) else { return }
    add(.creditSettlement(parts: figure(sum), total: figure(totals.total)), "total")
  }

  private func add(_ finding: Finding, _ field: String) {
    freezer.log.add(finding, at: document.place(of: field))
  }

  private func figure(_ minorUnits: Int128) -> String {
    DecimalNumber(minorUnits, scale: freezer.currency.exponent).description
  }

  private func figure(_ amount: Money) -> String { figure(Int128(amount.minorUnits)) }
}
