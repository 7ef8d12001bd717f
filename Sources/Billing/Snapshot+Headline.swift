package import Figures

extension Snapshot {
  /// The one fact that a document says first.
  package enum Headline: Sendable, Hashable {
    case voided(Instant?)
    /// An invoice that asks for nothing: a total of zero or less, or all of it covered by the
    /// balance or by credit notes.
    case nothingDue
    case due(Money, by: Instant?)
    case paid(Money, on: Instant?)
    /// A receipt of which everything was given back.
    case refunded(Money)
    case credited(Money, on: Instant)
  }

  /// Nil for an invoice that does not state what is due.
  package var headline: Headline? {
    if status == .void { return .voided(dates.voided) }
    return switch kind {
    case .invoice: dueHeadline
    case .receipt: paidHeadline
    case .creditNote: .credited(totals.total, on: dates.issued)
    }
  }

  /// What was paid heads an invoice that is paid; where nothing had to be, that nothing is due.
  private var dueHeadline: Headline? {
    if isSettled, let paid = totals.amountPaid, paid.minorUnits > 0 {
      return .paid(paid, on: dates.paid)
    }
    return outstanding.map { $0.isZero ? .nothingDue : .due($0, by: dueDate) }
  }

  private var paidHeadline: Headline {
    let paid = amountPaid
    if let refunded, refunded == paid, !refunded.isZero { return .refunded(refunded) }
    return .paid(paid, on: dates.paid)
  }
}
