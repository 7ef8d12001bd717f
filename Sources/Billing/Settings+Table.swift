import Figures

/// The settings, in the order of the reference.
extension Settings {
  mutating func visit(_ settings: inout some SettingVisitor) {
    visitParties(&settings)
    visitPayment(&settings)
    visitTaxes(&settings)
    visitSupply(&settings)
    visitLines(&settings)
    visitWords(&settings)
    visitLooks(&settings)
  }

  private mutating func visitParties(_ settings: inout some SettingVisitor) {
    settings.text(
      "legal_name", &legalName,
      .init("The seller's registered name, in place of the account's.", #""Lumen SAS""#))
    settings.text(
      "trading_name", &tradingName,
      .init("The name the seller is known by, where it is another one.", #""Lumen""#))
    settings.group("seller", &seller, .init("What is printed and told of the seller."))
    settings.group("buyer", &buyer, .init("What Stripe does not know of the buyer."))
    settings.text(
      "number", &number,
      .init("The document's number, where the object states none.", #""LUM-0042""#))
    settings.group(
      "tax_representative", &taxRepresentative,
      .init("The representative who is liable for the tax in place of the seller."))
    settings.group(
      "references", &references, .init("What the buyer wants to find on the document."))
    settings.group(
      "amends", &amends,
      .init("The invoice that a credit note or a revision is for, where it is not given."))
    settings.choice(
      "credit_note_reference", &creditNoteReference,
      .init(
        "Whether a credit note must name its invoice; else as the seller's country asks.",
        #""optional""#))
    settings.choice(
      "credit_note_fields", &creditNoteFields,
      .init(
        "The custom fields of a credit note, which has none of its own: its invoice's, or none.",
        #""none""#))
  }

  private mutating func visitPayment(_ settings: inout some SettingVisitor) {
    settings.groups(
      "bank_account", &bankAccount, .init("Rows about the account to pay to, as printed."))
    settings.group(
      "payment_means", &paymentMeans,
      .init("The account to pay to, or the mandate it is drawn by, for print and machines."))
    settings.group(
      "payment_codes", &paymentCodes,
      .init("Codes to scan and pay with, for which the account alone does not do."))
    settings.group("terms_of_payment", &terms, .init("When to pay."))
    settings.groups(
      "presentment", by: "charge id", &presentments,
      .init("What the buyer was charged, where that was another currency."))
  }

  private mutating func visitTaxes(_ settings: inout some SettingVisitor) {
    settings.groups(
      "converted_taxes", by: "tax rate id", &convertedTaxes,
      .init("The tax in the currency of the tax authority."))
    settings.group(
      "converted_totals", &convertedTotals,
      .init("Totals in the currency of the tax authority, printed under the document's."))
    settings.group(
      "exchange_rate", &exchangeRate, .init("The rate that amounts were converted by."))
    settings.groups(
      "charge_taxes", &chargeTaxes,
      .init("The taxes within a charge, for its receipt; Stripe knows of none."))
    settings.group(
      "einvoice", &electronicInvoice,
      .init("What electronic invoices (EN 16931) need beside the rest."))
    settings.groups(
      "tax_exemptions", by: "tax rate id or taxability reason", &exemptions,
      .init("Why no tax is charged, in the terms of the law."))
  }

  private mutating func visitSupply(_ settings: inout some SettingVisitor) {
    settings.period(
      "supply_date", &supply,
      .init("The day or the span of supply, where it is not the day of issue.", "1709251200"))
    settings.words(
      "place_of_supply", &placeOfSupply, .init("The place of supply.", #""Karnataka (29)""#))
    settings.choice(
      "reverse_charge", &reverseCharge,
      .init("Whether tax is payable on reverse charge, for laws that want it told.", #""no""#))
    settings.group(
      "fiscal_record", &fiscalRecord,
      .init("What a tax authority gave the document that was reported to it."))
  }

  private mutating func visitLines(_ settings: inout some SettingVisitor) {
    settings.groups("line_groups", &groups, .init("Headings over lines."))
    settings.groups(
      "line_extras", by: "line id", &lineExtras, .init("What Stripe does not know of a line."))
    settings.groups(
      "metadata", by: "metadata key", &metadata,
      .init("What is printed of metadata; nothing of it is otherwise."))
  }

  private mutating func visitWords(_ settings: inout some SettingVisitor) {
    words.visit(&settings)
    settings.words(
      "title", &title,
      .init(
        "Words in place of the document's title.", #"{"en":"Proforma invoice","de":"Proforma"}"#))
    settings.choice(
      "paid_wording", &paidWording,
      .init(
        "What a paid invoice says: what was paid, or as at Stripe what was due.", #""stripe""#))
    settings.words(
      "statements", &statements,
      .init("Sentences under the totals.", #"[{"en":"Cash accounting","de":"Istversteuerung"}]"#))
    settings.groups(
      "legal_statements", &legalStatements,
      .init("Statements that the law asks for, in words that are built in for each language."))
  }

  private mutating func visitLooks(_ settings: inout some SettingVisitor) {
    settings.group("signature", &signature, .init("Who signs on paper for the seller."))
    settings.picture(
      "logo", &logo,
      .init("PNG, JPEG or SVG: Base64, or a file in the bundle's folder.", #"{"file":"logo.png"}"#))
    settings.choice(
      "page_size", &pageSize, .init("The paper; wins over the invoice's.", #""a4""#))
    choices.visit(&settings)
    settings.zone(
      "time_zone", &timeZone,
      .init(
        "The IANA name of the zone that dates are told in; else the account's, else UTC.",
        #""Europe/Berlin""#))
    settings.text(
      "account_locale", &accountLocale, .init("The language of the account.", #""de""#))
  }
}
