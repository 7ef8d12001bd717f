import Figures

/// `einvoice`.
struct ElectronicInvoiceSettings: SettingGroup, Sendable {
  var businessProcess: String?
  var supply: Snapshot.ElectronicInvoice.Supply?
  var exemption = GeneralExemptionSettings()
  var accountingCurrency: Currency?
  var accountingTax: DecimalNumber?

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.text(
      "business_process", &businessProcess,
      .init("The process by BT-23; in France the billing framework.", #""S1""#))
    settings.choice(
      "supply", &supply,
      .init(
        "Whether goods or services are supplied, which decides about tax across borders.",
        #""services""#))
    settings.group(
      "exemption", &exemption,
      .init(
        "Why no tax is charged, where `tax_exemptions` says nothing of the rate and the reason."))
    settings.currency(
      "accounting_currency", &accountingCurrency,
      .init(
        "The currency in which the seller accounts for tax, where it is another one.", #""chf""#))
    settings.decimal(
      "vat_in_accounting_currency", &accountingTax,
      .init("The whole tax in that currency.", #""153.42""#))
  }

  /// Nil where nothing of it is given.
  func facts(_ seller: PartySettings) -> Snapshot.ElectronicInvoice? {
    var facts = Snapshot.ElectronicInvoice()
    facts.businessProcess = businessProcess
    facts.supply = supply
    facts.exemption = exemption.exemption
    facts.accountingCurrency = accountingCurrency
    facts.accountingTax = accountingTax
    facts.legalMentions = seller.legalMentions.compactMap(\.mention)
    facts.isSmallBusiness = seller.isSmallBusiness ?? false
    return facts.isBlank ? nil : facts
  }
}

/// `einvoice.exemption`.
struct GeneralExemptionSettings: SettingGroup, Sendable {
  var category: String?
  var code: String?
  var reason: LocalizedText?

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.text("category", &category, .init("The category by UNCL 5305.", #""E""#))
    settings.text("code", &code, .init("The code by VATEX.", #""VATEX-EU-132-1I""#))
    settings.words(
      "reason", &reason, .init("The provision.", #"{"en":"Art. 132 (1) (i)"}"#))
  }

  var exemption: Snapshot.TaxExemption? {
    guard category != nil || code != nil || reason != nil else { return nil }
    return Snapshot.TaxExemption(subject: "", category: category, code: code, text: reason)
  }
}

extension Freezer {
  /// What the settings say for electronic invoices, and what of it the document states as well.
  func addElectronicInvoice(to snapshot: inout Snapshot) {
    snapshot.electronicInvoice = settings.electronicInvoice.facts(settings.seller)
    addAccountingTax(to: &snapshot.totals)
    guard snapshot.isSmallBusiness, !snapshot.chargesTax,
      !snapshot.presentation.legalStatements.contains(where: { $0.name == .smallBusiness })
    else { return }
    snapshot.presentation.legalStatements.append(Snapshot.LegalStatement(.smallBusiness))
  }

  /// The tax in the seller's currency stands under the only row that charges tax, unless that has
  /// one of its own.
  private func addAccountingTax(to totals: inout Snapshot.Totals) {
    let charged = totals.taxes.indices.filter { !totals.taxes[$0].amount.isZero }
    guard charged.count == 1, totals.taxes[charged[0]].converted == nil,
      let currency = settings.electronicInvoice.accountingCurrency,
      currency != self.currency,
      let tax = settings.electronicInvoice.accountingTax?.money(in: currency)
    else { return }
    totals.taxes[charged[0]].converted = tax
  }
}
