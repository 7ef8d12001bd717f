import Billing
import Figures

extension EInvoice {
  /// The terms that are stated as lines of a table: number, name, value. Terms of a line of the
  /// invoice stand after it, indented.
  package var table: [String] {
    let rows = documentRows + partyRows + deliveryRows + moneyRows
    let width = rows.map(\.term.name.count).max() ?? 0
    return rows.map { $0.line(width: width) }
      + lines.flatMap { line in
        Self.rows(of: line).map { $0.line(width: width) }
      }
  }

  private struct Row {
    var term: Term
    var value: String

    init?(_ term: Term, _ value: String?) {
      guard let value, !value.isEmpty else { return nil }
      self.term = term
      self.value = value
    }

    func line(width: Int) -> String {
      let number = term.rawValue.padded(to: 7)
      let words = value.split(separator: "\n").joined(separator: " / ")
      return "\(number)\(term.name.padded(to: width + 2))\(words)"
    }
  }

  private var documentRows: [Row] {
    let rows: [Row?] = [
      Row(.number, number), Row(.issueDate, issued.dashed), Row(.type, type.rawValue),
      Row(.currency, currency.code), Row(.accountingCurrency, accounting?.currency.code),
      Row(.dueDate, due?.dashed), Row(.buyerReference, buyerReference), Row(.contract, contract),
      Row(.purchaseOrder, purchaseOrder), Row(.paymentTerms, paymentTerms),
      Row(.businessProcess, businessProcess), Row(.specification, profile.specification),
      Row(.precedingNumber, preceding?.number), Row(.precedingDate, preceding?.issued?.dashed),
    ]
    let ofNotes = notes.flatMap { [Row(.noteSubject, $0.subject), Row(.note, $0.text)] }
    return (rows + ofNotes).compactMap { $0 }
  }

  private var partyRows: [Row] {
    let ofSeller = Self.rows(of: seller, Self.sellerTerms)
    let ofBuyer = Self.rows(of: buyer, Self.buyerTerms)
    let ofRepresentative = [
      Row(.representativeName, taxRepresentative?.name),
      Row(.representativeVATNumber, taxRepresentative?.vatNumber),
      Row(.representativeCountry, taxRepresentative?.address.country),
    ]
    return ofSeller + ofBuyer + ofRepresentative.compactMap { $0 }
  }

  /// The terms of a party, in the order of their values; nil for what a buyer has no term for.
  private static let sellerTerms: [Term?] = [
    .sellerName, .sellerTradingName, .sellerIdentifier, .sellerRegistration, .sellerVATNumber,
    .sellerTaxNumber, .sellerLegalNotes, .sellerEndpoint, .sellerLine1, .sellerLine2, .sellerCity,
    .sellerPostCode, .sellerSubdivision, .sellerCountry, .sellerContact, .sellerPhone,
    .sellerEmail,
  ]
  private static let buyerTerms: [Term?] = [
    .buyerName, .buyerTradingName, .buyerIdentifier, .buyerRegistration, .buyerVATNumber, nil, nil,
    .buyerEndpoint, .buyerLine1, .buyerLine2, .buyerCity,
    .buyerPostCode, .buyerSubdivision, .buyerCountry, .buyerContact, .buyerPhone, .buyerEmail,
  ]

  private static func rows(of party: Party, _ terms: [Term?]) -> [Row] {
    let (address, contact) = (party.address, party.contact)
    let identifiers = party.identifiers.map(\.words).joined(separator: ", ")
    let values: [String?] = [
      party.name, party.tradingName, identifiers, party.registration?.words, party.vatNumber,
      party.taxNumber, party.legalNotes, party.endpoint?.words, address.line1, address.line2,
      address.city, address.postCode, address.subdivision, address.country, contact?.name,
      contact?.phone, contact?.email,
    ]
    return zip(terms, values).compactMap { term, value in term.flatMap { Row($0, value) } }
  }

  private var deliveryRows: [Row] {
    let address = delivery?.address
    let rows: [Row?] = [
      Row(.deliverToName, delivery?.name), Row(.deliveryDate, delivery?.date?.dashed),
      Row(.periodStart, period?.first.dashed), Row(.periodEnd, period?.last.dashed),
      Row(.deliverToLine1, address?.line1), Row(.deliverToLine2, address?.line2),
      Row(.deliverToCity, address?.city), Row(.deliverToPostCode, address?.postCode),
      Row(.deliverToSubdivision, address?.subdivision), Row(.deliverToCountry, address?.country),
      Row(.supportingReference, supporting?.reference),
      Row(.supportingLocation, supporting?.location),
    ]
    return rows.compactMap { $0 } + paymentRows
  }

  private var paymentRows: [Row] {
    var rows: [Row?] = [
      Row(.paymentMeans, payment?.means.code), Row(.remittance, payment?.remittance),
    ]
    switch payment?.means {
    case .transfer(let account, _):
      rows += [
        Row(.account, account.number), Row(.accountHolder, account.holder), Row(.bank, account.bic),
      ]
    case .card(let digits, _): rows.append(Row(.cardNumber, digits))
    default: break
    }
    return rows.compactMap { $0 }
  }
}

extension EInvoice {
  private var moneyRows: [Row] {
    var rows: [Row?] = allowances.map { Row(.allowance, $0.words) }
    rows += charges.map { Row(.charge, $0.words) }
    rows += [
      Row(.sumOfLines, totals.lines.xml), Row(.sumOfAllowances, totals.allowances.ifAny),
      Row(.sumOfCharges, totals.charges.ifAny), Row(.totalWithoutTax, totals.withoutTax.xml),
      Row(.totalTax, totals.tax.xml), Row(.accountingTax, accounting?.amount?.xml),
      Row(.totalWithTax, totals.withTax.xml), Row(.paid, totals.paid.ifAny),
      Row(.amountDue, totals.due.xml),
    ]
    for row in breakdown {
      rows += [
        Row(.category, row.vat.category.rawValue), Row(.rate, row.vat.rate?.xml),
        Row(.base, row.base.xml), Row(.tax, row.tax.xml), Row(.exemptionReason, row.reason),
        Row(.exemptionCode, row.reasonCode),
      ]
    }
    return rows.compactMap { $0 }
  }

  private static func rows(of line: Line) -> [Row] {
    let head: [Row?] = [
      Row(.lineID, line.id), Row(.itemName, line.name), Row(.lineNote, line.note),
      Row(.quantity, line.quantity.xml), Row(.unit, line.unit),
      Row(.price, line.price.description), Row(.priceBase, line.priceBase?.xml),
    ]
    let tail: [Row?] = [
      Row(.lineNet, line.net.xml), Row(.lineCategory, line.vat?.category.rawValue),
      Row(.lineRate, line.vat?.rate?.xml), Row(.linePeriodStart, line.period?.first.dashed),
      Row(.linePeriodEnd, line.period?.last.dashed),
    ]
    let discounts = line.allowances.map { Row(.lineAllowance, $0.words) }
    let charges = line.charges.map { Row(.lineCharge, $0.words) }
    return (head + discounts + charges + tail).compactMap { $0 }
  }
}

extension EInvoice.Identifier {
  fileprivate var words: String { value + (scheme.map { " (\($0))" } ?? "") }
}

extension EInvoice.Allowance {
  fileprivate var words: String {
    "\(amount.xml) \(reason)" + (vat.map { " (\($0.words))" } ?? "")
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
