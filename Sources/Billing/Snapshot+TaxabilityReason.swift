extension Snapshot {
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
