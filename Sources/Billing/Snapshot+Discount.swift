package import Figures

extension Snapshot {
  /// A discount with what is known of its coupon.
  package struct Discount: Sendable, Hashable {
    /// Stripe's id, which the lines' shares name. Never printed.
    package var id: String?
    /// The promotion code's or the coupon's name.
    package var name: String?
    package var percentOff: DecimalNumber?
    /// Positive, in the coupon's own currency.
    package var amountOff: Money?
    /// What it takes off here: zero or negative.
    package var amount: Money

    package init(
      id: String? = nil, name: String? = nil, percentOff: DecimalNumber? = nil,
      amountOff: Money? = nil, amount: Money
    ) {
      self.id = id
      self.name = name
      self.percentOff = percentOff
      self.amountOff = amountOff
      self.amount = amount
    }
  }
}

extension Snapshot.Discount: Canonical {
  init(blank currency: Currency) { self.init(amount: Money(0, currency)) }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.text("id", &id)
    fields.text("name", &name)
    fields.decimal("percent_off", &percentOff)
    fields.money("amount_off", &amountOff)
    fields.amount("amount", &amount)
  }
}
