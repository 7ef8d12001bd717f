import Diagnostics
import Figures
import Foundation
import Testing

@testable import PaymentCodes

@Suite struct ZATCAInvoiceTests {
  private let issued = Instant(
    CivilDate(year: 2022, month: 4, day: 5), hour: 3, minute: 4, second: 9)

  /// Lengths are of bytes, not of letters.
  @Test func countsBytes() throws {
    let code = try ZATCAInvoice(
      seller: "شركة المثال", vatNumber: "3101 2239 3500 003", issued: issued,
      total: money(0, "SAR"), vat: money(5, "SAR"))
    let bytes = try #require(Data(base64Encoded: code.payload))
    #expect(Array(bytes.prefix(2)) == [1, 21])
    var rest = Array(bytes)[...]
    var values: [String] = []
    while rest.count >= 2 {
      #expect(Int(rest.removeFirst()) == values.count + 1)
      let count = Int(rest.removeFirst())
      values.append(String(decoding: rest.prefix(count), as: UTF8.self))
      rest = rest.dropFirst(count)
    }
    #expect(
      values == ["شركة المثال", "310122393500003", "2022-04-05T03:04:09Z", "0.00", "0.05"])
    #expect(try Scanner.scan(code.matrix()) == Array(code.payload.utf8))
  }

  @Test func tellsAllThatIsWrongAtOnce() {
    #expect(
      findings {
        try ZATCAInvoice(
          seller: String(repeating: "ش", count: 128), vatNumber: "410122393500003",
          issued: issued, total: money(-1, "SAR"), vat: money(1, "USD"))
      } == [
        "seller: the seller's name has 256 bytes; at most 255 are allowed",
        "vat_number: the VAT number '410122393500003' is not a VAT number of 15 digits that begins"
          + " and ends with 3",
        "total: the total is SAR -0.01; allowed is from SAR 0.00 on",
        "vat: the VAT is in USD; allowed is SAR",
      ])
  }
}
