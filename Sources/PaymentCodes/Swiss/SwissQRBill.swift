package import Diagnostics
package import Figures

/// What the Swiss QR code of a QR-bill says (Swiss Implementation Guidelines for the QR-bill, 2.3,
/// format version 0200): error correction M, at most version 25, so at most 997 bytes.
package struct SwissQRBill: PaymentCode {
  package static let limits = QRLimits(.medium, maximumVersion: 25)

  package let account: IBAN
  package let creditor: SwissAddress
  /// CHF or EUR.
  package let currency: Currency
  /// 0.01 to 999,999,999.99, or zero for a bill that is not to be paid; nil lets the payer fill it
  /// in.
  package let amount: Money?
  /// Nil lets the payer fill it in.
  package let debtor: SwissAddress?
  package let reference: SwissReference
  /// At most 140 characters, together with `billingInformation`.
  package let message: String?
  /// Coded information for the debtor's software, such as `SwicoInformation`.
  package let billingInformation: String?
  /// At most two, such as `eBill/B/simon.muster@example.com`.
  package let alternativeSchemes: [String]
  package let lineEnd: LineEnd

  /// Checks all parts. Blanks around texts are left out, and a blank text counts as absent.
  ///
  /// - Parameters:
  ///   - amount: in `currency`. Zero needs one of the messages of `PaymentPartWords.notForPayment`.
  ///   - reference: a creditor reference (`RF18…`) or a QR reference of 27 digits, with blanks or
  ///     without.
  ///   - place: where the parts come from; findings are below it.
  /// - Throws: all that is wrong, at once.
  package init(
    account: String, creditor: SwissAddress, currency: Currency, amount: Money? = nil,
    debtor: SwissAddress? = nil, reference: String? = nil, message: String? = nil,
    billingInformation: String? = nil, alternativeSchemes: [String] = [],
    lineEnd: LineEnd = .lineFeed, at place: Place? = nil
  ) throws(Rejection) {
    var findings = CodeFindings(at: place)
    self.lineEnd = lineEnd
    self.currency = currency
    self.amount = amount
    let iban = findings.read(.account) { () throws(CodeFact) in try IBAN(reading: account) }
    self.creditor = creditor.checked("creditor", &findings)
    self.debtor = debtor?.checked("debtor", &findings)
    let read = findings.read(reference, .reference) { (text) throws(CodeFact) in
      try SwissReference(reading: text)
    }
    self.reference = read ?? .none
    self.message = findings.optional(message, .message, TextRule(140, .swiss))
    self.billingInformation = findings.optional(
      billingInformation, .billingInformation, TextRule(140, .swiss))
    self.alternativeSchemes = alternativeSchemes.enumerated().compactMap {
      findings.optional($0.element, .scheme($0.offset), TextRule(100, .swiss))
    }
    Self.check(amount, in: currency, self.message, &findings)
    Self.check(self.message, self.billingInformation, &findings)
    if self.alternativeSchemes.count > 2 {
      findings.note(.schemes(self.alternativeSchemes.count), of: .schemes)
    }
    guard let iban else { throw Rejection(findings.diagnostics) }
    self.account = iban
    // A reference that cannot be read is told already, and says nothing of its kind.
    checkAccount(&findings, read != nil || reference?.trimmed.isEmpty != false)
    checkSize(&findings)
    try findings.finish()
  }

  private func checkAccount(_ findings: inout CodeFindings, _ referenceIsRead: Bool) {
    guard account.isSwiss else { return findings.note(.notSwiss(account.country), of: .account) }
    if referenceIsRead, let fact = reference.fact(on: account) {
      findings.note(fact, of: .reference)
    }
  }

  private static func check(
    _ amount: Money?, in currency: Currency, _ message: String?, _ findings: inout CodeFindings
  ) {
    let allowed = ["CHF", "EUR"]
    guard allowed.contains(currency.code) else {
      return findings.note(.currency(currency.code, allowed: allowed), of: .currency)
    }
    findings.check(
      amount, AmountRule(currencies: [currency.code], least: 0, most: 99_999_999_999))
    if amount?.minorUnits == 0, !PaymentPartWords.notForPayment.contains(message ?? "") {
      findings.note(.notForPayment, of: .amount)
    }
  }

  private static func check(
    _ message: String?, _ billingInformation: String?, _ findings: inout CodeFindings
  ) {
    guard let billingInformation else { return }
    let together = billingInformation.unicodeScalars.count + (message?.unicodeScalars.count ?? 0)
    if together > 140 { findings.note(.messageAndBilling(together, most: 140), of: .message) }
    let mark = billingInformation.dropFirst(2).prefix(2)
    if !billingInformation.hasPrefix("//") || !mark.consists(of: \.isAlphanumeric, count: 2...2) {
      findings.note(
        .shape(billingInformation, expected: "text that begins with // and two letters or digits"),
        of: .billingInformation)
    }
  }
}
