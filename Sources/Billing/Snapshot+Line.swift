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
  }

  /// A discount with what is known of its coupon.
  package struct Discount: Sendable, Hashable {
    /// The promotion code's or the coupon's name.
    package var name: String?
    package var percentOff: DecimalNumber?
    /// Positive, in the coupon's own currency.
    package var amountOff: Money?
    /// What it takes off here: zero or negative.
    package var amount: Money

    package init(
      name: String? = nil, percentOff: DecimalNumber? = nil, amountOff: Money? = nil, amount: Money
    ) {
      self.name = name
      self.percentOff = percentOff
      self.amountOff = amountOff
      self.amount = amount
    }
  }

  /// A tax as it stands on a line.
  package struct LineTax: Sendable, Hashable {
    package var rate: Rate
    package var amount: Money
    package var base: Money?
    package var isInclusive: Bool
    package var reason: TaxabilityReason?

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

  /// Stripe's `taxability_reason`, those that change what is printed.
  package enum TaxabilityReason: String, Sendable, Hashable, CaseIterable {
    case standardRated = "standard_rated"
    case reducedRated = "reduced_rated"
    case zeroRated = "zero_rated"
    case reverseCharge = "reverse_charge"
    case customerExempt = "customer_exempt"
    case productExempt = "product_exempt"
    case productExemptHoliday = "product_exempt_holiday"
    case portionStandardRated = "portion_standard_rated"
    case portionReducedRated = "portion_reduced_rated"
    case portionProductExempt = "portion_product_exempt"
    case proportionallyRated = "proportionally_rated"
    case taxableBasisReduced = "taxable_basis_reduced"
    case notCollecting = "not_collecting"
    case notSubjectToTax = "not_subject_to_tax"
    case notSupported = "not_supported"
    case notAvailable = "not_available"
  }
}
