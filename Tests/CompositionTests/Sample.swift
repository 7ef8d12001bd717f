import Figures
import Testing

@testable import Billing
@testable import Composition

/// Snapshots to compose, and what is needed to compose them.
enum Sample {
  /// 2026-02-12T12:00:00Z.
  static let issued = Instant(1_770_897_600)
  static let day = 86_400

  static func currency(_ code: String) throws -> Currency {
    try #require(Currency(code: code))
  }

  static func euros(_ cents: Int) throws -> Money { Money(cents, try currency("EUR")) }

  /// An open invoice of one line in euros, from Berlin to Paris, due 30 days after its issue.
  static func invoice(
    _ change: (inout Snapshot) throws -> Void = { _ in }
  ) throws -> Snapshot {
    let currency = try currency("EUR")
    var snapshot = Snapshot(
      kind: .invoice, id: "in_1", status: .open, isLive: true, number: "NWL-2026-0042",
      references: .init(), dates: .init(issued: issued, due: Instant(issued.seconds + 30 * day)),
      timeZone: "Europe/Berlin", currency: currency,
      seller: .init(
        name: "Northwind Labs GmbH",
        address: .init(
          line1: "Torstraße 117", city: "Berlin", postalCode: "10119", country: "DE"),
        email: "billing@northwind.example",
        taxIDs: [.init(type: "eu_vat", value: "DE129273398")]),
      buyer: .init(
        name: "Brasserie Lumière SARL",
        address: .init(
          line1: "14 rue des Trois-Frères", city: "Paris", postalCode: "75018", country: "FR")),
      shipTo: nil, taxExempt: .none, preferredLocales: ["en"], accountLocale: nil, fields: [],
      memo: nil, footer: nil,
      lines: [
        .init(
          description: "Telemetry platform", quantity: DecimalNumber(12),
          unitPrice: DecimalNumber(4900, scale: 2), amount: Money(58_800, currency))
      ],
      totals: .init(
        subtotal: Money(58_800, currency), total: Money(58_800, currency),
        amountDue: Money(58_800, currency), amountPaid: Money(0, currency),
        amountRemaining: Money(58_800, currency)),
      payments: [], refunds: [], credit: nil, payURL: nil, collection: .sendInvoice,
      presentation: .init())
    try change(&snapshot)
    return snapshot
  }

  /// The receipt for the invoice, paid by card two days after its issue.
  static func receipt(
    _ change: (inout Snapshot) throws -> Void = { _ in }
  ) throws -> Snapshot {
    try invoice { snapshot in
      snapshot.kind = .receipt
      snapshot.status = .paid
      snapshot.number = "2581-7948"
      snapshot.references.invoiceNumber = "NWL-2026-0042"
      snapshot.dates.paid = Instant(issued.seconds + 2 * day)
      snapshot.totals.amountPaid = try euros(58_800)
      snapshot.payments = [
        .init(
          method: .init(type: "card", brand: "visa", last4: "6128"), date: snapshot.dates.paid,
          amount: try euros(58_800), receiptNumber: "2581-7948")
      ]
      try change(&snapshot)
    }
  }

  static func creditNote(
    _ change: (inout Snapshot) throws -> Void = { _ in }
  ) throws -> Snapshot {
    try invoice { snapshot in
      snapshot.kind = .creditNote
      snapshot.status = .issued
      snapshot.number = "NWL-2026-0042-CN-01"
      snapshot.references.invoiceNumber = "NWL-2026-0042"
      snapshot.credit = .init(reason: "order_change", refunded: try euros(58_800))
      try change(&snapshot)
    }
  }

  static func tax(
    _ cents: Int, on base: Int?, _ percentage: DecimalNumber? = DecimalNumber(20),
    inclusive: Bool = false, reason: Snapshot.TaxabilityReason? = nil, name: String? = "VAT",
    jurisdiction: String? = "France", country: String? = "FR"
  ) throws -> Snapshot.Tax {
    .init(
      rate: .init(
        id: "txr_1", name: name, jurisdiction: jurisdiction, country: country,
        percentage: percentage),
      amount: try euros(cents), base: try base.map(euros), isInclusive: inclusive, reason: reason)
  }

  static func lineTax(_ tax: Snapshot.Tax) -> Snapshot.LineTax {
    .init(
      rate: tax.rate, amount: tax.amount, base: tax.base, isInclusive: tax.isInclusive,
      reason: tax.reason)
  }
}
