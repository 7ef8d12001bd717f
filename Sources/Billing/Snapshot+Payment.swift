package import Figures

extension Snapshot {
  /// A payment that succeeded.
  package struct Payment: Sendable, Hashable {
    package var method: Method
    package var date: Instant?
    package var amount: Money
    package var receiptNumber: String?
    /// What the buyer was charged where that was another currency.
    package var presentment: Money?
    /// The code with which the card's issuer authorized the payment.
    package var authorizationCode: String?

    package init(
      method: Method, date: Instant?, amount: Money, receiptNumber: String? = nil,
      presentment: Money? = nil
    ) {
      self.method = method
      self.date = date
      self.amount = amount
      self.receiptNumber = receiptNumber
      self.presentment = presentment
    }
  }

  /// How something was paid.
  package struct Method: Sendable, Hashable {
    /// Stripe's `payment_method_details.type`: `card`, `sepa_debit`, `us_bank_account`, `paypal`;
    /// `out_of_band` for a payment outside Stripe; `unknown`.
    package var type: String
    /// Of a card, in Stripe's form: `visa`, `mastercard`, `amex`.
    package var brand: String?
    package var last4: String?
    /// `apple_pay`, `google_pay`, `link`.
    package var wallet: String?
    package var bankName: String?
    /// The bank by Stripe's code, of methods that have a list of them: `abn_amro`.
    package var bank: String?
    /// What the seller calls a method of their own.
    package var displayName: String?
    /// The reference of the mandate of a direct debit.
    package var mandate: String?

    package init(
      type: String, brand: String? = nil, last4: String? = nil, wallet: String? = nil,
      bankName: String? = nil
    ) {
      self.type = type
      self.brand = brand
      self.last4 = last4
      self.wallet = wallet
      self.bankName = bankName
    }
  }

  /// Money given back.
  package struct Refund: Sendable, Hashable {
    package var date: Instant?
    /// Positive.
    package var amount: Money
    package var receiptNumber: String?
    package var method: Method?
    /// Whether it has not yet reached the buyer: Stripe's `pending` and `requires_action`.
    package var isPending = false

    package init(
      date: Instant?, amount: Money, receiptNumber: String? = nil, method: Method? = nil
    ) {
      self.date = date
      self.amount = amount
      self.receiptNumber = receiptNumber
      self.method = method
    }
  }

  /// How a credit note is settled. Amounts are positive.
  package struct Credit: Sendable, Hashable {
    /// Stripe's reason: `duplicate`, `fraudulent`, `order_change`, `product_unsatisfactory`.
    package var reason: String?
    /// Took off the open invoice.
    package var reducedInvoice: Money?
    package var refunded: Money?
    package var creditedToBalance: Money?
    package var outOfBand: Money?

    package init(
      reason: String? = nil, reducedInvoice: Money? = nil, refunded: Money? = nil,
      creditedToBalance: Money? = nil, outOfBand: Money? = nil
    ) {
      self.reason = reason
      self.reducedInvoice = reducedInvoice
      self.refunded = refunded
      self.creditedToBalance = creditedToBalance
      self.outOfBand = outOfBand
    }
  }
}

extension Snapshot.Payment: Canonical {
  init(blank currency: Currency) {
    self.init(method: .init(blank: currency), date: nil, amount: Money(0, currency))
  }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.part("method", &method)
    fields.instant("date", &date)
    fields.amount("amount", &amount)
    fields.text("receipt_number", &receiptNumber)
    fields.money("presentment", &presentment)
    fields.text("authorization_code", &authorizationCode)
  }
}

extension Snapshot.Method: Canonical {
  init(blank currency: Currency) { self.init(type: "unknown") }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.text("type", &type)
    fields.text("brand", &brand)
    fields.text("last4", &last4)
    fields.text("wallet", &wallet)
    fields.text("bank_name", &bankName)
    fields.text("bank", &bank)
    fields.text("display_name", &displayName)
    fields.text("mandate", &mandate)
  }
}

extension Snapshot.Refund: Canonical {
  init(blank currency: Currency) { self.init(date: nil, amount: Money(0, currency)) }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.instant("date", &date)
    fields.amount("amount", &amount)
    fields.text("receipt_number", &receiptNumber)
    fields.record("method", &method)
    fields.mark("pending", &isPending)
  }
}

extension Snapshot.Credit: Canonical {
  init(blank currency: Currency) { self.init() }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.text("reason", &reason)
    fields.amount("reduced_invoice", &reducedInvoice)
    fields.amount("refunded", &refunded)
    fields.amount("credited_to_balance", &creditedToBalance)
    fields.amount("out_of_band", &outOfBand)
  }
}
