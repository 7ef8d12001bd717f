import Diagnostics

extension Finding {
  /// What is odd about a credit note. Figures are amounts in the major unit.
  enum Credit: Sendable, Hashable {
    /// Whether the law that the seller is under asks for the reference.
    case noReference(isRequired: Bool)
    case partiesOfToday(String)
    case negativeTotal(String)
    case negativePart(String, amount: String)
    case overInvoice(notes: String, invoice: String, isOnlyOne: Bool)
    case beforeAndAfterPayment(before: String, after: String, total: String)
    case afterPayment(parts: String, stated: String)
    case failedRefund(String)
  }
}

extension Finding.Credit {
  var severity: Diagnostic.Severity {
    switch self {
    case .noReference(let isRequired): isRequired ? .error : .warning
    case .negativeTotal: .error
    case .partiesOfToday, .negativePart, .overInvoice, .beforeAndAfterPayment, .afterPayment,
      .failedRefund:
      .warning
    }
  }

  var code: String {
    switch self {
    case .noReference: "missing-reference"
    case .partiesOfToday: "parties-of-today"
    case .negativeTotal, .negativePart: "negative-credit"
    case .overInvoice: "credit-over-invoice"
    case .beforeAndAfterPayment, .afterPayment: "arithmetic-credit"
    case .failedRefund: "failed-refund"
    }
  }

  var sentence: String {
    switch self {
    case .noReference: "the number of the invoice that the credit note is for is not known"
    case .partiesOfToday(let number):
      "the invoice '\(number)' is not among the objects: seller and buyer are printed as account and "
        + "customer are today, not as on the invoice"
    case .negativeTotal(let total):
      "the total is negative, \(total); a credit note states what it credits as a positive amount"
    case .negativePart(let part, let amount): "the \(part) of the credit is negative: \(amount)"
    case .overInvoice(let notes, let invoice, true):
      "the credit note's total of \(notes) is more than the invoice's, \(invoice)"
    case .overInvoice(let notes, let invoice, false):
      "the credit notes for the invoice add up to \(notes), its total is \(invoice)"
    case .beforeAndAfterPayment(let before, let after, let total):
      "\(before) before payment and \(after) after it do not make the total of \(total)"
    case .afterPayment(let parts, let stated):
      "refunds, balance and other means add up to \(parts), the part after payment is \(stated)"
    case .failedRefund(let amount):
      "a refund of \(amount) failed or was canceled, so that it does not count"
    }
  }

  var hints: [String] {
    switch self {
    case .noReference:
      ["add the invoice, or name it by 'amends' in the settings (EU Directive 2006/112 Art. 219)"]
    case .partiesOfToday: ["add the invoice to 'related'"]
    default: []
    }
  }
}
