package import Diagnostics
import Encodings
package import Figures

/// The QR code of a Saudi tax invoice (ZATCA's e-invoicing, phase 1): tags 1 to 5 as tag, length
/// and value, in base 64.
///
/// The code names no currency, so its amounts are riyals. What phase 2 adds (tags 6 to 9, the hash
/// and the stamp) comes from ZATCA's own platform.
package struct ZATCAInvoice: PaymentCode {
  /// 1 to 255 bytes of UTF-8.
  package let seller: String
  /// 15 digits; the first and the last are 3.
  package let vatNumber: String
  package let issued: Instant
  /// With VAT, in SAR.
  package let total: Money
  /// In SAR.
  package let vat: Money

  /// Checks all parts.
  ///
  /// - Parameter place: where the parts come from; findings are below it.
  /// - Throws: all that is wrong, at once.
  package init(
    seller: String, vatNumber: String, issued: Instant, total: Money, vat: Money,
    at place: Place? = nil
  ) throws(Rejection) {
    var findings = CodeFindings(at: place)
    self.seller = findings.required(seller, .seller, TextRule(255))
    self.vatNumber = vatNumber.solid
    self.issued = issued
    self.total = total
    self.vat = vat
    let bytes = self.seller.utf8.count
    if bytes > 255, self.seller.unicodeScalars.count <= 255 {
      findings.note(.payloadLength(bytes, most: 255), of: .seller)
    }
    let number = self.vatNumber
    if !number.consists(of: \.isDigit, count: 15...15) || number.first != "3" || number.last != "3"
    {
      findings.note(
        .shape(number, expected: "a VAT number of 15 digits that begins and ends with 3"),
        of: .vatNumber)
    }
    findings.check(total, Self.amounts, .total)
    findings.check(vat, Self.amounts, .vat)
    try findings.finish()
  }

  private static let amounts = AmountRule(currencies: ["SAR"], least: 0)

  package var payload: String {
    let values = [
      seller, vatNumber, issued.utc, total.decimal.description, vat.decimal.description,
    ]
    return Base64.encode(
      values.enumerated().flatMap { index, value in
        [UInt8(index + 1), UInt8(value.utf8.count)] + Array(value.utf8)
      })
  }
}

extension Instant {
  /// RFC 3339 in UTC: `2022-04-25T15:30:00Z`.
  fileprivate var utc: String {
    let date = date(atOffset: 0)
    let time = seconds - date.daysSince1970 * 86_400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = "\(date.year)-\(two(date.month))-\(two(date.day))"
    return "\(day)T\(two(time / 3_600)):\(two(time / 60 % 60)):\(two(time % 60))Z"
  }
}
