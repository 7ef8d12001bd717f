package import Diagnostics

extension Finding {
  /// What the law of the seller's country wants and the document lacks.
  enum Law: Sendable, Hashable {
    case broken(LawRule)
    case noRules(country: String)
    case noCountry
  }
}

extension Finding.Law {
  /// A rule that may not apply is a note.
  var severity: Diagnostic.Severity {
    if case .broken(let rule) = self, rule.isSure { return .warning }
    return .note
  }

  var code: String {
    switch self {
    case .broken: "law"
    case .noRules, .noCountry: "law-unknown"
    }
  }

  var sentence: String {
    switch self {
    case .broken(let rule):
      "\(rule.clause): \(rule.need.lack)"
        + (rule.isSure ? "" : "; whether this applies to the document is not certain")
    case .noRules(let country):
      "there is no list of what the law of '\(country)' wants on this document"
    case .noCountry: "the seller's country is not known, so no law was looked at"
    }
  }

  var hints: [String] {
    switch self {
    case .broken(let rule): ["it comes from \(rule.need.carrier)"]
    case .noRules: []
    case .noCountry: ["give the account, or 'account_country' on the invoice"]
    }
  }
}

extension LawRule.Need {
  /// What is not there, as the end of a sentence.
  fileprivate var lack: String {
    switch self {
    case .number: "the document has no number"
    case .sellerName: "the seller's name is missing"
    case .sellerAddress: "the seller's address is missing"
    case .buyerName: "the buyer's name is missing"
    case .buyerAddress: "the buyer's address is missing"
    case .buyerState: "the state in which the place of supply lies is missing"
    case .buyerIdentity: "neither the buyer's name nor a number of it is there"
    case .sellerNumber(let types):
      types.isEmpty
        ? "the seller's tax number is missing"
        : "the seller's tax number (\(types.joined(separator: " or "))) is missing"
    case .buyerNumber: "the buyer's VAT number is missing"
    case .descriptions: "a line has no description"
    case .quantities: "a line has no quantity"
    case .unitPrices: "a line has no unit price"
    case .netPrices: "the prices contain tax; the unit prices without it are wanted"
    case .classification: "a line has no HSN or SAC code"
    case .rates: "the rate of a tax is not known"
    case .bases: "the amount on which a tax is charged is not stated"
    case .zeroReason: "no tax is charged, and nothing says why"
    case .tax(let code): "the tax is not stated in \(code)"
    case .supplyDate: "the day or the span of supply is missing"
    case .paymentTerms: "nothing says when to pay"
    case .lateFees: "the interest and the fixed charge for late payment are missing"
    case .invoiceReference: "the invoice that is corrected is not named"
    case .shortNumber:
      "the number has more than 16 characters, or others than letters, digits, '-' and '/'"
    case .electronicOriginal(let name):
      "the original is a structured document (\(name)), not this one"
    }
  }

  /// The field or the setting that carries it.
  fileprivate var carrier: String {
    switch self {
    case .number, .shortNumber: "'number'"
    case .sellerName: "'account_name', or 'legal_name' in the settings"
    case .sellerAddress:
      "the account's 'business_profile.support_address', or 'seller.address' in the settings"
    case .buyerName: "'customer_name'"
    case .buyerAddress: "'customer_address'"
    case .buyerState: "'customer_address.state' or 'customer_shipping.address.state'"
    case .buyerIdentity: "'customer_name' or 'customer_tax_ids'"
    case .sellerNumber: "'account_tax_ids', with the tax_id objects"
    case .buyerNumber: "'customer_tax_ids'"
    case .descriptions: "'lines.data[].description'"
    case .quantities: "'lines.data[].quantity'"
    case .unitPrices: "'lines.data[].pricing.unit_amount_decimal'"
    case .netPrices: "'rendering.amount_tax_display' with 'exclude_tax'"
    case .classification: "'line_extras' with 'code' in the settings"
    case .rates: "the tax_rate objects, with 'percentage'"
    case .bases: "'total_taxes[].taxable_amount'"
    case .zeroReason:
      "'taxability_reason', or 'tax_exemptions', 'legal_statements' or 'statements' in the settings"
    case .tax: "'converted_taxes' in the settings"
    case .supplyDate: "'lines.data[].period', or 'supply_date' or 'line_extras' in the settings"
    case .paymentTerms: "'due_date', or 'terms_of_payment' in the settings"
    case .lateFees: "'terms_of_payment.late_fee' or 'statements' in the settings"
    case .invoiceReference: "the invoice object, or 'amends' in the settings"
    case .electronicOriginal: "the state's own channel; this document is a copy for reading"
    }
  }
}

extension Snapshot {
  /// What the law of the seller's country wants and the document lacks.
  package var lawFindings: [Diagnostic] {
    facts.map { Finding.law($0).diagnostic(at: nil) }
  }

  private var facts: [Finding.Law] {
    guard let country = sellerCountry else { return [.noCountry] }
    let isInUnion = Jurisdiction.union.contains(country)
    let isKnown = LawRule.all.contains {
      ($0.country == country || isInUnion && $0.country == "EU") && $0.kind == kind
    }
    return isKnown ? brokenLaws.map(Finding.Law.broken) : [.noRules(country: country)]
  }
}
