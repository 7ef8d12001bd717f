import Billing
import Documents
import Figures
import Localization

/// The summary, from the subtotal to what is due.
///
/// The order is that of the calculation: lines, discounts, credit, shipping, total before tax,
/// taxes, total, balance, credit notes, payments, amount due. All amounts are printed as stated.
/// One row is emphasized, and has the currency's code where the symbol is ambiguous: what is due
/// on an invoice, what was paid on a receipt, the total on a credit note and on a void invoice.
extension Scribe {
  mutating func summary(_ options: Template.SummaryOptions) -> Summary {
    if netPrices.isWanted, !netPrices.isShown { note(.taxStillIncluded) }
    var rows = beforeTax()
    let taxes = taxes(options)
    if !taxes.isEmpty {
      rows += row(.totalExcludingTax, .totalExcludingTax, snapshot.totals.totalExcludingTax)
    }
    rows += taxes
    rows.append(total())
    switch snapshot.kind {
    case .invoice: rows += due()
    case .receipt: rows += paid()
    case .creditNote: rows += settlement()
    }
    return Summary(rows: rows)
  }

  private mutating func beforeTax() -> [Summary.Row] {
    let totals = snapshot.totals
    var rows = row(.subtotal, .subtotal, subtotal)
    for discount in totals.discounts {
      rows.append(
        Summary.Row(.discount, label: label(of: discount), amount: numeral(discount.amount)))
    }
    for credit in totals.credits {
      let label = line(credit.label, field: "credit_grants") ?? words(.creditGrant)
      rows.append(Summary.Row(.credit, label: label, amount: numeral(credit.amount)))
    }
    if let shipping = totals.shipping {
      let label = line(shipping.name, field: "shipping_rate") ?? words(.shipping)
      rows.append(Summary.Row(.shipping, label: label, amount: numeral(amount(of: shipping))))
    }
    return rows
  }

  private func total() -> Summary.Row {
    let isLast = snapshot.kind == .creditNote || snapshot.status == .void
    let total = snapshot.totals.total
    if isLast { return emphasized(.total, .total, total) }
    return Summary.Row(.total, label: words(.total), amount: numeral(total))
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
    var rows = row(.appliedBalance, .appliedBalance, totals.appliedBalance?.ifAny)
    rows += row(.creditNotes, .creditNotesApplied, totals.creditNotes?.ifAny)
    guard snapshot.status != .void else { return rows }
    if snapshot.status != .paid {
      rows += row(.amountPaid, .amountPaid, totals.amountPaid?.ifAny?.negated)
    }
    if let amount = outstanding { rows.append(emphasized(.amountDue, .amountDue, amount)) }
    return rows
  }

  /// From the total of a receipt to what was paid, and what of it remains after refunds.
  private func paid() -> [Summary.Row] {
    let totals = snapshot.totals
    var rows = row(.appliedBalance, .appliedBalance, totals.appliedBalance?.ifAny)
    rows += row(.creditNotes, .creditNotesApplied, totals.creditNotes?.ifAny)
    let overpaid = row(.settlement, .amountOverpaid, totals.amountOverpaid?.ifAny)
    guard let refunded, !refunded.isZero, let net = amountPaid.less(refunded) else {
      return rows + [emphasized(.amountPaid, .amountPaid, amountPaid)] + overpaid
    }
    rows += row(.amountPaid, .amountPaid, amountPaid) + overpaid
    rows += row(.refund, .amountRefunded, refunded.negated)
    return rows + [emphasized(.settlement, .netAmountPaid, net)]
  }

  /// How a credit note is settled. Its amounts are positive: the title says that they are credits.
  private func settlement() -> [Summary.Row] {
    guard let credit = snapshot.credit else { return [] }
    return row(.settlement, .settledByInvoice, credit.reducedInvoice?.ifAny)
      + row(.settlement, .settledByRefund, credit.refunded?.ifAny)
      + row(.settlement, .settledByBalance, credit.creditedToBalance?.ifAny)
      + row(.settlement, .settledOutOfBand, credit.outOfBand?.ifAny)
  }

  private func row(_ kind: Summary.Kind, _ label: Message, _ amount: Money?) -> [Summary.Row] {
    amount.map { [Summary.Row(kind, label: words(label), amount: numeral($0))] } ?? []
  }

  private func emphasized(_ kind: Summary.Kind, _ label: Message, _ amount: Money) -> Summary.Row {
    Summary.Row(
      kind, label: words(label), amount: Numeral(format.unambiguousMoney(amount)),
      isEmphasized: true)
  }
}

extension Money {
  /// Nil for zero, where a row of zero would say nothing.
  fileprivate var ifAny: Money? { isZero ? nil : self }

  /// The difference; nil when it does not fit.
  fileprivate func less(_ other: Money) -> Money? {
    let (difference, overflow) = minorUnits.subtractingReportingOverflow(other.minorUnits)
    return overflow ? nil : Money(difference, currency)
  }
}
