import Billing
package import Documents
import Figures
import Localization

/// The summary, from the subtotal to what is due.
///
/// The order is that of the calculation: lines, discounts, credit, shipping, total before tax,
/// taxes, total, balance, credit notes, payments, amount due. All amounts are printed as stated.
/// One row is emphasized, and has the currency's code where the symbol is ambiguous: what is due
/// on an invoice, what was paid on a receipt, the total on a credit note and on a void invoice.
package struct SummarySection: Section {
  package static let name = "summary"
  package static let sentence = "the amounts from the subtotal to the amount due"
  package static let example = "summary: { zero_taxes: false }"
  package static let options: [SectionOption<Self>] = [
    .flag(
      "zero_taxes", \.zeroTaxes,
      "whether taxes of zero have a row with their base where the reason is reverse charge, an "
        + "exemption or a zero rate"),
    .flag(
      "single_total", \.hasSingleTotal,
      "whether the total stands once, set as the amount due, where nothing comes between the two"),
    .flag(
      "ending_balance", \.hasEndingBalance,
      "whether the last row says what is left of the customer's credit, where any is"),
  ]

  /// Whether taxes of zero are rows of their own where the reason is one that the reader must
  /// see: reverse charge, an exemption, a zero rate. They name the taxable amount, which EU
  /// Directive 2006/112 Art. 226 (8) asks for.
  package var zeroTaxes = true
  package var hasSingleTotal = false
  package var hasEndingBalance = false

  package init() {}

  package init(zeroTaxes: Bool) { self.zeroTaxes = zeroTaxes }

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    var table = scribe.summary(zeroTaxes: zeroTaxes)
    if hasSingleTotal { table.joinTotal() }
    if hasEndingBalance { table.rows += scribe.endingBalance() }
    return [.table(table)]
  }
}

extension Scribe {
  fileprivate mutating func summary(zeroTaxes: Bool) -> Table {
    if prices.wantsNet, !prices.isNet { note(.taxStillIncluded) }
    var rows = beforeTax()
    let taxes = taxRows(zeroTaxes: zeroTaxes)
    if !taxes.isEmpty {
      rows += totalExcludingTax()
    }
    rows += taxes + totalTax()
    rows.append(total())
    switch snapshot.kind {
    case .invoice: rows += dueRows()
    case .receipt: rows += paidRows()
    case .creditNote: rows += settlement()
    }
    return Table(
      .summary, columns: [Table.Column(.label), Table.Column(.amount, alignment: .decimal)],
      rows: rows)
  }

  private mutating func beforeTax() -> [Table.Row] {
    let totals = snapshot.totals
    var rows = row(.subtotal, .subtotal, snapshot.subtotal(in: prices))
    for (discount, amount) in zip(totals.discounts, prices.discounts) {
      rows.append(Table.Row(.discount, label(of: discount), numeral(amount)))
    }
    for (credit, amount) in zip(totals.credits, prices.credits) {
      let label = line(credit.label, field: "credit_grants") ?? words(.creditGrant)
      rows.append(Table.Row(.credit, label, numeral(amount)))
    }
    if let shipping = totals.shipping {
      let label = line(shipping.name, field: "shipping_rate") ?? words(.shipping)
      rows.append(Table.Row(.shipping, label, numeral(prices.amount(of: shipping))))
    }
    return rows
  }

  private func totalExcludingTax() -> [Table.Row] {
    let totals = snapshot.totals
    return totals.totalExcludingTax.map { total in
      [
        Table.Row(
          .totalExcludingTax, words(.totalExcludingTax), numeral(total),
          note: converted(totals.convertedTotalExcludingTax))
      ]
    } ?? []
  }

  private func total() -> Table.Row {
    let isLast = snapshot.kind == .creditNote || snapshot.status == .void
    let total = snapshot.totals.total
    var row = Table.Row(
      .total, words(.total), isLast ? clearNumeral(total) : numeral(total),
      note: converted(snapshot.totals.convertedTotal))
    row.isEmphasized = isLast
    return row
  }

  /// The same amount in the currency of the tax authority.
  private func converted(_ amount: Money?) -> Text? {
    amount.map { Text(clearMoney($0), meaning: .money($0)) }
  }

  private mutating func taxRows(zeroTaxes: Bool) -> [Table.Row] {
    let printed = snapshot.totals.taxes.filter {
      $0.isPrinted && (zeroTaxes || !$0.amount.isZero)
    }
    return printed.map { tax in
      Table.Row(.tax, label(of: tax), numeral(tax.amount), note: converted(tax.converted))
    }
  }

  /// The sum of several taxes, where it is told.
  private func totalTax() -> [Table.Row] {
    let charged = snapshot.totals.taxes.map(\.amount).filter { !$0.isZero }
    guard statesTotalTax, charged.count > 1 else { return [] }
    var sum = RunningSum(currency: snapshot.currency)
    for amount in charged { sum.add(amount) }
    return row(.totalTax, .totalTax, sum.amount)
  }

