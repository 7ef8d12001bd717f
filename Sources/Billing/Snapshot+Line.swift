package import Figures

extension Snapshot {
  package struct Line: Sendable, Hashable {
    /// Stripe's id, for diagnostics. Never printed.
    package var id: String?
    /// The line's description, else the product's name, else the plan's nickname; nil when nothing
    /// is known.
    package var description: String?
    /// As stated; nil when start and end are the same instant. Those within one day of the zone are
    /// for the composition to drop.
    package var period: Period?
    package var quantity: DecimalNumber?
    /// In the currency's major unit, with all the digits that were stated.
    package var unitPrice: DecimalNumber?
    /// The line's amount as stated, before its discounts.
    package var amount: Money
    /// The same without taxes, where it was stated (until API 2025-02); before the discounts too.
    package var amountExcludingTax: Money?
    /// The unit price without taxes, where it was stated (until API 2025-02).
    package var unitPriceExcludingTax: DecimalNumber?
    /// Discounts of this line only, negative.
    package var discounts: [Discount]
    package var taxes: [LineTax]
    package var isProration: Bool
    /// The heading this line stands under (settings); nil for none.
    package var group: String?
    private var boxedDetails = Boxed<LineDetails>.none

    package init(
      id: String? = nil, description: String?, period: Period? = nil,
      quantity: DecimalNumber? = nil, unitPrice: DecimalNumber? = nil, amount: Money,
      discounts: [Discount] = [], taxes: [LineTax] = [], isProration: Bool = false,
      group: String? = nil, amountExcludingTax: Money? = nil,
      unitPriceExcludingTax: DecimalNumber? = nil
    ) {
      self.id = id
      self.amountExcludingTax = amountExcludingTax
      self.unitPriceExcludingTax = unitPriceExcludingTax
      self.description = description
      self.period = period
      self.quantity = quantity
      self.unitPrice = unitPrice
      self.amount = amount
      self.discounts = discounts
      self.taxes = taxes
      self.isProration = isProration
      self.group = group
    }

    /// Facts that few documents print; nil when there are none.
    package var details: LineDetails? {
      get { boxedDetails.value }
      set { boxedDetails = Boxed(newValue.flatMap { $0.isBlank ? nil : $0 }) }
    }
  }
}

extension Snapshot.Line: Canonical {
  init(blank currency: Currency) { self.init(description: nil, amount: Money(0, currency)) }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.text("id", &id)
    fields.text("description", &description)
    fields.record("period", &period)
    fields.decimal("quantity", &quantity)
    fields.decimal("unit_price", &unitPrice)
    fields.amount("amount", &amount)
    fields.amount("amount_excluding_tax", &amountExcludingTax)
    fields.decimal("unit_price_excluding_tax", &unitPriceExcludingTax)
    fields.records("discounts", &discounts)
    fields.records("taxes", &taxes)
    fields.flag("proration", &isProration)
    fields.text("group", &group)
    fields.record("details", &boxedDetails)
  }
}
