import Diagnostics

extension Finding {
  /// What keeps the document from being drawn, or is odd about it.
  enum Document: Sendable, Hashable {
    case draft(previewed: Bool)
    case notPaid(status: String)
    case chargeNotSucceeded(status: String)
    case chargeOfInvoice
    /// By another revision; its number, where it is known.
    case replaced(by: String?)
    case truncated(what: String)
    case lineCurrency(line: String, found: String, expected: String)
    case partCurrency(part: String, found: String, expected: String)
    case missingNumber(kind: String)
    case accountLogo
    case testMode
    case testModeRefused
    case unknownValue(field: String, value: String)
    case customerCurrency(customer: String, document: String)
    case couponCurrency(coupon: String, document: String)
    case unsafeURL
  }
}

extension Finding.Document {
  var severity: Diagnostic.Severity {
    switch self {
    case .testMode, .chargeOfInvoice, .accountLogo: .note
    case .unknownValue, .customerCurrency, .couponCurrency, .unsafeURL, .replaced: .warning
    case .draft, .notPaid, .chargeNotSucceeded, .truncated, .lineCurrency, .partCurrency,
      .missingNumber, .testModeRefused:
      .error
    }
  }

  var code: String {
    switch self {
    case .draft: "draft"
    case .notPaid, .chargeNotSucceeded: "not-paid"
    case .chargeOfInvoice: "charge-of-invoice"
    case .replaced: "replaced-invoice"
    case .truncated: "list-truncated"
    case .lineCurrency, .partCurrency: "mixed-currencies"
    case .missingNumber: "missing-number"
    case .accountLogo: "account-logo"
    case .testMode, .testModeRefused: "test-mode"
    case .unknownValue: "unknown-value"
    case .customerCurrency: "customer-currency"
    case .couponCurrency: "coupon-currency"
    case .unsafeURL: "unsafe-url"
    }
  }

  var sentence: String {
    switch self {
    case .draft(let previewed):
      previewed ? "this is a preview, not a finalized invoice" : "this invoice is a draft"
    case .notPaid(let status): "a receipt needs a paid invoice, and this one is '\(status)'"
    case .chargeNotSucceeded(let status):
      "a receipt needs a charge that succeeded, and this one is '\(status)'"
    case .chargeOfInvoice:
      "this charge paid an invoice; the receipt of the charge has neither its lines nor its taxes"
    case .replaced(let number):
      "a later revision\(number.map { ", '\($0)'," } ?? "") took the place of this invoice"
    case .truncated(let what): "the list of \(what) is not complete: 'has_more' is true"
    case .lineCurrency(let line, let found, let expected):
      "line '\(line)' is in \(found), the document in \(expected)"
    case .partCurrency(let part, let found, let expected):
      "the \(part) is in \(found), the document in \(expected)"
    case .missingNumber(let kind): "a finalized \(kind) needs a number"
    case .accountLogo: "the account has a logo, of which it holds the id only"
    case .testMode: "this is an object of Stripe's test mode"
    case .testModeRefused: "objects of Stripe's test mode are refused"
    case .unknownValue(let field, let value): "unknown value '\(value)' of '\(field)'"
    case .customerCurrency(let customer, let document):
      "the customer's currency is \(customer), the document is in \(document)"
    case .couponCurrency(let coupon, let document):
      "the coupon takes off an amount in \(coupon), the document is in \(document)"
    case .unsafeURL: "the address of the hosted page is not an https URL, so it is left out"
    }
  }

  var hints: [String] {
    switch self {
    case .draft: ["finalize it first, or ask for a draft to be drawn"]
    case .chargeOfInvoice: ["add the invoice, and ask for its receipt"]
    case .accountLogo: ["set 'logo' in the settings"]
    case .truncated: ["fetch the whole list, page by page, and put it in place"]
    default: []
    }
  }
}
