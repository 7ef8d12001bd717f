import Figures
import Testing

@testable import Billing

/// Snapshots made by hand, for what is judged from them.
enum Made {
  static let issued = Instant(1_770_897_600)
  static let due = Instant(1_773_489_600)
  static let paid = Instant(1_771_070_400)

  static func euros(_ cents: Int) throws -> Money {
    Money(cents, try #require(Currency(code: "EUR")))
  }

  /// An open invoice of 588.00 EUR that is due.
  static func invoice(_ change: (inout Snapshot) throws -> Void = { _ in }) throws -> Snapshot {
    let amount = try euros(58_800)
    var snapshot = Snapshot(
      kind: .invoice, status: .open, number: "A-1", dates: .init(issued: issued, due: due),
      currency: amount.currency, seller: .init(name: "Lumen"), buyer: .init(name: "Dupont"),
      lines: [.init(description: "Work", quantity: DecimalNumber(12), amount: amount)],
      totals: .init(
        subtotal: amount, total: amount, amountDue: amount, amountPaid: try euros(0),
        amountRemaining: amount),
      collection: .sendInvoice)
    try change(&snapshot)
    return snapshot
  }

  /// The receipt for it.
  static func receipt(_ change: (inout Snapshot) throws -> Void = { _ in }) throws -> Snapshot {
    try invoice { snapshot in
      snapshot.kind = .receipt
      snapshot.status = .paid
      snapshot.dates.paid = paid
      snapshot.totals.amountPaid = snapshot.totals.total
      snapshot.totals.amountRemaining = try euros(0)
      try change(&snapshot)
    }
  }

  static func tax(
    _ cents: Int, percentage: DecimalNumber? = DecimalNumber(20), isInclusive: Bool = false,
    reason: Snapshot.TaxabilityReason? = nil
  ) throws -> Snapshot.LineTax {
    .init(
      rate: .init(percentage: percentage), amount: try euros(cents), isInclusive: isInclusive,
      reason: reason)
  }

  static func line(_ cents: Int, _ taxes: [Snapshot.LineTax] = []) throws -> Snapshot.Line {
    .init(description: "Work", amount: try euros(cents), taxes: taxes)
  }
}
