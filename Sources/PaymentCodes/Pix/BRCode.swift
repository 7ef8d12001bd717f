package import Diagnostics
package import Figures

/// A static Pix code (Banco Central do Brasil, "Manual de Padrões para Iniciação do Pix" and
/// "Manual do BR Code"; EMV QRCPS, merchant-presented mode), also for copying and pasting.
///
/// Accents are left out of letters, since readers differ in how they count their bytes.
package struct BRCode: PaymentCode {
  package let key: PixKey
  /// The payee, 1 to 25 characters.
  package let name: String
  /// 1 to 15 characters.
  package let city: String
  /// BRL, at least 0.01; nil lets the payer fill it in.
  package let amount: Money?
  /// A line for the payer: at most 73 characters less those of the key.
  package let information: String?
  /// 1 to 25 letters and digits by which the payee finds the payment; nil is sent as `***`.
  package let transactionID: String?

  /// Checks all parts. Blanks around texts are left out, and a blank text counts as absent.
  ///
  /// - Parameter place: where the parts come from; findings are below it.
  /// - Throws: all that is wrong, at once.
  package init(
    key: String, name: String, city: String, amount: Money? = nil, information: String? = nil,
    transactionID: String? = nil, at place: Place? = nil
  ) throws(Rejection) {
    var findings = CodeFindings(at: place)
    let read = findings.read(.key) { () throws(CodeFact) in try PixKey(reading: key) }
    self.name = findings.required(name, .name, TextRule(25, .ascii))
    self.city = findings.required(city, .city, TextRule(15, .ascii))
    self.amount = amount
    // Field 54 has room for 13 characters.
    findings.check(amount, AmountRule(currencies: ["BRL"], most: 999_999_999_999))
    let room = max(0, 73 - (read?.text.utf8.count ?? 0))
    self.information = findings.optional(information, .information, TextRule(room, .ascii))
    self.transactionID = findings.read(transactionID, .transaction) { (text) throws(CodeFact) in
      guard text.consists(of: \.isAlphanumeric, count: 1...25) else {
        throw .shape(text, expected: "1 to 25 letters and digits")
      }
      return text
    }
    try findings.finish()
    guard let read else { throw Rejection(findings.diagnostics) }
    self.key = read
  }

  package var payload: String {
    let account = [("00", "br.gov.bcb.pix"), ("01", key.text), ("02", information ?? "")]
    let fields: [(String, String)] = [
      ("00", "01"), ("26", Self.fields(account)), ("52", "0000"), ("53", "986"),
      ("54", amount?.decimal.description ?? ""), ("58", "BR"), ("59", name), ("60", city),
      ("62", Self.fields([("05", transactionID ?? "***")])),
    ]
    let text = Self.fields(fields) + "6304"
    return text + CRC16.text(text.utf8)
  }

  /// Each as its number, the length in two digits and the value; empty ones are left out.
  private static func fields(_ fields: [(String, String)]) -> String {
    fields.filter { !$0.1.isEmpty }.map { number, value in
      let length = value.utf8.count
      return "\(number)\(length < 10 ? "0" : "")\(length)\(value)"
    }.joined()
  }
}
