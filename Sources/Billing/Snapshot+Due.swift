package import Figures

/// What is asked for, what was paid, and when.
extension Snapshot {
  /// What an invoice asks for: what remains where a part is paid, what was due at its issue where
  /// it is paid.
  package var outstanding: Money? {
    guard status != .paid, let paid = totals.amountPaid, !paid.isZero else {
      return totals.amountDue
    }
    return totals.amountRemaining ?? totals.amountDue
  }

  /// Of invoices: as stated, else the date of issue, on which an automatic charge is due.
  package var dueDate: Instant? {
    guard kind == .invoice else { return nil }
    return dates.due ?? (collection == .chargeAutomatically ? dates.issued : nil)
  }

  /// What was paid; the total where a receipt does not say.
  package var amountPaid: Money { totals.amountPaid ?? totals.total }

  /// Of receipts.
  package var datePaid: Instant? { kind == .receipt ? dates.paid : nil }

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

  /// Whether the document is an invoice that can still be paid. One that is uncollectible can.
  package var isPayable: Bool {
    guard kind == .invoice else { return false }
    return switch status {
    case .open, .uncollectible: true
    case .draft, .paid, .void, .issued: false
    }
  }

  /// Whether an invoice names the account to pay to: also a draft, to show what it will look like.
  package var namesBankAccount: Bool {
    kind == .invoice && status != .paid && status != .void
  }
}
