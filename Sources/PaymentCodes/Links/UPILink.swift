package import Diagnostics
package import Figures

/// A payment link of India's UPI (NPCI, "UPI Linking Specifications" 1.6).
package struct UPILink: PaymentCode {
  /// The payee's virtual payment address: `merchant@bank`.
  package let payee: String
  /// 1 to 99 characters.
  package let name: String
  /// INR, at least 0.01; nil lets the payer fill it in.
  package let amount: Money?
  /// A line for the payer, at most 50 characters.
  package let note: String?
  /// The payee's own number for the payment, at most 35 characters.
  package let reference: String?
  /// Four digits of ISO 18245, for merchants.
  package let merchantCategory: String?

  /// Checks all parts. Blanks around texts are left out, and a blank text counts as absent.
  ///
  /// - Parameter place: where the parts come from; findings are below it.
  /// - Throws: all that is wrong, at once.
  package init(
    payee: String, name: String, amount: Money? = nil, note: String? = nil,
    reference: String? = nil, merchantCategory: String? = nil, at place: Place? = nil
  ) throws(Rejection) {
    var findings = CodeFindings(at: place)
    self.payee = payee.trimmed
    if !Self.isAddress(self.payee) {
      findings.note(
        .shape(self.payee, expected: "a UPI address, such as merchant@bank"), of: .payee)
    }
    self.name = findings.required(name, .name, TextRule(99))
    self.amount = amount
    findings.check(amount, AmountRule(currencies: ["INR"]))
    self.note = findings.optional(note, .note, TextRule(50))
    self.reference = findings.optional(reference, .reference, TextRule(35))
    self.merchantCategory = findings.read(merchantCategory, .merchantCategory) {
      (text) throws(CodeFact) in
      guard text.consists(of: \.isDigit, count: 4...4) else {
        throw .shape(text, expected: "a category of four digits")
      }
      return text
    }
    checkSize(&findings)
    try findings.finish()
  }

  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && text.utf8.count <= 255
      && parts[0].consists(
        of: { $0.isAlphanumeric || ".-_".utf8.contains($0) }, count: 1...255)
      && parts[1].consists(of: \.isAlphanumeric, count: 2...64)
  }

  package var payload: String {
    let parameters: [(String, String?)] = [
      ("pa", payee), ("pn", name), ("mc", merchantCategory), ("am", amount?.decimal.description),
      ("cu", "INR"), ("tn", note), ("tr", reference),
    ]
    let query = parameters.compactMap { name, value in
      value.map { "\(name)=\($0.percentEncoded(keeping: "@"))" }
    }
    return "upi://pay?" + query.joined(separator: "&")
  }
}
