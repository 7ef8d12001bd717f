package import Figures

extension Snapshot {
  /// The summary as the document states it. A nil amount was not stated.
  package struct Totals: Sendable, Hashable {
    package var subtotal: Money?
    /// The subtotal without the taxes that are inside it, where that was stated.
    package var subtotalExcludingTax: Money?
    /// Discounts of the whole document, negative, one row each; item discounts are on the lines.
    package var discounts: [Discount]
    /// Credit grants applied before tax, negative.
    package var credits: [LabelledAmount]
    package var shipping: Shipping?
    package var totalExcludingTax: Money?
    package var taxes: [Tax]
    package var total: Money
    /// What of the customer's credit was used, negative, never more than needed; also a difference
    /// between total and amount due that the balance does not explain.
    package var appliedBalance: Money?
    /// What the customer owed from before and is collected now, positive.
    package var previousBalance: Money?
    /// What of a negative total goes to the customer's balance, positive.
    package var creditedToBalance: Money?
    /// What cannot be charged now and is owed with the next invoice, negative.
    package var carriedForward: Money?
    /// As Stripe states them: negative is credit.
    package var startingBalance: Money?
    package var endingBalance: Money?
    /// Credit notes that reduced what is due, negative.
    package var creditNotes: Money?
    package var amountDue: Money?
    package var amountPaid: Money?
    package var amountRemaining: Money?
    package var amountOverpaid: Money?
    /// Totals in the currency of the tax authority (settings).
    package var convertedTotal: Money?
    package var convertedTotalExcludingTax: Money?

    package init(
      subtotal: Money? = nil, discounts: [Discount] = [], credits: [LabelledAmount] = [],
      shipping: Shipping? = nil, totalExcludingTax: Money? = nil, taxes: [Tax] = [], total: Money,
      appliedBalance: Money? = nil, creditNotes: Money? = nil, amountDue: Money? = nil,
      amountPaid: Money? = nil, amountRemaining: Money? = nil, amountOverpaid: Money? = nil,
      subtotalExcludingTax: Money? = nil
    ) {
      self.subtotal = subtotal
      self.subtotalExcludingTax = subtotalExcludingTax
      self.discounts = discounts
      self.credits = credits
      self.shipping = shipping
      self.totalExcludingTax = totalExcludingTax
      self.taxes = taxes
      self.total = total
      self.appliedBalance = appliedBalance
      self.creditNotes = creditNotes
      self.amountDue = amountDue
      self.amountPaid = amountPaid
      self.amountRemaining = amountRemaining
      self.amountOverpaid = amountOverpaid
    }
  }

  package struct LabelledAmount: Sendable, Hashable {
    /// Stripe's id, which the lines' shares name. Never printed.
    package var id: String?
    package var label: String?
    package var amount: Money

    package init(label: String? = nil, amount: Money) {
      self.label = label
      self.amount = amount
    }
  }

  package struct Shipping: Sendable, Hashable {
    /// The shipping rate's display name.
    package var name: String?
    package var amount: Money
    package var taxes: [LineTax]

    package init(name: String? = nil, amount: Money, taxes: [LineTax] = []) {
      self.name = name
      self.amount = amount
      self.taxes = taxes
    }
  }

  /// A tax of the whole document.
  package struct Tax: Sendable, Hashable {
    package var rate: Rate
    package var amount: Money
    /// `taxable_amount`, as stated.
    package var base: Money?
    package var isInclusive: Bool
    package var reason: TaxabilityReason?
    /// The reason as stated, where it is none of those.
    package var otherReason: String?
    /// The same tax in the currency of the tax authority (settings; EU Directive 2006/112 Art. 230).
    package var converted: Money?

    package init(
      rate: Rate, amount: Money, base: Money? = nil, isInclusive: Bool,
      reason: TaxabilityReason? = nil, converted: Money? = nil
    ) {
      self.rate = rate
      self.amount = amount
      self.base = base
      self.isInclusive = isInclusive
      self.reason = reason
      self.converted = converted
    }
  }
}

extension Snapshot.Totals: Canonical {
  init(blank currency: Currency) { self.init(total: Money(0, currency)) }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.amount("subtotal", &subtotal)
    fields.amount("subtotal_excluding_tax", &subtotalExcludingTax)
    fields.records("discounts", &discounts)
    fields.records("credits", &credits)
    fields.record("shipping", &shipping)
    fields.amount("total_excluding_tax", &totalExcludingTax)
    fields.records("taxes", &taxes)
    fields.amount("total", &total)
    fields.amount("applied_balance", &appliedBalance)
    fields.amount("previous_balance", &previousBalance)
    fields.amount("credited_to_balance", &creditedToBalance)
    fields.amount("carried_forward", &carriedForward)
    fields.amount("starting_balance", &startingBalance)
    fields.amount("ending_balance", &endingBalance)
    fields.amount("credit_notes", &creditNotes)
    fields.amount("amount_due", &amountDue)
    fields.amount("amount_paid", &amountPaid)
    fields.amount("amount_remaining", &amountRemaining)
    fields.amount("amount_overpaid", &amountOverpaid)
    fields.money("converted_total", &convertedTotal)
    fields.money("converted_total_excluding_tax", &convertedTotalExcludingTax)
  }
}

extension Snapshot.LabelledAmount: Canonical {
  init(blank currency: Currency) { self.init(amount: Money(0, currency)) }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.text("id", &id)
    fields.text("label", &label)
    fields.amount("amount", &amount)
  }
}

extension Snapshot.Shipping: Canonical {
  init(blank currency: Currency) { self.init(amount: Money(0, currency)) }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.text("name", &name)
    fields.amount("amount", &amount)
    fields.records("taxes", &taxes)
  }
}

extension Snapshot.Tax: Canonical {
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
    fields.money("converted", &converted)
  }
}
