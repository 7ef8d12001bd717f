package import Diagnostics

extension [Fact] {
  /// The facts as findings; those that differ in the line alone are one.
  package var diagnostics: [Diagnostic] {
    var lines: [Fact: [Int]] = [:]
    var order: [Fact] = []
    for fact in self {
      let general = fact.withoutLine
      if lines[general] == nil { order.append(general) }
      lines[general, default: []] += [fact.line].compactMap { $0 }
    }
    return order.map { $0.diagnostic(of: lines[$0] ?? []) }
  }
}

extension Fact {
  /// `lines`: those of the invoice that it is about, from 1; empty for the whole.
  fileprivate func diagnostic(of lines: [Int]) -> Diagnostic {
    Diagnostic(
      severity == .error ? .error : .warning, code, sentence(of: lines), hints: hints)
  }

  private var code: String {
    switch self {
    case .missing, .missingOneOf: "einvoice-missing"
    case .unknownCode, .wrongForm: "einvoice-value"
    case .notAnInvoice: "einvoice-document"
    case .severalTaxes, .otherTax, .flatTax: "einvoice-tax"
    case .doesNotAddUp, .unsharedDiscount, .tooManyDecimals, .tooLarge: "einvoice-amount"
    case .forbidden: "einvoice-rule"
    case .pageDisagrees: "einvoice-page"
    case .leavesOutVATNumbers: "einvoice-out-of-scope"
    }
  }

  private func sentence(of lines: [Int]) -> String {
    switch self {
    case .missing(let term, _, _, let reason):
      "\(named(term, lines)) is missing\(reason.words)"
    case .missingOneOf(let terms, _, let reason):
      "\(terms.map { named($0) }.joined(separator: " or ")) is missing\(reason.words)"
    case .unknownCode(let term, let code, let list, _):
      "\(named(term, lines)) has the code '\(code)', which is not in \(list.name)"
    case .wrongForm(let term, let value, let rule, let expected):
      "\(named(term)) is '\(value)', and \(rule) expects \(expected)"
    case .notAnInvoice(let obstacle): obstacle.sentence
    case .severalTaxes(let term, _):
      "\(named(term, lines)) is not clear: EN 16931 knows one tax on a supply, and there are several"
    case .otherTax(let term, let name, _):
      "\(named(term, lines)) cannot be told: EN 16931 knows value added tax alone, not '\(name)'"
    case .flatTax(let term, _):
      "\(named(term, lines)) cannot be told: a tax of a fixed amount has no rate"
    case .leavesOutVATNumbers:
      "what is outside the scope of tax may name no VAT number (BR-O-02): BT-31 and BT-48 are left out"
    default: sentenceOfAmounts
    }
  }

  private var sentenceOfAmounts: String {
    switch self {
    case .doesNotAddUp(let term, let rule, let stated, let expected):
      "\(named(term)) is \(stated), and \(rule) expects \(expected)"
    case .unsharedDiscount(let name):
      "\(named(.allowance)) '\(name)' has no tax category: the lines do not say what of it is"
        + " theirs, and they are taxed differently"
    case .tooManyDecimals(let term, let amount):
      "\(named(term)) is \(amount), and an amount has at most two decimals (BR-DEC)"
    case .tooLarge(let term): "\(named(term)) is too large"
    case .forbidden(let term, let rule, let prohibition):
      "\(named(term)) breaks \(rule): \(prohibition.sentence)"
    case .pageDisagrees(let term, let page, let invoice):
      "\(named(term)) would be \(invoice), and the page says \(page)"
    default: ""
    }
  }

  private func named(_ term: Term, _ lines: [Int] = []) -> String {
    "\(term.rawValue), the \(term.name)" + Self.words(lines) + ","
  }

  /// ` of line 3`, ` of lines 1, 2 and 5`, ` of lines 1, 2, 3 and 97 others`.
  private static func words(_ lines: [Int]) -> String {
    guard let last = lines.last else { return "" }
    if lines.count == 1 { return " of line \(last)" }
    let shown = lines.count > 5 ? lines.prefix(4) : lines.dropLast()
    let rest = lines.count > 5 ? "\(lines.count - 4) others" : String(last)
    return " of lines \(shown.map(String.init).joined(separator: ", ")) and \(rest)"
  }

  private var hints: [String] {
    switch self {
    case .missing(_, _, let source, _), .missingOneOf(_, let source, _): ["give \(source)"]
    case .notAnInvoice(.draft): ["finalize the invoice; it gets its number then"]
    case .severalTaxes, .otherTax, .flatTax:
      ["make no electronic invoice of this document; the law of its country does not ask for one"]
    case .unsharedDiscount: ["give the lines with their 'discount_amounts'"]
    case .forbidden(_, _, .outOfScopeBesideOther), .leavesOutVATNumbers:
      ["name another category, such as AE or G, in the setting 'einvoice.exemption.category'"]
    default: []
    }
  }
}

extension Fact.Obstacle {
  fileprivate var sentence: String {
    switch self {
    case .draft: "BT-1, the number, is missing: a draft is no invoice yet"
    case .receipt: "BT-3, the type of document, cannot be told: a receipt is no invoice"
    case .void: "BT-3, the type of document, cannot be told: a void document asks for nothing"
    }
  }
}

extension Fact.Reason {
  fileprivate var words: String {
    switch self {
    case .standard: ""
    case .profile(let profile): ", and \(profile.name) needs it"
    case .category(let category): ", and the tax category \(category) needs it"
    case .country(let country): ", and it is needed for sellers in \(country)"
    case .deliveryAddress: ", and an address of delivery needs it"
    case .currency: ", and a second currency needs it"
    case .correction: ", and a correction needs it"
    }
  }
}

extension Fact.Prohibition {
  fileprivate var sentence: String {
    switch self {
    case .outOfScopeBesideOther:
      "what is outside the scope of tax stands beside what is not"
    case .codeOfOtherCategory(let code, let category):
      "the code \(code) is not for the category \(category)"
    case .selfBilled: "an invoice that the buyer writes has a specification of its own"
    case .accountingCurrencyIsCurrency: "it is the currency of the invoice already"
    case .negativePrice: "a price is not negative"
    case .rateOfCategory(let category): "the rate is not one of the category \(category)"
    case .greekSeller: "Greek sellers register their invoices first, which is not supported"
    case .dueBeforeIssue: "it lies before the date of issue"
    case .notPaid: "the business process says that all is paid, and something is due"
    }
  }
}
