package import Diagnostics
package import Figures

/// A SEPA credit transfer for scanning, known as GiroCode (EPC069-12, version 2.1): error
/// correction M, at most version 13, so at most 331 bytes.
package struct EPCCredit: PaymentCode {
  package static let limits = QRLimits(.medium, maximumVersion: 13)

  /// The version of the format.
  package enum Version: String, Sendable, Hashable, CaseIterable {
    /// The BIC must be given.
    case one = "001"
    /// The BIC may be left out within the EEA.
    case two = "002"
  }

  package let version: Version
  package let bic: BIC?
  /// The beneficiary, 1 to 70 characters.
  package let name: String
  package let iban: IBAN
  /// EUR 0.01 to 999,999,999.99; nil lets the payer fill it in.
  package let amount: Money?
  /// A purpose code of ISO 20022, 1 to 4 characters.
  package let purpose: String?
  package let reference: CreditorReference?
  /// At most 140 characters; nil when there is a reference.
  package let remittance: String?
  /// A line for the payer, at most 70 characters.
  package let information: String?
  package let lineEnd: LineEnd

  /// Checks all parts. Blanks around texts are left out, and a blank text counts as absent.
  ///
  /// - Parameter place: where the parts come from; findings are below it.
  /// - Throws: all that is wrong, at once.
  package init(
    name: String, iban: String, bic: String? = nil, amount: Money? = nil, purpose: String? = nil,
    reference: String? = nil, remittance: String? = nil, information: String? = nil,
    version: Version = .two, lineEnd: LineEnd = .lineFeed, at place: Place? = nil
  ) throws(Rejection) {
    var findings = CodeFindings(at: place)
    self.version = version
    self.lineEnd = lineEnd
    self.name = findings.required(name, .name, TextRule(70))
    let account = findings.read(.account) { () throws(CodeFact) in try IBAN(reading: iban) }
    self.bic = findings.read(bic, .bic) { (text) throws(CodeFact) in try BIC(reading: text) }
    self.amount = amount
    findings.check(amount, Self.amounts)
    self.purpose = findings.read(purpose, .purpose, Self.purpose)
    self.reference = findings.read(reference, .reference) { (text) throws(CodeFact) in
      try CreditorReference(reading: text)
    }
    self.remittance = findings.optional(remittance, .remittance, TextRule(140))
    self.information = findings.optional(information, .information, TextRule(70))
    if reference?.trimmed.isEmpty == false, self.remittance != nil {
      findings.note(.twoRemittances, of: .remittance)
    }
    guard let account else { throw Rejection(findings.diagnostics) }
    self.iban = account
    let hasBIC = bic?.trimmed.isEmpty == false
    if let fact = Self.fact(account, hasBIC: hasBIC, version) {
      findings.note(fact.fact, of: fact.field)
    }
    checkSize(&findings)
    try findings.finish()
  }

  private static let amounts = AmountRule(currencies: ["EUR"], most: 99_999_999_999)

  private static func purpose(_ text: String) throws(CodeFact) -> String {
    guard text.consists(of: { $0.isCapital || $0.isDigit }, count: 1...4) else {
      throw .shape(text, expected: "a purpose code of up to 4 capitals and digits, such as SUPP")
    }
    return text
  }

  private static func fact(
    _ iban: IBAN, hasBIC: Bool, _ version: Version
  ) -> (fact: CodeFact, field: CodeField)? {
    if !IBAN.sepa.contains(iban.country) { return (.outsideSEPA(iban.country), .account) }
    if hasBIC { return nil }
    if version == .one { return (.empty, .bic) }
    return IBAN.economicArea.contains(iban.country) ? nil : (.bicNeeded(iban.country), .bic)
  }

  package var payload: String {
    var lines = [
      "BCD", version.rawValue, "1", "SCT", bic?.text ?? "", name, iban.text,
      amount.map { "EUR\($0.decimal)" } ?? "", purpose ?? "", reference?.text ?? "",
      remittance ?? "", information ?? "",
    ]
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: lineEnd.rawValue)
  }
}
