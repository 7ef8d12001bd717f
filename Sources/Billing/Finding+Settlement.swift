import Diagnostics

extension Finding {
  /// What is odd about lists, payments and refunds, or says the opposite of the status. Figures are
  /// amounts in the major unit.
  enum Settlement: Sendable, Hashable {
    case payments(given: String, stated: String)
    case refundsOverPayments(refunded: String, paid: String)
    case sharedRefund(refunded: String, charged: String, own: String)
    case disputed(amount: String, paid: String, isLost: Bool)
    case paidWithRest(paid: String, remaining: String)
    case paidTooLittle(paid: String, due: String)
    case openButPaid(status: String, paid: String)
    case incomplete(what: String, given: Int, total: Int)
    case discountShares(lines: String, stated: String)
  }
}

extension Finding.Settlement {
  var severity: Diagnostic.Severity {
    switch self {
    case .refundsOverPayments, .incomplete: .error
    case .payments, .sharedRefund, .disputed, .paidWithRest, .paidTooLittle, .openButPaid,
      .discountShares:
      .warning
    }
  }

  var code: String {
    switch self {
    case .payments: "arithmetic-payments"
    case .refundsOverPayments, .sharedRefund: "arithmetic-refunds"
    case .disputed: "disputed"
    case .paidWithRest, .paidTooLittle, .openButPaid: "status-and-amounts"
    case .incomplete: "list-truncated"
    case .discountShares: "arithmetic-discounts"
    }
  }

  var sentence: String {
    switch self {
    case .payments(let given, let stated):
      "the payments given add up to \(given), the amount paid is \(stated)"
    case .refundsOverPayments(let refunded, let paid):
      "refunds of \(refunded) are more than the \(paid) that were paid"
    case .sharedRefund(let refunded, let charged, let own):
      "\(refunded) were refunded of a charge of \(charged) that paid \(own) here: "
        + "how much of the refund belongs here is not known, so it is left out"
    case .disputed(let amount, let paid, let isLost):
      isLost
        ? "a dispute took back \(amount) of the \(paid) that are stated as paid"
        : "\(amount) of the \(paid) that are stated as paid are disputed"
    case .paidWithRest(let paid, let remaining):
      "the status is 'paid' and the amount paid \(paid), but \(remaining) remain to be paid"
    case .paidTooLittle(let paid, let due):
      "the status is 'paid', but only \(paid) of \(due) were paid"
    case .openButPaid(let status, let paid):
      "the status is '\(status)', but all that is due, \(paid), is paid"
    case .incomplete(let what, let given, let total):
      "the list of \(what) holds \(given) of \(total)"
    case .discountShares(let lines, let stated):
      "the lines' shares of a discount add up to \(lines), the document states \(stated)"
    }
  }

  var hints: [String] {
    switch self {
    case .incomplete: ["fetch the whole list, page by page, and put it in place"]
    case .sharedRefund: ["add the credit notes that the refunds belong to"]
    default: []
    }
  }
}
