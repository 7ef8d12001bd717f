package import Figures

extension Snapshot {
  /// A tax as it stands on a line.
  package struct LineTax: Sendable, Hashable {
    package var rate: Rate
    package var amount: Money
    package var base: Money?
    package var isInclusive: Bool
    package var reason: TaxabilityReason?
    /// The reason as stated, where it is none of those.
    package var otherReason: String?

    package init(
      rate: Rate, amount: Money, base: Money? = nil, isInclusive: Bool,
      reason: TaxabilityReason? = nil
    ) {
      self.rate = rate
      self.amount = amount
      self.base = base
      self.isInclusive = isInclusive
      self.reason = reason
    }
  }

  /// What is known of a tax rate; everything may be missing.
  package struct Rate: Sendable, Hashable {
    /// Stripe's id, to tell rates apart. Never printed.
    package var id: String?
    /// `VAT`.
    package var name: String?
    /// `France`, `New York`; free text.
    package var jurisdiction: String?
    /// ISO 3166-1 alpha-2.
    package var country: String?
    /// 20 for 20 %; never guessed.
    package var percentage: DecimalNumber?
    /// Stripe's `tax_type`: `vat`, `jct`, `igst`.
    package var type: String?
    /// Stripe's `rate_type`: `percentage`, `flat_amount`.
    package var kind: String?

    package init(
      id: String? = nil, name: String? = nil, jurisdiction: String? = nil, country: String? = nil,
      percentage: DecimalNumber? = nil, type: String? = nil
    ) {
      self.id = id
      self.name = name
      self.jurisdiction = jurisdiction
      self.country = country
      self.percentage = percentage
      self.type = type
    }
  }
}

extension Snapshot.LineTax: Canonical {
  init(blank currency: Currency) {
    self.init(rate: .init(), amount: Money(0, currency), isInclusive: false)
  }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.part("rate", &rate)
    fields.amount("amount", &amount)
    fields.amount("base", &base)
    fields.flag("inclusive", &isInclusive)
    fields.choice("reason", &reason)
    fields.text("other_reason", &otherReason)
  }
}

extension Snapshot.Rate: Canonical {
  init(blank currency: Currency) { self.init() }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.text("id", &id)
    fields.text("name", &name)
    fields.text("jurisdiction", &jurisdiction)
    fields.text("country", &country)
    fields.decimal("percentage", &percentage)
    fields.text("type", &type)
    fields.text("kind", &kind)
  }
}
