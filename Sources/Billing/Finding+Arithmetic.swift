import Diagnostics

extension Finding {
  /// What does not add up. Figures are amounts in the major unit.
  enum Arithmetic: Sendable, Hashable {
    case linesAndSubtotal(lines: String, subtotal: String)
    case partsAndTotal(parts: String, total: String, inclusiveOnTop: Bool)
    case amountDue(expected: String, stated: String)
    case amountRemaining(expected: String, stated: String)
    case endingBalance(expected: String, stated: String)
    case totalExcludingTax(expected: String, stated: String)
    case subtotalExcludingTax(expected: String, stated: String)
    case creditSettlement(parts: String, total: String)
    case creditAmount(amount: String, total: String)
    case negativeAmount(field: String, amount: String)
    case taxRowsAndLines(rows: String, lines: String)
    case refunds(given: String, stated: String)
    case creditShares(lines: String, stated: String)
    case shippingCost(parts: String, stated: String)
  }
}

extension Finding.Arithmetic {
  var severity: Diagnostic.Severity { .warning }

  var code: String {
    switch self {
    case .linesAndSubtotal: "arithmetic-subtotal"
    case .partsAndTotal, .creditAmount: "arithmetic-total"
    case .amountDue: "arithmetic-amount-due"
    case .amountRemaining: "arithmetic-amount-remaining"
    case .endingBalance: "arithmetic-ending-balance"
    case .totalExcludingTax, .subtotalExcludingTax: "arithmetic-excluding-tax"
    case .creditSettlement: "arithmetic-credit"
    case .negativeAmount: "arithmetic-negative"
    case .taxRowsAndLines: "arithmetic-taxes"
    case .refunds: "arithmetic-refunds"
    case .creditShares: "arithmetic-credits"
    case .shippingCost: "arithmetic-shipping"
    }
  }

  var sentence: String {
    switch self {
    case .linesAndSubtotal(let lines, let subtotal):
      "lines less their own discounts add up to \(lines), the subtotal is \(subtotal)"
    case .partsAndTotal(let parts, let total, _):
      "subtotal, discounts, taxes and shipping add up to \(parts), the total is \(total)"
    case .amountDue(let expected, let stated):
      "total, balance and credit notes leave \(expected) due, the amount due is \(stated)"
    case .amountRemaining(let expected, let stated):
      "what is due less what is paid is \(expected), the amount remaining is \(stated)"
    case .endingBalance(let expected, let stated):
      "the total leaves a balance of \(expected), the ending balance is \(stated)"
    case .totalExcludingTax(let expected, let stated):
      "the total less its taxes is \(expected), the total excluding tax is \(stated)"
    case .subtotalExcludingTax(let expected, let stated):
      "the subtotal less inclusive taxes is \(expected), the subtotal excluding tax is \(stated)"
    case .creditSettlement(let parts, let total):
      "the ways in which the credit is settled add up to \(parts), the total is \(total)"
    case .creditAmount(let amount, let total):
      "the amount of the credit note is \(amount), its total is \(total)"
    case .negativeAmount(let field, let amount): "'\(field)' is negative: \(amount)"
    case .taxRowsAndLines(let rows, let lines):
      "the document states taxes of \(rows), its lines and shipping of \(lines)"
    case .refunds(let given, let stated):
      "the refunds given add up to \(given), the charge states \(stated)"
    case .creditShares(let lines, let stated):
      "the lines state \(lines) of this credit, the document \(stated)"
    case .shippingCost(let parts, let stated):
      "shipping and its tax add up to \(parts), the total of shipping is \(stated)"
    }
  }

  var hints: [String] {
    switch self {
    case .partsAndTotal(_, _, true): ["an inclusive tax was counted on top of the subtotal"]
    default: []
    }
  }
}
