package import Figures

/// What is asked for, what was paid, and when.
extension Snapshot {
  /// What an invoice asks for: what remains where a part is paid, nothing where all of it is. In
  /// Stripe's wording a paid invoice keeps what was due at its issue.
  package var outstanding: Money? {
    if isSettled { return totals.amountRemaining ?? Money(0, currency) }
    guard status != .paid, let paid = totals.amountPaid, !paid.isZero else {
      return totals.amountDue
    }
    return totals.amountRemaining ?? totals.amountDue
  }

  /// What was due when the document was issued: the total with what the customer's balance did to it,
  /// before any credit note or payment.
  package var amountDueAtIssue: Money {
    guard kind == .invoice, totals.amountDue != nil else { return totals.total }
    var sum = RunningSum(currency: currency)
    let parts = [
      totals.total, totals.appliedBalance, totals.previousBalance, totals.creditedToBalance,
      totals.carriedForward,
    ]
    for part in parts { if let part { sum.add(part) } }
    return sum.amount ?? totals.total
  }

  /// Whether the document is an invoice that says that it is paid, and asks for nothing.
  package var isSettled: Bool {
    kind == .invoice && status == .paid && presentation.paidWording != .stripe
  }

  /// Of invoices: as stated, else the date of issue, on which an automatic charge is due. A paid
  /// one has none.
  package var dueDate: Instant? {
    guard kind == .invoice, !isSettled else { return nil }
    return dates.due ?? (collection == .chargeAutomatically ? dates.issued : nil)
  }

  /// Whether all that was paid came in outside Stripe.
  package var isPaidOutside: Bool {
    !payments.isEmpty && payments.allSatisfy { $0.method.type == "out_of_band" }
  }

  /// What was paid; the total where a receipt does not say.
  package var amountPaid: Money { totals.amountPaid ?? totals.total }

  /// Of receipts and of paid invoices.
  package var datePaid: Instant? {
    kind == .receipt || isSettled && amountPaid.minorUnits > 0 ? dates.paid : nil
  }

  /// The sum of the refunds, positive; nil when there are none, or when it does not fit.
  package var refunded: Money? {
    guard !refunds.isEmpty else { return nil }
    var sum = RunningSum(currency: currency)
    for refund in refunds { sum.add(refund.amount) }
    return sum.amount
  }

  /// What was paid less what was given back; nil when nothing was, or when it does not fit.
  package var paidAfterRefunds: Money? {
    guard let refunded, !refunded.isZero else { return nil }
    let paid = amountPaid
    let (net, overflow) = paid.minorUnits.subtractingReportingOverflow(refunded.minorUnits)
    return overflow ? nil : Money(net, paid.currency)
  }

  /// Whether the document is an invoice of which something can still be paid. One that is
  /// uncollectible can.
  package var isPayable: Bool {
    guard kind == .invoice, outstanding?.isZero != true else { return false }
    return switch status {
    case .open, .uncollectible: true
    case .draft, .paid, .void, .issued: false
    }
  }

  /// Whether an account to pay to is known, in the seller's words or by its parts.
  package var statesAccount: Bool {
    let means = paymentMeans
    return !presentation.bankAccount.isEmpty
      || [means?.iban, means?.accountNumber, means?.clabe].contains { $0 != nil }
  }

  /// Whether an invoice asks for payment, so that it names terms and the account to pay to: also a
  /// draft, to show what it will look like.
  package var asksForPayment: Bool {
    kind == .invoice && status != .paid && status != .void && outstanding?.isZero != true
  }
}
