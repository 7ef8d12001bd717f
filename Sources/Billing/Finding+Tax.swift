import Diagnostics

extension Finding {
  /// What is odd about taxes. Figures are amounts in the major unit.
  enum Tax: Sendable, Hashable {
    case statusButTaxed(status: Snapshot.TaxExempt, amount: String)
    case reasonButTaxed(reason: String, tax: String, amount: String)
    case convertedWithoutRow(String)
    case amountIsNotRate(
      tax: String, stated: String, expected: String, percent: String, base: String)
    case ratesOfRowsAndLines(tax: String, rows: String, lines: String)
    case oldSum(stated: String, rows: String)
    case onTopOfInclusiveRate(tax: String, amount: String)
    case insideExclusiveRate(tax: String, amount: String)
    case priceTimesQuantity(line: String, quantity: String, price: String, amount: String)
    case packagePrice(
      line: String, quantity: String, price: String, package: String, amount: String)
    case sellerNumbersOfAccount
    case unverifiedNumber(String, status: String)
    case statementIsFalse(Snapshot.LegalStatement.Name, Snapshot.Contradiction)
    case reverseChargeOfSettings(stated: Snapshot.Answer)
  }
}

extension Finding.Tax {
  var severity: Diagnostic.Severity {
    switch self {
    case .amountIsNotRate, .priceTimesQuantity, .packagePrice, .sellerNumbersOfAccount,
      .unverifiedNumber:
      .note
    default: .warning
    }
  }

  var code: String {
    switch self {
    case .statusButTaxed, .reasonButTaxed: "exempt-but-taxed"
    case .convertedWithoutRow: "converted-tax"
    case .amountIsNotRate: "arithmetic-tax-rate"
    case .ratesOfRowsAndLines, .oldSum: "arithmetic-taxes"
    case .onTopOfInclusiveRate, .insideExclusiveRate: "tax-behavior"
    case .priceTimesQuantity, .packagePrice: "arithmetic-unit-price"
    case .sellerNumbersOfAccount: "seller-tax-ids"
    case .unverifiedNumber: "unverified-tax-id"
    case .statementIsFalse, .reverseChargeOfSettings: "false-statement"
    }
  }

  var sentence: String {
    switch self {
    case .statusButTaxed(let status, let amount):
      "the customer is marked '\(status.rawValue)' (\(status.words)), yet tax of \(amount) is "
        + "charged; the statement of \(status.words) is left out"
    case .reasonButTaxed(let reason, let tax, let amount):
      "the reason of the tax '\(tax)' is '\(reason)', yet \(amount) is charged; no statement is made"
    case .convertedWithoutRow(let id):
      "the tax rate '\(id)' has not exactly one row with tax, so the converted amount stands nowhere"
    case .amountIsNotRate(let tax, let stated, let expected, let percent, let base):
      "the tax '\(tax)' is \(stated); \(percent) % of \(base) are \(expected)"
    case .ratesOfRowsAndLines(let tax, let rows, let lines):
      "the document states \(rows) for the tax '\(tax)', its lines and shipping \(lines)"
    case .oldSum(let stated, let rows):
      "'tax' is \(stated), the taxes of the same document add up to \(rows)"
    case .onTopOfInclusiveRate(let tax, let amount):
      "\(amount) of the tax '\(tax)' is counted on top, although its rate is inclusive"
    case .insideExclusiveRate(let tax, let amount):
      "\(amount) of the tax '\(tax)' is counted as inclusive, although its rate is exclusive"
    case .priceTimesQuantity(let line, let quantity, let price, let amount):
      "line '\(line)': quantity \(quantity) at the unit price \(price) does not make the amount "
        + "\(amount); the unit price is left out"
    case .packagePrice(let line, let quantity, let price, let package, let amount):
      "line '\(line)': quantity \(quantity) at the price \(price) per \(package) does not make the "
        + "amount \(amount)"
    case .sellerNumbersOfAccount:
      "the document does not say which tax IDs of the seller it bears; the account's default ones "
        + "are printed"
    case .unverifiedNumber(let value, let status):
      "the buyer's tax number '\(value)' is printed as it is; its verification is '\(status)'"
    case .statementIsFalse(let name, let contradiction):
      "the statement '\(name.rawValue)' of the settings is left out: \(contradiction.words)"
    case .reverseChargeOfSettings(let stated):
      "the settings say '\(stated.rawValue)' to reverse charge, the taxes of the document the "
        + "contrary, which is printed"
    }
  }

  var hints: [String] {
    switch self {
    case .statusButTaxed: ["charge no tax, or set the customer's 'tax_exempt' to 'none'"]
    default: []
    }
  }
}

extension Snapshot.Contradiction {
  fileprivate var words: String {
    switch self {
    case .taxIsCharged: "the document charges tax"
    case .sellersCountry: "it is not one of the law of the seller's country"
    case .destination: "it does not hold for the country that the supply goes to"
    }
  }
}

extension Snapshot.TaxExempt {
  fileprivate var words: String {
    switch self {
    case .none: "taxed"
    case .exempt: "tax exemption"
    case .reverse: "reverse charge"
    }
  }
}
