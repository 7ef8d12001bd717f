package import Figures

/// What a text stands for: what a writer needs for `<time>`, `mailto:` and microdata, and a test for
/// the facts behind the words.
package indirect enum Meaning: Sendable, Hashable {
  /// A date in the document's time zone.
  case date(CivilDate)
  /// A span of days, the last one included.
  case period(CivilDate, CivilDate)
  case money(Money)
  /// A rate in per cent: 20 for 20 %.
  case percent(DecimalNumber)
  case email, phone, website, address, register, contact
  /// A country's name, by its code (ISO 3166-1 alpha-2).
  case country(String)
  /// A tax number by Stripe's type: `eu_vat`.
  case taxID(type: String, value: String)
  case statement(Statement)

  /// What a statement under the totals says.
  package enum Statement: String, Sendable, Hashable, CaseIterable {
    case reverseCharge, customerExempt, exempt
    /// Another one that the law asks for, in words that are built in.
    case law
    /// The seller's own words.
    case own
  }
}

extension Meaning {
  /// The name of the kind, for the dump.
  var name: String {
    switch self {
    case .date: "date"
    case .period: "period"
    case .money: "money"
    case .percent: "percent"
    case .email: "email"
    case .phone: "phone"
    case .website: "website"
    case .address: "address"
    case .register: "register"
    case .contact: "contact"
    case .country: "country"
    case .taxID: "taxID"
    case .statement(let statement): statement.rawValue
    }
  }
}
