package import Figures

extension Snapshot {
  /// The numbers of other documents that this one names.
  package struct References: Sendable, Hashable {
    /// On receipts and credit notes: the invoice they are for.
    package var invoiceNumber: String?
    package var receiptNumber: String?
    /// On a revision: the number of the invoice it replaces.
    package var replacedNumber: String?
    /// The date of issue of the invoice that a receipt, a credit note or a revision is for.
    package var invoiceDate: Instant?
    /// The buyer's order, the contract, and what the buyer wants repeated (settings); a Leitweg-ID
    /// is of the last kind.
    package var order: String?
    package var contract: String?
    package var buyer: String?
    /// Where the supply takes place, as the law wants it told (settings; India rule 46).
    package var placeOfSupply: LocalizedText?
    /// Whether tax is payable on reverse charge (settings; India rule 46).
    package var reverseCharge: Answer?

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

extension Snapshot.References: Canonical {
  init(blank currency: Currency) { self.init() }

  /// Its members stand among those of the snapshot.
  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.text("invoice_number", &invoiceNumber)
    fields.text("receipt_number", &receiptNumber)
    fields.text("replaced_number", &replacedNumber)
    fields.instant("invoice_date", &invoiceDate)
    fields.text("order_reference", &order)
    fields.text("contract_reference", &contract)
    fields.text("buyer_reference", &buyer)
    fields.words("place_of_supply", &placeOfSupply)
    fields.choice("reverse_charge", &reverseCharge)
  }
}

extension Snapshot.Dates: Canonical {
  init(blank currency: Currency) { self.init(issued: Instant(0)) }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.instant("issued", &issued)
    fields.instant("due", &due)
    fields.instant("paid", &paid)
    fields.instant("voided", &voided)
    fields.record("supply", &supply)
  }
}

extension Snapshot.Period: Canonical {
  init(blank currency: Currency) { self.init(start: Instant(0), end: Instant(0)) }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.instant("start", &start)
    fields.instant("end", &end)
  }
}
