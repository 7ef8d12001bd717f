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
    case .placeOfSupply: "the place of supply with its state is missing"
    case .signature: "there is no signature of the seller"
    case .reverseChargeAnswer: "nothing says whether tax is payable on reverse charge"
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
    case .originalDate: "neither the day of the supply nor that of the corrected invoice is there"
    case .language(let language): "the document is not in \(Self.name(of: language))"
    case .shortNumber:
      "the number has more than 16 characters, or others than letters, digits, '-' and '/'"
    case .separateTax: "the tax is inside the prices"
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
    case .placeOfSupply:
      "'customer_tax_ids' or 'customer_address.state', or 'place_of_supply' in the settings"
    case .signature:
      "'signature' or 'fiscal_record' in the settings, or from an electronic signature"
    case .reverseChargeAnswer: "'taxability_reason', or 'reverse_charge' in the settings"
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
    case .originalDate: "the invoice object, or 'amends.date' or 'supply_date' in the settings"
    case .language: "the customer's 'preferred_locales', or the language that is asked for"
    case .separateTax: "rates with 'inclusive' set to false, or 'rendering.amount_tax_display'"
    case .electronicOriginal: "the state's own channel; this document is a copy for reading"
    }
  }
}

extension LawRule.Need {
  fileprivate static func name(of language: String) -> String {
    ["ar": "Arabic", "fr": "French"][language] ?? language
  }
}

extension Snapshot {
  /// What the law of the seller's country wants and the document lacks.
  ///
  /// - Parameter language: The language subtag of the document's words: `pt` of `pt-BR`.
  package func lawFindings(inLanguage language: String? = nil) -> [Diagnostic] {
    facts(language).map { Finding.law($0).diagnostic(at: nil) }
  }

  private func facts(_ language: String?) -> [Finding.Law] {
    guard let country = sellerCountry else { return [.noCountry] }
    let isInUnion = Jurisdiction.union.contains(country)
    let isKnown = LawRule.all.contains {
      ($0.country == country || isInUnion && $0.country == "EU") && $0.kind == kind
    }
    return isKnown
      ? brokenLaws(inLanguage: language).map(Finding.Law.broken) : [.noRules(country: country)]
  }
}
