import Billing
import Figures

@testable import EInvoices

/// A small German invoice, whole enough for every profile but the French.
enum Sample {
  static let euro = currency("EUR")

  static func currency(_ code: String) -> Currency {
    guard let currency = Currency(code: code) else { preconditionFailure("no currency \(code)") }
    return currency
  }

  static func money(_ minorUnits: Int, _ code: String = "EUR") -> Money {
    Money(minorUnits, currency(code))
  }

  static func rate(_ percent: Int, type: String? = "vat", country: String = "DE") -> Snapshot.Rate {
    Snapshot.Rate(
      id: "txr_\(percent)", name: "VAT", country: country,
      percentage: DecimalNumber(Int128(percent)),
      type: type)
  }

  /// A tax on top, or inside the price.
  static func tax(
    _ amount: Int, on base: Int, percent: Int = 19, isInclusive: Bool = false,
    reason: Snapshot.TaxabilityReason? = .standardRated
  ) -> Snapshot.LineTax {
    Snapshot.LineTax(
      rate: rate(percent), amount: money(amount), base: money(base), isInclusive: isInclusive,
      reason: reason)
  }

  static func line(
    _ amount: Int, quantity: String? = "1", price: String? = nil, taxes: [Snapshot.LineTax]
  ) -> Snapshot.Line {
    Snapshot.Line(
      id: "il_1", description: "Work", quantity: quantity.flatMap { DecimalNumber($0) },
      unitPrice: price.flatMap { DecimalNumber($0) }, amount: money(amount), taxes: taxes)
  }

  static var seller: Snapshot.Party {
    var party = Snapshot.Party(
      name: "Muster GmbH",
      address: .init(line1: "Weg 1", city: "Berlin", postalCode: "10115", country: "DE"),
      taxIDs: [.init(type: "eu_vat", value: "DE123456789")])
    party.legalName = "Muster GmbH"
    party.electronicAddress = .init(scheme: "9930", id: "DE123456789")
    party.contact = .init(name: "Ada", phone: "+49 30 1234", email: "ada@muster.example")
    return party
  }

  static var buyer: Snapshot.Party {
    Snapshot.Party(
      name: "Beispiel SAS",
      address: .init(line1: "Rue 2", city: "Paris", postalCode: "75002", country: "FR"),
      taxIDs: [.init(type: "eu_vat", value: "FR83404833048")])
  }

  /// Totals are made of the lines, so that they hold.
  static func invoice(_ lines: [Snapshot.Line]? = nil) -> Snapshot {
    let lines = lines ?? [line(10_000, price: "100", taxes: [tax(1_900, on: 10_000)])]
    var snapshot = Snapshot(
      kind: .invoice, status: .open, number: "RE-1",
      dates: .init(issued: Instant(1_775_044_800), due: Instant(1_777_593_600)),
      timeZone: "UTC", currency: euro, seller: seller, buyer: buyer, lines: lines,
      totals: .init(total: money(0)), collection: .sendInvoice)
    snapshot.references.buyer = "REF"
    snapshot.totals = totals(of: snapshot)
    return snapshot
  }

  static func totals(of snapshot: Snapshot) -> Snapshot.Totals {
    var taxes: [Snapshot.Tax] = []
    var total = 0
    for line in snapshot.lines {
      total += line.amount.minorUnits + line.discounts.reduce(0) { $0 + $1.amount.minorUnits }
      total += (line.details?.discountShares ?? []).reduce(0) { $0 + $1.amount.minorUnits }
      for tax in line.taxes {
        if !tax.isInclusive { total += tax.amount.minorUnits }
        taxes.append(
          .init(
            rate: tax.rate, amount: tax.amount, base: tax.base, isInclusive: tax.isInclusive,
            reason: tax.reason))
      }
    }
    let tax = taxes.reduce(0) { $0 + $1.amount.minorUnits }
    return .init(
      totalExcludingTax: money(total - tax), taxes: taxes, total: money(total),
      amountDue: money(total))
  }

  static var wording: Wording {
    Wording(
      day: { $0.date(atOffset: 0) }, text: { $0.usual }, terms: nil)
  }

  static func map(
    _ snapshot: Snapshot, as profile: Profile = .facturx
  ) -> (invoice: EInvoice, facts: [Fact]) {
    Mapper.map(snapshot, as: profile, wording)
  }

  /// The terms that are missing.
  static func missing(_ snapshot: Snapshot, as profile: Profile = .facturx) -> [Term] {
    map(snapshot, as: profile).facts.flatMap { fact -> [Term] in
      switch fact {
      case .missing(let term, _, _, _): [term]
      case .missingOneOf(let terms, _, _): terms
      default: []
      }
    }
  }
}
