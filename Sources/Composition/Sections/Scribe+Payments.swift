import Billing
import Documents
import Figures
import Localization

/// The payments and refunds of a receipt.
extension Scribe {
  mutating func payments() -> PaymentTable? {
    guard snapshot.kind == .receipt else { return nil }
    let rows = snapshot.payments.map { row(of: $0) } + snapshot.refunds.map { row(of: $0) }
    guard !rows.isEmpty else { return nil }
    return PaymentTable(title: words(.paymentHistory), heads: heads(rows), rows: rows)
  }

  private func heads(_ rows: [PaymentTable.Row]) -> [PaymentTable.Head] {
    var heads = [PaymentTable.Head(.method, title: words(.paymentMethod))]
    if rows.contains(where: { $0.date != nil }) {
      heads.append(PaymentTable.Head(.date, title: words(.date)))
    }
    heads.append(PaymentTable.Head(.amount, title: words(.amountPaid)))
    if rows.contains(where: { $0.receiptNumber != nil }) {
      heads.append(PaymentTable.Head(.receiptNumber, title: words(.receiptNumber)))
    }
    return heads
  }

  private mutating func row(of payment: Snapshot.Payment) -> PaymentTable.Row {
    PaymentTable.Row(
      method: name(of: payment.method),
      date: payment.date.map { Text(date($0)) },
      amount: numeral(payment.amount),
      receiptNumber: line(payment.receiptNumber, field: "receipt_number"),
      note: payment.presentment.map { words(.chargedAs(amount: clearMoney($0))) })
  }

  private mutating func row(of refund: Snapshot.Refund) -> PaymentTable.Row {
    PaymentTable.Row(
      method: words(.refund),
      date: refund.date.map { Text(date($0)) },
      amount: numeral(refund.amount.negated),
      receiptNumber: line(refund.receiptNumber, field: "receipt_number"),
      note: refund.method.map { name(of: $0) })
  }

  /// `Visa - 6128`, `Visa - 6128 (Apple Pay)`, `Musterbank - 3000`.
  private mutating func name(of method: Snapshot.Method) -> Text {
    var name = kind(of: method)
    if let last4 = cleaned(method.last4, field: "last4") {
      name = words(.methodWithLast4(method: name, last4: isolated(last4))).string
    }
    guard let wallet = method.wallet.flatMap({ PaymentNames.wallets[$0] }) else {
      return Text(name)
    }
    return words(.nameWithTerms(name: name, terms: isolated(wallet)))
  }

  private mutating func kind(of method: Snapshot.Method) -> String {
    if let brand = method.brand, let name = PaymentNames.cards[brand] { return isolated(name) }
    if let bank = cleaned(method.bankName, field: "bank_name") { return isolated(bank) }
    if let name = PaymentNames.methods[method.type] { return isolated(name) }
    if let message = PaymentNames.messages[method.type] { return messages(message) }
    let name = PaymentNames.plain(method.type)
    note(.unknownPaymentMethod(method.type, printed: name ?? messages(.methodUnknown)))
    return name.map(isolated) ?? messages(.methodUnknown)
  }
}
