import Figures

/// Words that stand on the document.
struct DocumentWords: SettingGroup, Sendable {
  var subject: LocalizedText?
  var memo: LocalizedText?
  var footer: LocalizedText?

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.words(
      "subject", &subject,
      .init("A line above the memo.", #"{"en":"Your order 4711","de":"Ihr Auftrag 4711"}"#))
    settings.words(
      "memo", &memo, .init("In place of the document's memo.", #""Thank you for your order.""#))
    settings.words(
      "footer", &footer,
      .init(
        "In place of the document's footer; on credit notes and receipts too.",
        #"{"fr":"SAS au capital de 10 000 €","en":"Share capital €10,000"}"#))
  }
}

/// `tax_representative`.
struct TaxRepresentativeSettings: SettingGroup, Sendable {
  var name: String?
  var address: Snapshot.Address?
  var taxIDs: [TaxIDSetting] = []

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.text("name", &name, .init("The name.", #""Fiscalis SARL""#, isRequired: true))
    settings.address(
      "address", &address,
      .init(
        "The address; the parts are Stripe's.",
        #"{"line1":"9 rue du Bac","city":"Paris","postal_code":"75007","country":"FR"}"#))
    settings.groups("tax_ids", &taxIDs, .init("The tax numbers."))
  }

  var party: Snapshot.Party? {
    name.map { Snapshot.Party(name: $0, address: address, taxIDs: taxIDs.compactMap(\.taxID)) }
  }
}

/// `{type, value}`.
struct TaxIDSetting: SettingGroup, Sendable {
  var type: String?
  var value: String?
  var country: String?

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.text("type", &type, .init("Stripe's type.", #""eu_vat""#, isRequired: true))
    settings.text("value", &value, .init("The number.", #""FR40303265045""#, isRequired: true))
    settings.text(
      "country", &country,
      .init("The country, where the type does not tell it.", #""FR""#))
  }

  var taxID: Snapshot.TaxID? {
    guard let type, let value else { return nil }
    return Snapshot.TaxID(type: type, value: value, country: country?.uppercased())
  }
}

/// `exchange_rate`.
struct ExchangeRateSettings: SettingGroup, Sendable {
  var rate: DecimalNumber?
  var currency: Currency?
  var date: Instant?
  var source: LocalizedText?

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.rate(
      "rate", &rate,
      .init(
        "How much of `currency` one unit of the document's currency is.", #""0.9468""#,
        isRequired: true))
    settings.currency(
      "currency", &currency, .init("The other currency.", #""chf""#, isRequired: true))
    settings.instant("date", &date, .init("The day of the rate.", "1709251200"))
    settings.words("source", &source, .init("Who sets the rate.", #"{"en":"ECB","fr":"BCE"}"#))
  }

  var exchangeRate: Snapshot.ExchangeRate? {
    guard let rate, let currency else { return nil }
    return Snapshot.ExchangeRate(rate: rate, currency: currency, date: date, source: source)
  }
}

/// `converted_totals`.
struct ConvertedTotalsSettings: SettingGroup, Sendable {
  var totalExcludingTax = MoneySetting()
  var total = MoneySetting()

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.group("total_excluding_tax", &totalExcludingTax, .init("The total before tax."))
    settings.group("total", &total, .init("The total."))
  }
}

/// One of `charge_taxes`.
struct ChargeTaxSettings: SettingGroup, Sendable {
  var amount: Int?
  var percent: DecimalNumber?
  var base: Int?
  var type: String?
  var name: String?
  var country: String?

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.minorUnits(
      "amount", &amount,
      .init("The tax within the charge, in its currency.", "1597", isRequired: true))
    settings.percent("percent", &percent, .init("The rate.", "19"))
    settings.minorUnits("base", &base, .init("What the tax is reckoned from.", "8403"))
    settings.text(
      "type", &type,
      .init("Stripe's `tax_type`, which is worded in each language.", #""vat""#))
    settings.text("name", &name, .init("The name, where there is no type.", #""VAT""#))
    settings.text("country", &country, .init("The country that levies it.", #""DE""#))
  }

  func tax(in currency: Currency) -> Snapshot.Tax? {
    guard let amount else { return nil }
    let rate = Snapshot.Rate(
      name: name, country: country?.uppercased(), percentage: percent, type: type)
    return Snapshot.Tax(
      rate: rate, amount: Money(amount, currency), base: base.map { Money($0, currency) },
      isInclusive: true)
  }
}
