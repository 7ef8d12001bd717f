package import Diagnostics
package import Figures

/// What Sweden's Swish reads from a QR code (Swish, "QR code encoding specification", 6.1).
package struct SwishLink: PaymentCode {
  /// What the payer may change before paying.
  package struct Editable: OptionSet, Sendable, Hashable {
    package let rawValue: Int

    package init(rawValue: Int) {
      self.rawValue = rawValue
    }

    package static let payee = Editable(rawValue: 1)
    package static let amount = Editable(rawValue: 2)
    package static let message = Editable(rawValue: 4)
  }

  /// A company's Swish number, 10 digits from 123, or a mobile number from 07 or 46.
  package let payee: String
  /// SEK 0.01 to 999,999,999,999.99; nil lets the payer fill it in.
  package let amount: Money?
  /// At most 50 characters, such as the invoice's number.
  package let message: String?
  package let editable: Editable

  /// Checks all parts; an amount that is left out can be changed by the payer in any case.
  ///
  /// - Parameter place: where the parts come from; findings are below it.
  /// - Throws: all that is wrong, at once.
  package init(
    payee: String, amount: Money? = nil, message: String? = nil, editable: Editable = [],
    at place: Place? = nil
  ) throws(Rejection) {
    var findings = CodeFindings(at: place)
    self.payee = payee.filter { !" -+\u{A0}".contains($0) }
    if !Self.isNumber(self.payee) {
      findings.note(
        .shape(payee, expected: "a Swish number, such as 123 785 69 01"), of: .payee)
    }
    self.amount = amount
    findings.check(amount, AmountRule(currencies: ["SEK"], most: 99_999_999_999_999))
    self.message = findings.optional(message, .message, TextRule(50))
    self.editable = amount == nil ? editable.union(.amount) : editable
    try findings.finish()
  }

  private static func isNumber(_ text: String) -> Bool {
    guard text.utf8.allSatisfy(\.isDigit) else { return false }
    switch text.utf8.count {
    case 10: return text.hasPrefix("123") || text.hasPrefix("07")
    case 11: return text.hasPrefix("467")
    default: return false
    }
  }

  package var payload: String {
    let amount = amount.map { String($0.decimal.description.map { $0 == "." ? "," : $0 }) }
    let message = message?.percentEncoded()
    return "C\(payee);\(amount ?? "");\(message ?? "");\(editable.rawValue)"
  }
}
