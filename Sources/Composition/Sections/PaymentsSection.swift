import Billing
package import Documents
import Figures
import Localization

/// The payments and refunds of a receipt.
package struct PaymentsSection: Section {
  package static let name = "payments"
  package static let sentence = "payments and refunds, on receipts"
  package static let example = "payments"
  package static let options: [SectionOption<Self>] = []

  package init() {}

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    let snapshot = scribe.snapshot
    guard snapshot.kind == .receipt else { return [] }
    let rows =
      snapshot.payments.map { scribe.row(of: $0) } + snapshot.refunds.map { scribe.row(of: $0) }
    guard !rows.isEmpty else { return [] }
    let columns = [
      Table.Column(.method, title: scribe.words(.paymentMethod), width: .filling),
      Table.Column(.date, title: scribe.words(.date)),
      Table.Column(.amount, title: scribe.words(.amountPaid), alignment: .decimal),
      Table.Column(.receiptNumber, title: scribe.words(.receiptNumber), alignment: .end),
    ]
    let used = columns.indices.filter { index in
      index % 2 == 0 || rows.contains { $0.cells[index] != .empty }
    }
    return [
      .table(
        Table(
          .payments, caption: scribe.words(.paymentHistory), columns: used.map { columns[$0] },
          rows: rows.map { row in Table.Row(row.kind, used.map { row.cells[$0] }) }))
    ]
  }
}

extension Scribe {
  fileprivate mutating func row(of payment: Snapshot.Payment) -> Table.Row {
    row(
      .payment, name(of: payment.method), notes: notes(of: payment),
      date: payment.date, payment.amount, receipt: payment.receiptNumber)
  }

  fileprivate mutating func row(of refund: Snapshot.Refund) -> Table.Row {
    row(
      .refund, words(.refund), notes: notes(of: refund), date: refund.date,
      refund.amount.negated, receipt: refund.receiptNumber)
  }

  private mutating func notes(of refund: Snapshot.Refund) -> [Text] {
    var notes = refund.method.map { [name(of: $0)] } ?? []
    if refund.isPending { notes.append(words(.refundPending)) }
    return notes
  }

  /// What was charged in another currency, and the mandate of a direct debit.
  private mutating func notes(of payment: Snapshot.Payment) -> [Text] {
    var notes = payment.presentment.map {
      [Text(messages(.chargedAs(amount: clearMoney($0))), meaning: .money($0))]
    }
    if let mandate = cleaned(payment.method.mandate, field: "mandate") {
      let label = messages(.mandateReference)
      notes = (notes ?? []) + [words(.labelValue(label: label, value: isolated(mandate)))]
    }
    return notes ?? []
  }

  private mutating func row(
    _ kind: Table.Row.Kind, _ method: Text, notes: [Text], date: Instant?, _ amount: Money,
    receipt: String?
  ) -> Table.Row {
    let first: Table.Cell =
      notes.isEmpty
      ? .text(method)
      : .parts([Table.Part(.text(method))] + notes.map { Table.Part(.text($0), step: 1) })
    return Table.Row(
      kind,
      [
        first, date.map { .text(dateText($0)) } ?? .empty, .numeral(numeral(amount)),
        line(receipt, field: "receipt_number").map { .text($0) } ?? .empty,
      ])
  }

  /// `Visa - 6128`, `Visa - 6128 (Apple Pay)`, `Musterbank - 3000`.
  mutating func name(of method: Snapshot.Method) -> Text {
    var name = kind(of: method)
    if let last4 = cleaned(method.last4, field: "last4") {
      name = messages(.methodWithLast4(method: name, last4: isolated(last4)))
    }
    guard let wallet = method.wallet.flatMap({ wallet(named: $0) }) else { return Text(name) }
    return words(.nameWithTerms(name: name, terms: isolated(wallet)))
  }

  /// Nil for Stripe's mark of a card whose number changes, which is no wallet.
  private mutating func wallet(named type: String) -> String? {
    if type == "dynamic_last4" { return nil }
    if let name = PaymentNames.wallets[type] ?? PaymentNames.methods[type] { return name }
    let name = PaymentNames.plain(type)
    note(.unknownPaymentMethod(type, printed: name ?? messages(.methodUnknown)))
    return name
  }

  private mutating func kind(of method: Snapshot.Method) -> String {
    if let name = cleaned(method.displayName, field: "display_name") { return isolated(name) }
    if let brand = method.brand, let name = PaymentNames.cards[brand] { return isolated(name) }
    if let brand = method.brand, brand != "unknown", method.type != "kr_card" {
      note(.unknownPaymentMethod(brand, printed: messages(.methodCard)))
    }
    let bank =
      method.bank.flatMap { BankNames.name(of: $0, method: method.type) }
      ?? cleaned(method.bankName, field: "bank_name")
    if let name = PaymentNames.methods[method.type] {
      guard let bank else { return isolated(name) }
      return messages(.nameWithTerms(name: isolated(name), terms: isolated(bank)))
    }
    if let bank { return isolated(bank) }
    if let message = PaymentNames.messages[method.type] { return messages(message) }
    let name = PaymentNames.plain(method.type)
    note(.unknownPaymentMethod(method.type, printed: name ?? messages(.methodUnknown)))
    return name.map(isolated) ?? messages(.methodUnknown)
  }
}
