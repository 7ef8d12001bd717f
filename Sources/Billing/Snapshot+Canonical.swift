import Figures

extension Snapshot: Canonical {
  init(blank currency: Currency) {
    self.init(
      kind: .invoice, status: .open, number: nil, dates: Dates(issued: Instant(0)),
      currency: currency, seller: Party(), buyer: Party(), lines: [],
      totals: Totals(total: Money(0, currency)))
  }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.choice("kind", &kind)
    fields.text("id", &id)
    fields.choice("status", &status)
    fields.flag("live", &isLive)
    fields.text("number", &number)
    references.visit(&fields)
    fields.record("dates", &dates)
    fields.text("time_zone", &timeZone)
    fields.currency("currency", &currency)
    visitParties(&fields)
    fields.records("fields", &self.fields)
    fields.words("subject", &subject)
    fields.words("memo", &memo)
    fields.words("footer", &footer)
    fields.records("lines", &lines)
    fields.record("totals", &totals)
    visitPayments(&fields)
    fields.part("presentation", &presentation)
  }

  private mutating func visitParties(_ fields: inout some FieldVisitor) {
    fields.record("seller", &seller)
    fields.record("buyer", &buyer)
    fields.record("ship_to", &shipTo)
    fields.record("tax_representative", &taxRepresentative)
    fields.choice("tax_exempt", &taxExempt)
    fields.texts("preferred_locales", &preferredLocales)
    fields.text("account_locale", &accountLocale)
  }

  private mutating func visitPayments(_ fields: inout some FieldVisitor) {
    fields.records("payments", &payments)
    fields.records("refunds", &refunds)
    fields.record("credit", &credit)
    fields.text("pay_url", &payURL)
    fields.text("page_url", &pageURL)
    fields.choice("collection", &collection)
    fields.record("payment_means", &paymentMeans)
    fields.record("payment_codes", &paymentCodes)
    fields.record("payment_terms", &paymentTerms)
    fields.records("exemptions", &exemptions)
    fields.record("exchange_rate", &exchangeRate)
    fields.record("einvoice", &electronicInvoice)
    fields.record("fiscal_record", &fiscalRecord)
    fields.record("signature", &signature)
  }
}
