import Billing
import Figures

extension Rules {
  /// BR-FR.
  @Sendable static func france(_ invoice: EInvoice, _ facts: inout [Fact]) {
    guard invoice.profile == .facturxFrance else { return }
    frenchNeeds(invoice, &facts)
    frenchForms(invoice, &facts)
    frenchFigures(invoice, &facts)
    framework(invoice, &facts)
  }

  /// BR-FR-05, BR-FR-08, BR-FR-10, BR-FR-CO-04, BR-FR-CO-05, BR-FR-CO-12.
  private static func frenchNeeds(_ invoice: EInvoice, _ facts: inout [Fact]) {
    var needs = Needs(.profile(.facturxFrance))
    needs.need(
      invoice.businessProcess, .businessProcess,
      "the billing framework (S1, B1, M1 …) in the setting 'einvoice.business_process'")
    needs.need(
      invoice.seller.registration?.value, .sellerRegistration,
      "the SIREN in the setting 'seller.registration'")
    for code in ["PMT", "PMD", "AAB"] where !invoice.notes.contains(where: { $0.subject == code }) {
      needs.need(
        nil, .note, "a sentence with the code \(code) in the setting 'seller.legal_mentions'")
    }
    if invoice.currency.code != "EUR", invoice.accounting?.currency.code != "EUR" {
      needs.need(
        nil, .accountingCurrency, "EUR in the setting 'einvoice.accounting_currency'")
    }
    facts += needs.facts
    guard invoice.type == .creditNote || invoice.type == .corrected else { return }
    var ofCorrection = Needs(.correction)
    let source = "the corrected invoice among the objects of the bundle, or the setting 'amends'"
    ofCorrection.need(invoice.preceding?.number, .precedingNumber, source)
    ofCorrection.need(
      invoice.preceding?.issued.map { "\($0.year)" }, .precedingDate, source)
    facts += ofCorrection.facts
  }

  /// BR-FR-01, BR-FR-02, BR-FR-06, BR-FR-10, BR-FR-23, BR-FR-32.
  private static func frenchForms(_ invoice: EInvoice, _ facts: inout [Fact]) {
    func check(_ isRight: Bool, _ term: Term, _ value: String, _ rule: String, _ words: String) {
      if !isRight { facts.append(.wrongForm(term, value, rule: rule, expected: words)) }
    }
    for case (let term, let number?) in [
      (Term.number, invoice.number as String?), (.precedingNumber, invoice.preceding?.number),
    ] where !number.isEmpty {
      check(
        number.utf8.count <= 35 && number.hasOnly("+-_/"), term, number, "BR-FR-01, BR-FR-02",
        "at most 35 letters, digits and + - _ /")
    }
    if let registration = invoice.seller.registration {
      check(
        registration.value.isSIREN && registration.scheme ?? "0002" == "0002", .sellerRegistration,
        registration.value, "BR-FR-10", "a SIREN of nine digits, with the scheme 0002")
    }
    if let registration = invoice.buyer.registration, registration.scheme == "0002" {
      check(
        registration.value.isSIREN, .buyerRegistration, registration.value, "BR-FR-32",
        "a SIREN of nine digits")
    }
    for case (let term, let endpoint?) in [
      (Term.sellerEndpoint, invoice.seller.endpoint), (.buyerEndpoint, invoice.buyer.endpoint),
    ] where endpoint.scheme == "0225" {
      check(
        endpoint.value.hasOnly("+-_.") && endpoint.value.utf8.count <= 125, term, endpoint.value,
        "BR-FR-23", "at most 125 letters, digits and + - _ .")
    }
    for code in ["PMT", "PMD", "AAB", "TXD"] {
      let count = invoice.notes.count { $0.subject == code }
      check(count < 2, .noteSubject, code, "BR-FR-06", "each subject once")
    }
  }

  /// BR-FR-16, BR-FR-DEC-02, BR-FR-DEC-03.
  private static func frenchFigures(_ invoice: EInvoice, _ facts: inout [Fact]) {
    for row in invoice.breakdown {
      guard let rate = row.vat.rate, !frenchRates.contains(rate.description) else { continue }
      facts.append(
        .wrongForm(.rate, rate.description, rule: "BR-FR-16", expected: "a rate of French law"))
    }
    for line in invoice.lines {
      for case (let term, let number?, let limit) in [
        (Term.quantity, line.quantity as DecimalNumber?, 4), (.priceBase, line.priceBase, 4),
        (.price, line.price, 6),
      ] where number.scale > limit {
        facts.append(
          .wrongForm(
            term, number.description, rule: "BR-FR-DEC-0\(limit / 2)",
            expected: "at most \(limit) decimals"))
      }
    }
  }

  private static let frenchRates: Set<String> = [
    "0", "10", "13", "20", "8.5", "19.6", "2.1", "5.5", "7", "20.6", "1.05", "0.9", "1.75", "9.2",
    "9.6",
  ]

  /// BR-FR-08, BR-FR-CO-07, BR-FR-CO-09.
  private static func framework(_ invoice: EInvoice, _ facts: inout [Fact]) {
    guard let framework = invoice.businessProcess else { return }
    if !frameworks.contains(framework) {
      facts.append(
        .wrongForm(
          .businessProcess, framework, rule: "BR-FR-08", expected: "S1, B1, M1 or another framework"
        ))
    }
    let isPaid = ["B2", "S2", "M2"].contains(framework)
    if isPaid, !invoice.totals.due.isZero {
      facts.append(.forbidden(.businessProcess, rule: "BR-FR-CO-09", .notPaid))
    }
    if !isPaid, let due = invoice.due, due < invoice.issued {
      facts.append(.forbidden(.dueDate, rule: "BR-FR-CO-07", .dueBeforeIssue))
    }
  }

  /// Without those of several sellers, which need lines in groups.
  private static let frameworks: Set<String> = [
    "B1", "S1", "M1", "B2", "S2", "M2", "S3", "B4", "S4", "M4", "S5", "S6", "B7", "S7",
  ]
}

extension String {
  /// Whether it consists of ASCII letters, digits and the given marks.
  fileprivate func hasOnly(_ marks: String) -> Bool {
    utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) && byte < 0x80
        || marks.utf8.contains(byte)
    }
  }

  fileprivate var isSIREN: Bool {
    utf8.count == 9 && utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
