import Billing
import Documents
import Figures
import Localization

/// The summary, from the subtotal to what is due.
///
/// The order is that of the calculation: lines, discounts, credit, shipping, total before tax,
/// taxes, total, balance, credit notes, payments, amount due. All amounts are printed as stated.
extension Scribe {
  mutating func summary(_ options: Template.SummaryOptions) -> Summary {
    if netPrices.isWanted, !netPrices.isShown { note(.taxStillIncluded) }
    var rows = beforeTax()
    let taxes = taxes(options)
    if !taxes.isEmpty {
      rows += row(.totalExcludingTax, "total_excluding_tax", snapshot.totals.totalExcludingTax)
    }
    rows += taxes
    rows += row(.total, "total", snapshot.totals.total)
    switch snapshot.kind {
    case .invoice: rows += due()
    case .receipt: rows += paid()
    case .creditNote: rows += settlement()
    }
    return Summary(rows: rows)
  }

  private mutating func beforeTax() -> [Summary.Row] {
    let totals = snapshot.totals
    var rows = row(.subtotal, "subtotal", subtotal)
    for discount in totals.discounts {
      rows.append(
        Summary.Row(.discount, label: label(of: discount), amount: numeral(discount.amount)))
    }
    for credit in totals.credits {
      let label = line(credit.label, field: "credit_grants") ?? words("credit_grant")
      rows.append(Summary.Row(.credit, label: label, amount: numeral(credit.amount)))
    }
    if let shipping = totals.shipping {
      let label = line(shipping.name, field: "shipping_rate") ?? words("shipping")
      rows.append(Summary.Row(.shipping, label: label, amount: numeral(shipping.amount)))
    }
    return rows
  }

  private mutating func taxes(_ options: Template.SummaryOptions) -> [Summary.Row] {
    let printed = snapshot.totals.taxes.filter {
      isPrinted($0.amount, $0.reason) && (options.zeroTaxes || !$0.amount.isZero)
    }
    return printed.map { tax in
      let note = tax.converted.map { Text(clearMoney($0)) }
      return Summary.Row(.tax, label: label(of: tax), amount: numeral(tax.amount), note: note)
    }
  }

  /// From the total of an invoice to what is due. A void invoice asks for nothing.
  private func due() -> [Summary.Row] {
    let totals = snapshot.totals
    var rows = row(.appliedBalance, "applied_balance", totals.appliedBalance?.ifAny)
    rows += row(.creditNotes, "credit_notes_applied", totals.creditNotes?.ifAny)
    guard snapshot.status != .void else { return rows }
    if snapshot.status != .paid {
      rows += row(.amountPaid, "amount_paid", totals.amountPaid?.ifAny?.negated)
    }
    if let amount = outstanding {
      rows.append(
        Summary.Row(.amountDue, label: words("amount_due"), amount: clearNumeral(amount)))
    }
    return rows
  }

  /// From the total of a receipt to what was paid, and what of it remains after refunds.
  private func paid() -> [Summary.Row] {
    let totals = snapshot.totals
    var rows = row(.appliedBalance, "applied_balance", totals.appliedBalance?.ifAny)
    rows += row(.creditNotes, "credit_notes_applied", totals.creditNotes?.ifAny)
    rows.append(
      Summary.Row(.amountPaid, label: words("amount_paid"), amount: clearNumeral(amountPaid)))
    rows += row(.settlement, "amount_overpaid", totals.amountOverpaid?.ifAny)
    guard let refunded, !refunded.isZero else { return rows }
    rows += row(.refund, "amount_refunded", refunded.negated)
    let (net, overflow) = amountPaid.minorUnits.subtractingReportingOverflow(refunded.minorUnits)
    if !overflow { rows += row(.settlement, "net_amount_paid", Money(net, snapshot.currency)) }
    return rows
  }

  /// How a credit note is settled. Its amounts are positive: the title says that they are credits.
  private func settlement() -> [Summary.Row] {
    guard let credit = snapshot.credit else { return [] }
    return row(.settlement, "settled_by_invoice", credit.reducedInvoice?.ifAny)
      + row(.settlement, "settled_by_refund", credit.refunded?.ifAny)
      + row(.settlement, "settled_by_balance", credit.creditedToBalance?.ifAny)
      + row(.settlement, "settled_out_of_band", credit.outOfBand?.ifAny)
  }

  private func row(_ kind: Summary.Kind, _ key: String, _ amount: Money?) -> [Summary.Row] {
    amount.map { [Summary.Row(kind, label: words(key), amount: numeral($0))] } ?? []
  }

  private func clearNumeral(_ amount: Money) -> Numeral {
    Numeral(format.unambiguousMoney(amount))
  }
}

extension Money {
  /// Nil for zero, where a row of zero would say nothing.
  fileprivate var ifAny: Money? { isZero ? nil : self }
}
