/// The part of a payment code that a finding is about.
struct CodeField: Sendable, Hashable {
  /// The path below the code's place, as in a JSON pointer: `creditor/town`.
  let path: String
  /// The subject of a sentence.
  let words: String

  init(_ path: String, _ words: String) {
    self.path = path
    self.words = words
  }

  static let account = CodeField("account", "the account")
  static let amount = CodeField("amount", "the amount")
  static let bic = CodeField("bic", "the BIC")
  static let billingInformation = CodeField("billing_information", "the billing information")
  static let city = CodeField("city", "the city")
  static let currency = CodeField("currency", "the bill")
  static let information = CodeField("information", "the information")
  static let key = CodeField("key", "the Pix key")
  static let merchantCategory = CodeField("merchant_category", "the merchant category")
  static let message = CodeField("message", "the message")
  static let name = CodeField("name", "the name")
  static let note = CodeField("note", "the note")
  static let payee = CodeField("payee", "the payee")
  static let payload = CodeField("", "the content of the QR code")
  static let purpose = CodeField("purpose", "the purpose")
  static let reference = CodeField("reference", "the reference")
  static let remittance = CodeField("remittance", "the remittance information")
  static let schemes = CodeField("alternative_schemes", "the list of alternative schemes")
  static let seller = CodeField("seller", "the seller's name")
  static let total = CodeField("total", "the total")
  static let transaction = CodeField("transaction_id", "the transaction id")
  static let url = CodeField("url", "the URL")
  static let user = CodeField("user", "the user name")
  static let vat = CodeField("vat", "the VAT")
  static let vatNumber = CodeField("vat_number", "the VAT number")
  static let vatRates = CodeField("vat_details", "the list of VAT rates")

  /// Counts from 0, as JSON does.
  static func scheme(_ index: Int) -> CodeField {
    CodeField("alternative_schemes/\(index)", "alternative scheme \(index + 1)")
  }

  /// A line of an address, such as the creditor's town.
  static func address(_ owner: String, _ part: String) -> CodeField {
    CodeField(
      "\(owner)/\(part.split(separator: " ").joined(separator: "_"))", "the \(owner)'s \(part)")
  }
}
