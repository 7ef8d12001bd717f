package import Diagnostics
package import Figures

/// A PayPal.Me link with the amount: `https://paypal.me/name/25.00EUR`.
package struct PayPalMeLink: PaymentCode {
  /// 1 to 20 letters and digits.
  package let user: String
  /// In a currency that PayPal takes; nil lets the payer fill it in.
  package let amount: Money?

  /// Checks all parts.
  ///
  /// - Parameters:
  ///   - user: the name, or the link as PayPal gives it.
  ///   - place: where the parts come from; findings are below it.
  /// - Throws: all that is wrong, at once.
  package init(user: String, amount: Money? = nil, at place: Place? = nil) throws(Rejection) {
    var findings = CodeFindings(at: place)
    self.user = Self.name(user.trimmed)
    if !self.user.consists(of: \.isAlphanumeric, count: 1...20) {
      findings.note(
        .shape(user, expected: "a PayPal.Me name of 1 to 20 letters and digits"), of: .user)
    }
    self.amount = amount
    findings.check(amount, AmountRule(currencies: Self.currencies))
    if let amount, Self.isWhole(amount.currency), !amount.hasNoFraction {
      findings.note(.wholeUnits(amount.words), of: .amount)
    }
    try findings.finish()
  }

  private static let currencies = [
    "AUD", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HKD", "HUF", "ILS", "JPY",
    "MXN",
    "MYR", "NOK", "NZD", "PHP", "PLN", "SEK", "SGD", "THB", "TWD", "USD",
  ]

  /// PayPal takes no decimals there.
  private static func isWhole(_ currency: Currency) -> Bool {
    ["HUF", "JPY", "TWD"].contains(currency.code)
  }

  private static func name(_ text: String) -> String {
    var rest = text[...]
    for start in ["https://", "www.", "paypal.me/", "paypal.com/paypalme/"]
    where rest.smallLetters.hasPrefix(start) {
      rest = rest.dropFirst(start.count)
    }
    return String(rest)
  }

  package var payload: String {
    guard let amount else { return "https://paypal.me/\(user)" }
    let number = amount.decimal.trimmed(toScale: Self.isWhole(amount.currency) ? 0 : 2)
    return "https://paypal.me/\(user)/\(number)\(amount.currency.code)"
  }
}

extension Money {
  /// Whether nothing stands after the decimal point but zeros.
  fileprivate var hasNoFraction: Bool { decimal.trimmed(toScale: 0).scale == 0 }
}
