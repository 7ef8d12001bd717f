package import Figures

extension Snapshot {
  /// The account that a buyer is to pay to, or that the seller draws from (settings, or Stripe's
  /// instructions for a bank transfer).
  package struct PaymentMeans: Sendable, Hashable {
    package var iban: String?
    package var bic: String?
    package var accountHolder: String?
    package var bank: String?
    /// What the buyer is to write on the transfer.
    package var reference: String?
    /// Of a direct debit: the reference of the mandate, and the creditor's identifier.
    package var mandate: String?
    package var creditorID: String?
    /// Where there is no IBAN.
    package var accountNumber: String?
    /// United Kingdom: six digits.
    package var sortCode: String?
    /// United States (ABA): nine digits.
    package var routingNumber: String?
    /// Mexico: the account with its bank.
    package var clabe: String?
    /// Japan and Mexico.
    package var bankCode: String?
    package var branchCode: String?
    package var branch: String?
    package var accountType: AccountType?

    package init() {}

    package enum AccountType: String, Sendable, Hashable, CaseIterable {
      case checking, savings
    }
  }

  /// When to pay, what it saves to pay earlier and costs to pay later (settings).
  package struct PaymentTerms: Sendable, Hashable {
    /// Days from the date of issue.
    package var netDays: Int?
    package var discount: EarlyPaymentDiscount?
    package var lateFee: LateFee?

    package init() {}
  }

  package struct EarlyPaymentDiscount: Sendable, Hashable {
    /// Days from the date of issue within which it holds.
    package var days: Int?
    /// 2 for 2 % of the total.
    package var percent: DecimalNumber?

    package init(days: Int? = nil, percent: DecimalNumber? = nil) {
      self.days = days
      self.percent = percent
    }
  }

  package struct LateFee: Sendable, Hashable {
    /// 9 for 9 % a year.
    package var percent: DecimalNumber?
    /// A fixed sum, once.
    package var amount: Money?

    package init(percent: DecimalNumber? = nil, amount: Money? = nil) {
      self.percent = percent
      self.amount = amount
    }
  }
}

extension Snapshot.PaymentMeans: Canonical {
  init(blank currency: Currency) { self.init() }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.text("iban", &iban)
    fields.text("bic", &bic)
    fields.text("account_holder", &accountHolder)
    fields.text("bank", &bank)
    fields.text("reference", &reference)
    fields.text("mandate", &mandate)
    fields.text("creditor_id", &creditorID)
    fields.text("account_number", &accountNumber)
    fields.text("sort_code", &sortCode)
    fields.text("routing_number", &routingNumber)
    fields.text("clabe", &clabe)
    fields.text("bank_code", &bankCode)
    fields.text("branch_code", &branchCode)
    fields.text("branch", &branch)
    fields.choice("account_type", &accountType)
  }

  var isBlank: Bool { self == Self() }
}

extension Snapshot.PaymentTerms: Canonical {
  init(blank currency: Currency) { self.init() }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.days("net_days", &netDays)
    fields.record("discount", &discount)
    fields.record("late_fee", &lateFee)
  }

  var isBlank: Bool { self == Self() }
}

extension Snapshot.EarlyPaymentDiscount: Canonical {
  init(blank currency: Currency) { self.init() }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.days("days", &days)
    fields.percent("percent", &percent, below: 100)
  }

  var isBlank: Bool { self == Self() }
}

extension Snapshot.LateFee: Canonical {
  init(blank currency: Currency) { self.init() }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.percent("percent", &percent, below: nil)
    fields.money("amount", &amount)
  }

  var isBlank: Bool { self == Self() }
}
