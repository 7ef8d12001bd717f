import Diagnostics

extension Finding {
  /// What the document names and the input does not hold.
  enum Related: Sendable, Hashable {
    case noTaxRate(String)
    case noTaxID(String)
    case noDiscount(String)
    case noCoupon(String)
    case noInvoice(String)
    case noCharge(String)
    case noPayment
    case noReplacedInvoice(String)
    case noAccount(String)
    case noSellerName
    case noCustomer(String)
  }
}

extension Finding.Related {
  var severity: Diagnostic.Severity { .warning }

  var code: String {
    switch self {
    case .noTaxRate, .noTaxID, .noDiscount, .noCoupon, .noInvoice, .noCharge, .noPayment,
      .noReplacedInvoice, .noAccount, .noSellerName, .noCustomer:
      "missing-related"
    }
  }

  var sentence: String {
    switch self {
    case .noTaxRate(let id): "the tax rate '\(id)' is not among the objects"
    case .noTaxID(let id): "the tax ID '\(id)' is not among the objects, so it is left out"
    case .noDiscount(let id): "the discount '\(id)' is not among the objects"
    case .noCoupon(let id): "the coupon '\(id)' is not among the objects"
    case .noInvoice(let id): "the invoice '\(id)' is not among the objects"
    case .noCharge(let id): "the charge of the payment '\(id)' is not among the objects"
    case .noPayment: "no payment of the invoice is among the objects"
    case .noReplacedInvoice(let id): "the replaced invoice '\(id)' is not among the objects"
    case .noAccount(let id): "the seller's account '\(id)' is not among the objects"
    case .noSellerName: "the seller has no name"
    case .noCustomer(let id): "the customer '\(id)' is not among the objects"
    }
  }

  var hints: [String] {
    switch self {
    case .noTaxRate: ["add the tax_rate object; without it the row has no name and no rate"]
    case .noTaxID: ["add the tax_id object"]
    case .noDiscount, .noCoupon: ["add the object; without it the row has no name"]
    case .noInvoice: ["add the invoice; without it its number and the buyer are not known"]
    case .noCharge: ["add the charge; without it the payment method is not known"]
    case .noPayment:
      ["expand 'payments', or add the charge; without it the payment method is not known"]
    case .noReplacedInvoice: ["add the invoice, or name it by 'amends' in the settings"]
    case .noAccount: ["add the account; without it address and contacts are not known"]
    case .noSellerName: ["set 'legal_name' in the settings"]
    case .noCustomer: ["add the customer; without it the buyer's languages are not known"]
    }
  }
}
