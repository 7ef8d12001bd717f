package import Figures

extension Snapshot {
  /// The numbers of other documents that this one names.
  package struct References: Sendable, Hashable {
    /// On receipts and credit notes: the invoice they are for.
    package var invoiceNumber: String?
    package var receiptNumber: String?
    /// On a revision: the number of the invoice it replaces.
    package var replacedNumber: String?

    package init(
      invoiceNumber: String? = nil, receiptNumber: String? = nil, replacedNumber: String? = nil
    ) {
      self.invoiceNumber = invoiceNumber
      self.receiptNumber = receiptNumber
      self.replacedNumber = replacedNumber
    }
  }

  package struct Dates: Sendable, Hashable {
    /// `effective_at`, else the finalization, else `date` or `created`.
    package var issued: Instant
    /// As stated; nil for automatic charging.
    package var due: Instant?
    package var paid: Instant?
    package var voided: Instant?
    /// The date of supply where it differs from the date of issue (settings).
    package var supply: Period?

    package init(
      issued: Instant, due: Instant? = nil, paid: Instant? = nil, voided: Instant? = nil,
      supply: Period? = nil
    ) {
      self.issued = issued
      self.due = due
      self.paid = paid
      self.voided = voided
      self.supply = supply
    }
  }

  /// A span of time; the end is the start of the next one, as Stripe has it.
  package struct Period: Sendable, Hashable {
    package var start: Instant
    package var end: Instant

    package init(start: Instant, end: Instant) {
      self.start = start
      self.end = end
    }
  }
}
