import Billing
import Figures

extension Rules {
  /// BR-CO-10 to BR-CO-16, BR-DEC.
  @Sendable static func sums(_ invoice: EInvoice, _ facts: inout [Fact]) {
    let (totals, currency) = (invoice.totals, invoice.currency)
    var net = MoneySum([totals.lines, totals.charges], in: currency)
    net.subtract(totals.allowances)
    compare(totals.withoutTax, net, .totalWithoutTax, "BR-CO-13", &facts)
    compare(
      totals.tax, MoneySum(invoice.breakdown.map(\.tax), in: currency), .totalTax, "BR-CO-14",
      &facts)
    compare(
      totals.withTax, MoneySum([totals.withoutTax, totals.tax], in: currency), .totalWithTax,
      "BR-CO-15", &facts)
    compare(
      totals.withTax, MoneySum([totals.paid, totals.due], in: currency), .amountDue, "BR-CO-16",
      &facts)
    decimals(invoice, &facts)
  }

  private static func compare(
    _ stated: Money, _ sum: MoneySum, _ term: Term, _ rule: String, _ facts: inout [Fact]
  ) {
    guard let expected = sum.amount else { return facts.append(.tooLarge(term)) }
    guard stated != expected else { return }
    facts.append(
      .doesNotAddUp(
        term, rule: rule, stated: stated.decimal.description,
        expected: expected.decimal.description))
  }

  /// BR-DEC-01 to BR-DEC-28: of three decimals the last is zero.
  private static func decimals(_ invoice: EInvoice, _ facts: inout [Fact]) {
    let totals = invoice.totals
    let amounts: [(Term, Money)] =
      [
        (.sumOfLines, totals.lines), (.sumOfAllowances, totals.allowances),
        (.sumOfCharges, totals.charges), (.totalWithoutTax, totals.withoutTax),
        (.totalTax, totals.tax), (.totalWithTax, totals.withTax), (.paid, totals.paid),
        (.amountDue, totals.due),
      ] + invoice.breakdown.flatMap { [(.base, $0.base), (.tax, $0.tax)] }
      + invoice.allowances.map { (.allowance, $0.amount) }
      + invoice.charges.map { (.charge, $0.amount) }
    let ofLines = invoice.lines.lazy.flatMap { line -> [(Term, Money)] in
      [(.lineNet, line.net)] + line.allowances.map { (.lineAllowance, $0.amount) }
        + line.charges.map { (.lineCharge, $0.amount) }
    }
    var seen: Set<Term> = []
    for (term, amount) in amounts + Array(ofLines) + accounting(invoice)
    where !amount.hasTwoDecimals && seen.insert(term).inserted {
      facts.append(.tooManyDecimals(term, amount.decimal.description))
    }
  }

  private static func accounting(_ invoice: EInvoice) -> [(Term, Money)] {
    (invoice.accounting?.amount).map { [(.accountingTax, $0)] } ?? []
  }

  // MARK: Taxes

  /// BR-CO-17 and BR-S-09 with the room that they leave, BR-S-05 and its like, BR-E-10, and that a
  /// code is of its category (PEPPOL-EN16931-P0104 to P0111).
  @Sendable static func taxes(_ invoice: EInvoice, _ facts: inout [Fact]) {
    if invoice.breakdown.isEmpty, !invoice.lines.isEmpty,
      invoice.lines.contains(where: { $0.vat != nil })
    {
      facts.append(
        .missing(.category, line: nil, source: "the taxes of the lines", because: .standard))
    }
    for row in invoice.breakdown {
      rate(of: row, &facts)
      amount(of: row, &facts)
      reason(of: row, &facts)
    }
  }

  private static func rate(of row: EInvoice.TaxBreakdown, _ facts: inout [Fact]) {
    let isZero = row.vat.rate?.isZero ?? true
    if isZero == (row.vat.category == .standard) {
      facts.append(
        .forbidden(
          .rate, rule: "BR-\(row.vat.category.ruleName)-05",
          .rateOfCategory(row.vat.category.rawValue)))
    }
  }

  /// Less than one unit of the currency apart.
  private static func amount(of row: EInvoice.TaxBreakdown, _ facts: inout [Fact]) {
    let rate = row.vat.rate ?? DecimalNumber(0)
    let scale = rate.scale + 2
    let (product, isTooLarge) = Int128(row.base.minorUnits).multipliedReportingOverflow(
      by: rate.coefficient)
    guard !isTooLarge,
      let stated = DecimalNumber(Int128(row.tax.minorUnits)).coefficient(at: scale),
      let unit = DecimalNumber(1).coefficient(at: scale + row.base.currency.exponent)
    else { return facts.append(.tooLarge(.tax)) }
    guard (product - stated).magnitude >= unit.magnitude else { return }
    facts.append(
      .doesNotAddUp(
        .tax, rule: "BR-CO-17", stated: row.tax.decimal.description,
        expected:
          "\(rate)% of \(row.base.decimal) (\(row.vat.category.rawValue)), less than 1 apart"))
  }

  private static func reason(of row: EInvoice.TaxBreakdown, _ facts: inout [Fact]) {
    let category = row.vat.category
    if category.needsReason, row.reason == nil, row.reasonCode == nil {
      facts.append(
        .missingOneOf(
          [.exemptionReason, .exemptionCode],
          source: "the setting 'einvoice.exemption', or 'tax_exemptions'",
          because: .category(category.rawValue)))
    }
    guard let code = row.reasonCode else { return }
    if let own = categoriesOfCodes[code], own != category {
      facts.append(
        .forbidden(
          .exemptionCode, rule: "PEPPOL-EN16931-P0104 to P0111",
          .codeOfOtherCategory(code: code, category: category.rawValue)))
    }
    if !CodeList.exemptions.contains(code) {
      facts.append(.unknownCode(.exemptionCode, code, .exemptions, line: nil))
    }
  }

  private static let categoriesOfCodes: [String: Snapshot.VATCategory] = [
    "VATEX-EU-G": .export, "VATEX-EU-O": .outOfScope, "VATEX-EU-IC": .intraCommunity,
    "VATEX-EU-AE": .reverseCharge, "VATEX-EU-D": .exempt, "VATEX-EU-F": .exempt,
    "VATEX-EU-I": .exempt, "VATEX-EU-J": .exempt, "VATEX-FR-AE": .reverseCharge,
    "VATEX-FR-FRANCHISE": .exempt,
  ]
}

extension Money {
  var hasTwoDecimals: Bool { currency.exponent <= 2 || minorUnits % 10 == 0 }
}

extension Snapshot.VATCategory {
  /// As the names of rules have it.
  var ruleName: String { self == .intraCommunity ? "IC" : rawValue }

  static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}
