import Billing
import Figures

extension Rules {
  /// BR-CL-04, BR-CL-05, BR-CL-08, BR-CL-11, BR-CL-14, BR-CL-23, BR-CL-25.
  @Sendable static func codes(_ invoice: EInvoice, _ facts: inout [Fact]) {
    func check(_ code: String?, _ list: CodeList, _ term: Term, line: Int? = nil) {
      guard let code, !code.isEmpty, !list.contains(code) else { return }
      facts.append(.unknownCode(term, code, list, line: line))
    }
    let (seller, buyer) = (invoice.seller, invoice.buyer)
    check(invoice.currency.code, .currencies, .currency)
    check(invoice.accounting?.currency.code, .currencies, .accountingCurrency)
    check(seller.address.country, .countries, .sellerCountry)
    check(buyer.address.country, .countries, .buyerCountry)
    check(invoice.taxRepresentative?.address.country, .countries, .representativeCountry)
    check(invoice.delivery?.address?.country, .countries, .deliverToCountry)
    check(seller.endpoint?.scheme, .electronicAddresses, .sellerEndpoint)
    check(buyer.endpoint?.scheme, .electronicAddresses, .buyerEndpoint)
    check(seller.registration?.scheme, .registers, .sellerRegistration)
    check(buyer.registration?.scheme, .registers, .buyerRegistration)
    for identifier in seller.identifiers { check(identifier.scheme, .registers, .sellerIdentifier) }
    for identifier in buyer.identifiers { check(identifier.scheme, .registers, .buyerIdentifier) }
    for note in invoice.notes { check(note.subject, .noteSubjects, .noteSubject) }
    for (index, line) in invoice.lines.enumerated() {
      check(line.unit, .units, .unit, line: index + 1)
    }
  }

  /// BR-CO-09, BR-27, and dates that XML can write.
  @Sendable static func forms(_ invoice: EInvoice, _ facts: inout [Fact]) {
    let numbers: [(Term, String?)] = [
      (.sellerVATNumber, invoice.seller.vatNumber), (.buyerVATNumber, invoice.buyer.vatNumber),
      (.representativeVATNumber, invoice.taxRepresentative?.vatNumber),
    ]
    for case (let term, let number?) in numbers where !number.hasCountryPrefix {
      facts.append(
        .wrongForm(
          term, number, rule: "BR-CO-09", expected: "the code of a country before the number"))
    }
    for (term, date) in invoice.dates where !(1...9999).contains(date.year) {
      facts.append(
        .wrongForm(term, String(date.year), rule: "ISO 8601", expected: "a year of four digits"))
    }
    if invoice.lines.contains(where: \.price.isNegative) {
      facts.append(.forbidden(.price, rule: "BR-27", .negativePrice))
    }
  }
}

extension String {
  /// Greece has EL, Northern Ireland XI.
  fileprivate var hasCountryPrefix: Bool {
    let prefix = String(prefix(2))
    return prefix == "EL" || prefix == "XI" || CodeList.countries.contains(prefix)
  }
}

extension EInvoice {
  /// The days that it states.
  var dates: [(Term, CivilDate)] {
    var dates: [(Term, CivilDate?)] = [
      (.issueDate, issued), (.dueDate, due), (.precedingDate, preceding?.issued),
      (.deliveryDate, delivery?.date), (.periodStart, period?.first), (.periodEnd, period?.last),
    ]
    for line in lines {
      dates.append((.linePeriodStart, line.period?.first))
      dates.append((.linePeriodEnd, line.period?.last))
    }
    return dates.compactMap { term, date in date.map { (term, $0) } }
  }
}