  /// From the total of an invoice to what is due. A void invoice asks for nothing.
  private func dueRows() -> [Table.Row] {
    let totals = snapshot.totals
    var rows = balanceRows()
    guard snapshot.status != .void else { return rows }
    if snapshot.status != .paid || snapshot.isSettled {
      let label: Message = snapshot.isPaidOutside ? .methodOutOfBand : .amountPaid
      rows += row(.amountPaid, label, totals.amountPaid?.ifAny?.negated)
      if snapshot.isSettled {
        rows += row(.settlement, .amountOverpaid, totals.amountOverpaid?.ifAny)
      }
    }
    if let amount = snapshot.outstanding {
      rows.append(emphasized(.amountDue, .amountDue, amount))
    }
    return rows
  }

  /// What the customer's balance and credit notes did to the total.
  private func balanceRows() -> [Table.Row] {
    let totals = snapshot.totals
    return row(.appliedBalance, .previousBalance, totals.previousBalance?.ifAny)
      + row(.appliedBalance, .appliedBalance, totals.appliedBalance?.ifAny)
      + row(.appliedBalance, .settledByBalance, totals.creditedToBalance?.ifAny)
      + row(.appliedBalance, .carriedToNextInvoice, totals.carriedForward?.ifAny)
      + row(.creditNotes, .creditNotesApplied, totals.creditNotes?.ifAny)
  }

  /// What is left of the customer's credit; Stripe states credit as a negative balance.
  fileprivate func endingBalance() -> [Table.Row] {
    guard snapshot.kind != .creditNote, let balance = snapshot.totals.endingBalance,
      balance.isNegative
    else { return [] }
    return row(.settlement, .endingBalance, balance.negated)
  }

  /// From the total of a receipt to what was paid, and what of it remains after refunds.
  private func paidRows() -> [Table.Row] {
    let totals = snapshot.totals
    let paid = snapshot.amountPaid
    var rows = balanceRows()
    let overpaid = row(.settlement, .amountOverpaid, totals.amountOverpaid?.ifAny)
    guard let refunded = snapshot.refunded, let net = snapshot.paidAfterRefunds else {
      return rows + [emphasized(.amountPaid, .amountPaid, paid)] + overpaid
    }
    rows += row(.amountPaid, .amountPaid, paid) + overpaid
    rows += row(.refund, .amountRefunded, refunded.negated)
    return rows + [emphasized(.settlement, .netAmountPaid, net)]
  }

  /// How a credit note is settled. Its amounts are positive: the title says that they are credits.
  private mutating func settlement() -> [Table.Row] {
    guard let credit = snapshot.credit else { return [] }
    return row(.settlement, .settledByInvoice, credit.reducedInvoice?.ifAny)
      + refunded(credit)
      + row(.settlement, .settledByBalance, credit.creditedToBalance?.ifAny)
      + row(.settlement, .settledOutOfBand, credit.outOfBand?.ifAny)
  }

  /// What was refunded, and beneath it the method, day and number of each refund that is given.
  private mutating func refunded(_ credit: Snapshot.Credit) -> [Table.Row] {
    guard let amount = credit.refunded?.ifAny else { return [] }
    let label = Table.Part(.text(words(.settledByRefund)))
    let notes = snapshot.refunds.flatMap { details(of: $0) }.map {
      Table.Part(.text($0), step: 1)
    }
    let first: Table.Cell = notes.isEmpty ? .text(words(.settledByRefund)) : .parts([label] + notes)
    return [Table.Row(.settlement, [first, .numeral(numeral(amount))])]
  }

  /// Method and day on one line, the number below.
  private mutating func details(of refund: Snapshot.Refund) -> [Text] {
    let method = [refund.method.map { name(of: $0) }, refund.date.map { dateText($0) }]
    let number = cleaned(refund.receiptNumber, field: "receipt_number").map {
      words(.labelValue(label: messages(.receiptNumber), value: isolated($0)))
    }
    return [joined(method.compactMap { $0 }), number].compactMap { $0 }
  }

  private func row(
    _ kind: Table.Row.Kind, _ message: Message, _ amount: Money?
  ) -> [Table.Row] {
    amount.map { [Table.Row(kind, words(message), numeral($0))] } ?? []
  }

  private func emphasized(
    _ kind: Table.Row.Kind, _ message: Message, _ amount: Money
  ) -> Table.Row {
    var row = Table.Row(kind, words(message), clearNumeral(amount))
    row.isEmphasized = true
    return row
  }
}

extension Table.Row {
  /// A label with its amount, and a second line in small print below the label.
  init(_ kind: Kind, _ label: Text, _ amount: Numeral, note: Text? = nil) {
    let first: Table.Cell =
      note.map { .parts([Table.Part(.text(label)), Table.Part(.text($0), step: 1)]) }
      ?? .text(label)
    self.init(kind, [first, .numeral(amount)])
  }
}

extension Money {
  /// Nil for zero, where a row of zero would say nothing.
  fileprivate var ifAny: Money? { isZero ? nil : self }
}

extension Table {
  /// Leaves out a total that the last row, the amount due, only says again.
  fileprivate mutating func joinTotal() {
    guard rows.count > 1, rows[rows.count - 1].kind == .amountDue,
      rows[rows.count - 2].kind == .total,
      rows[rows.count - 1].amount == rows[rows.count - 2].amount
    else { return }
    rows[rows.count - 1].cells[0] = rows[rows.count - 2].cells[0]
    rows.remove(at: rows.count - 2)
  }
}

extension Table.Row {
  fileprivate var amount: Numeral.Value? {
    if case .numeral(let numeral) = cells[1] { numeral.value } else { nil }
  }
}
