package import Figures

extension Snapshot {
  /// What is known of a line beside what every document prints.
  package struct LineDetails: Sendable, Hashable {
    /// Stripe's `subtotal` of the line (since 2025-12-15): before discounts and taxes.
    package var subtotal: Money?
    /// What of the document's discounts falls on the line; `id` is a discount's.
    package var discountShares: [Share] = []
    /// What of the credit grants falls on the line; `id` is a credit's.
    package var creditShares: [Share] = []
    /// The product's name, where the line has a description of its own as well.
    package var productName: String?
    /// Stripe's ids, for mappings. Never printed.
    package var productID: String?
    package var priceID: String?
    /// Stripe's `tax_code` of the product: `txcd_10103001`.
    package var taxCode: String?
    /// The seller's word for one piece (`product.unit_label`): `seat`.
    package var unitLabel: String?
    /// The same as print wants it (settings).
    package var unit: LocalizedText?
    /// UN/ECE Recommendation 20: `HUR` (settings).
    package var unitCode: String?
    /// The pieces that the unit price is for, where that is not one (`transform_quantity`).
    package var baseQuantity: DecimalNumber?
    /// Whether the price comes in tiers, so that no unit price makes the amount.
    package var isTiered = false
    /// A classification of the goods (settings): HSN, SAC, CPV, customs tariff.
    package var code: String?
    /// The day of supply of this line (settings).
    package var date: Instant?
    /// On credit notes: the period of the line that is credited.
    package var creditedPeriod: Period?
    /// Words under the description (settings).
    package var note: LocalizedText?
    /// A picture of the goods (settings).
    package var picture: Logo?
    /// What the settings map of Stripe's metadata, by key; the rest of it is the seller's own.
    package var metadata: [Field] = []

    package init() {}
  }

  /// What of a discount or credit of the whole document falls on one line.
  package struct Share: Sendable, Hashable {
    /// The id of the discount or credit in the totals.
    package var id: String?
    /// Zero or negative.
    package var amount: Money

    package init(id: String?, amount: Money) {
      self.id = id
      self.amount = amount
    }
  }
}

extension Snapshot.LineDetails: Canonical {
  init(blank currency: Currency) { self.init() }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.amount("subtotal", &subtotal)
    fields.records("discount_shares", &discountShares)
    fields.records("credit_shares", &creditShares)
    fields.text("product_name", &productName)
    fields.text("product", &productID)
    fields.text("price", &priceID)
    fields.text("tax_code", &taxCode)
    fields.text("unit_label", &unitLabel)
    fields.words("unit", &unit)
    fields.text("unit_code", &unitCode)
    fields.decimal("base_quantity", &baseQuantity)
    fields.mark("tiered", &isTiered)
    fields.text("code", &code)
    fields.instant("date", &date)
    fields.record("credited_period", &creditedPeriod)
    fields.words("note", &note)
    fields.record("picture", &picture)
    fields.records("metadata", &metadata)
  }

  var isBlank: Bool { self == Self() }
}

extension Snapshot.Share: Canonical {
  init(blank currency: Currency) { self.init(id: nil, amount: Money(0, currency)) }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.text("id", &id)
    fields.amount("amount", &amount)
  }
}
