/// Where a party receives electronic invoices unless something else is known.
enum Endpoint {
  /// The address that a VAT number makes in the schemes of its country; nil where none is made so.
  static func ofVATNumber(_ number: String, in profile: Profile) -> EInvoice.Identifier? {
    let country = String(number.prefix(2))
    let digits = String(number.dropFirst(2).filter { $0.isASCII && $0.isNumber })
    switch country {
    case "FR" where profile == .facturxFrance:
      return digits.count >= 9 ? .init(value: String(digits.suffix(9)), scheme: "0225") : nil
    case "BE": return .init(value: digits, scheme: "0208")
    case "NO": return .init(value: digits, scheme: "0192")
    case "DK": return .init(value: "DK" + digits, scheme: "0184")
    case "SE": return .init(value: String(digits.prefix(10)), scheme: "0007")
    case "CH": return .init(value: number.filter { $0 != "-" && $0 != "." }, scheme: "9927")
    default: return schemes[country].map { .init(value: number, scheme: $0) }
    }
  }

  /// Schemes whose values are VAT numbers.
  private static let schemes = [
    "AT": "9914", "BG": "9926", "CY": "9928", "CZ": "9929", "DE": "9930", "EE": "9931",
    "ES": "9920", "FR": "9957", "GB": "9932", "EL": "9933", "HR": "9934", "HU": "9910",
    "IE": "9935", "IT": "0211", "LT": "9937", "LU": "9938", "LV": "9939", "MT": "9943",
    "NL": "9944", "PL": "9945", "PT": "9946", "RO": "9947", "SI": "9949", "SK": "9950",
  ]
}
