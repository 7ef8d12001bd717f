import Billing
import Figures

extension Mapper {
  /// The document's totals as it states them; that they are what the lines make is for the rules
  /// to say.
  mutating func mapTotals() {
    let stated = snapshot.totals
    let currency = invoice.currency
    let taxes = stated.taxes.filter { !$0.rate.isFlatFee }
    var totals = EInvoice.Totals(currency)
    totals.lines = MoneySum(invoice.lines.map(\.net), in: currency).amountOrZero
    totals.allowances = MoneySum(invoice.allowances.map(\.amount), in: currency).amountOrZero
    totals.charges = MoneySum(invoice.charges.map(\.amount), in: currency).amountOrZero
    totals.tax = MoneySum(taxes.map(\.amount), in: currency).amountOrZero
    totals.withTax = stated.total
    var net = MoneySum([stated.total], in: currency)
    net.subtract(totals.tax)
    totals.withoutTax = stated.totalExcludingTax ?? net.amountOrZero
    totals.due = snapshot.amountDueAtIssue
    var paid = MoneySum([stated.total], in: currency)
    paid.subtract(totals.due)
    totals.paid = paid.amountOrZero
    invoice.totals = totals
    if hasTaxes { mapTaxes(taxes) }
    mapExemptions()
  }

  /// The rows of the summary, under the taxes of the lines.
  private mutating func mapTaxes(_ taxes: [Snapshot.Tax]) {
    for row in taxes where !row.amount.isZero {
      guard let vat = vat(of: [row.onLine], .document) else { continue }
      guard let index = invoice.breakdown.firstIndex(where: { $0.vat == vat }) else {
        note(
          .doesNotAddUp(
            .tax, rule: "BR-CO-14", stated: row.amount.decimal.description,
            expected: "lines with the tax '\(vat.words)'"))
        continue
      }
      let sum = MoneySum(
        [invoice.breakdown[index].tax, row.amount], in: invoice.currency)
      invoice.breakdown[index].tax = sum.amountOrZero
    }
  }

  // MARK: Reasons for no tax

  private mutating func mapExemptions() {
    for index in invoice.breakdown.indices {
      let vat = invoice.breakdown[index].vat
      guard vat.category.needsReason else { continue }
      let (code, reason) = reason(for: vat)
      invoice.breakdown[index].reasonCode = code
      invoice.breakdown[index].reason = reason
    }
  }

  /// Of the settings; else, where the category itself is the reason, that.
  private func reason(for vat: EInvoice.VAT) -> (code: String?, words: String?) {
    let stated = exemptions[vat] ?? []
    let codes = Set(stated.compactMap { $0.code?.stated()?.uppercased() }).sorted()
    let texts = stated.compactMap { $0.text.flatMap { wording.text($0).stated() } }
    let words = texts.isEmpty ? nil : texts.joined(separator: "; ")
    if codes.count > 1 { return (nil, words ?? codes.joined(separator: "; ")) }
    if let code = codes.first { return (code, words ?? vat.category.usualReason?.words) }
    if let usual = vat.category.usualReason { return (usual.code, words ?? usual.words) }
    if words == nil, snapshot.isSmallBusiness { return smallBusinessReason }
    return (nil, words)
  }

  private var smallBusinessReason: (code: String?, words: String?) {
    let clause = snapshot.presentation.legalStatements.lazy
      .first { $0.name == .smallBusiness }?.clause.flatMap { wording.text($0).stated() }
    switch snapshot.seller.address?.country {
    case "FR": return ("VATEX-FR-FRANCHISE", clause ?? "TVA non applicable, art. 293 B du CGI")
    case "DE": return (nil, clause ?? "Kleinunternehmer (§ 19 UStG)")
    case let country? where Jurisdiction.union.contains(country):
      return (nil, clause ?? "Scheme for small enterprises (Directive 2006/112/EC, Article 284)")
    default: return (nil, clause)
    }
  }
}

extension EInvoice.VAT {
  /// `S 20`.
  var words: String { category.rawValue + (rate.map { " \($0)" } ?? "") }
}

extension Snapshot.VATCategory {
  /// BR-E-10, BR-AE-10, BR-IC-10, BR-G-10, BR-O-10; standard and zero rates have none.
  var needsReason: Bool { self != .standard && self != .zeroRated }

  /// The reason that the category itself is; an exemption has a law of its own.
  var usualReason: (code: String, words: String)? {
    switch self {
    case .reverseCharge: ("VATEX-EU-AE", "Reverse charge")
    case .intraCommunity: ("VATEX-EU-IC", "Intra-Community supply")
    case .export: ("VATEX-EU-G", "Export outside the EU")
    case .outOfScope: ("VATEX-EU-O", "Not subject to VAT")
    case .standard, .zeroRated, .exempt: nil
    }
  }
}
