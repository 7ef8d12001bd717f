import Diagnostics
import Figures
import Testing

@testable import PaymentCodes

@Suite struct SwissQRBillTests {
  private let creditor = SwissAddress(
    name: "Max Muster & Söhne", street: "Musterstrasse", building: "123", postalCode: "8000",
    town: "Seldwyla", country: "CH")

  private func bill(
    account: String = "CH5800791123000889012", creditor: SwissAddress? = nil,
    currency: String = "CHF", amount: Money? = nil, debtor: SwissAddress? = nil,
    reference: String? = nil, message: String? = nil, billing: String? = nil,
    schemes: [String] = []
  ) throws -> SwissQRBill {
    try SwissQRBill(
      account: account, creditor: creditor ?? self.creditor, currency: money(0, currency).currency,
      amount: amount, debtor: debtor, reference: reference, message: message,
      billingInformation: billing, alternativeSchemes: schemes, at: .block("bill"))
  }

  @Test func hasEveryLine() throws {
    let lines = try bill().payload.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 31)
    #expect(lines[18] == "" && lines[19] == "CHF")
    #expect(lines[27...] == ["NON", "", "", "EPD"])
    let scheme = try bill(schemes: ["eBill/B/a@example.com"]).payload
    #expect(scheme.hasSuffix("\nEPD\n\neBill/B/a@example.com"))
  }

  @Test func hasOneKindOfLineEnd() throws {
    let payload = try SwissQRBill(
      account: "CH5800791123000889012", creditor: creditor, currency: money(0, "EUR").currency,
      lineEnd: .carriageReturnLineFeed
    ).payload
    #expect(payload.utf8.filter { $0 == 0x0A }.count == 30)
    #expect(payload.utf8.filter { $0 == 0x0D }.count == 30)
    #expect(!payload.hasSuffix("\r\n"))
  }

  @Test(
    arguments: [
      (
        "CH4431999123000889012", "RF18539007547034",
        "bill/reference: the reference is a creditor reference, which a QR-IBAN cannot receive"
      ),
      (
        "CH4431999123000889012", nil,
        "bill/reference: the reference is missing, and the account is a QR-IBAN"
      ),
      (
        "CH5800791123000889012", "210000000003139471430009017",
        "bill/reference: the reference is a QR reference, which only a QR-IBAN can receive"
      ),
      (
        "DE89370400440532013000", nil,
        "bill/account: the account is neither in Switzerland (CH) nor in Liechtenstein (LI)"
      ),
      ("LI21088100002324013AA", "RF18 5390 0754 7034", nil),
      ("CH4431999123000889012", "21 00000 00003 13947 14300 09017", nil),
      (
        "CH4431999123000889012", "210000000003139471430009018",
        "bill/reference: the reference '21 00000 00003 13947 14300 09018' has check digits that"
          + " do not fit the rest of it"
      ),
    ] as [(String, String?, String?)])
  func matchesReferenceAndAccount(account: String, reference: String?, told: String?) {
    #expect(
      findings { try bill(account: account, reference: reference) } == [told].compactMap { $0 })
  }

  @Test func tellsAllThatIsWrongAtOnce() {
    let wrong = SwissAddress(
      name: " ", street: "Straße\u{2019}s", building: String(repeating: "1", count: 17),
      postalCode: "CH-8000", town: String(repeating: "t", count: 36), country: "ch")
    let stranger = SwissAddress(name: "李", postalCode: "1", town: "A", country: "CHE")
    let told = findings {
      try bill(
        account: "CH00", creditor: wrong, currency: "USD", debtor: stranger, reference: "1",
        message: String(repeating: "m", count: 139), billing: "S1/10", schemes: ["a", "b", "c"])
    }
    #expect(
      told == [
        "bill/account: the account 'CH00' is not an IBAN, such as CH93 0076 2011 6238 5295 7",
        "bill/creditor/name: the creditor's name is missing",
        "bill/creditor/street: the creditor's street has U+2019 '’' as character 7; allowed are"
          + " Latin letters, digits and punctuation (QR-bill 2.3, 4.1.1)",
        "bill/creditor/building: the creditor's building has 17 characters; at most 16 are allowed",
        "bill/creditor/town: the creditor's town has 36 characters; at most 35 are allowed",
        "bill/creditor/postal_code: the creditor's postal code begins with the country code CH,"
          + " which has a place of its own",
        "bill/debtor/name: the debtor's name has U+674E '李' as character 1; allowed are Latin"
          + " letters, digits and punctuation (QR-bill 2.3, 4.1.1)",
        "bill/debtor/country: the debtor's country 'CHE' is not a country code of two letters",
        "bill/reference: the reference has 1 character instead of 27",
        "bill/currency: the bill is in USD; allowed is CHF or EUR",
        "bill/message: message and billing information have 144 characters together; at most 140"
          + " are allowed",
        "bill/billing_information: the billing information 'S1/10' is not text that begins with //"
          + " and two letters or digits",
        "bill/alternative_schemes: the list of alternative schemes has 3 entries; at most 2 are"
          + " allowed",
      ])
  }

  @Test(
    arguments: [
      (0, nil, false), (0, "NICHT ZUR ZAHLUNG VERWENDEN", true), (-1, nil, false), (1, nil, true),
      (99_999_999_999, nil, true), (100_000_000_000, nil, false),
    ] as [(Int, String?, Bool)])
  func limitsAmounts(amount: Int, message: String?, isAllowed: Bool) {
    #expect(
      findings { try bill(amount: money(amount, "CHF"), message: message) }.isEmpty == isAllowed)
  }

  @Test func takesTheAmountInItsCurrencyOnly() {
    #expect(
      findings { try bill(currency: "EUR", amount: money(1, "CHF")) }
        == ["bill/amount: the amount is in CHF; allowed is EUR"])
  }

  @Test func printsWhatTheCodeSays() throws {
    var german = creditor
    german.country = "DE"
    let bill = try bill(
      amount: money(123_456_789, "CHF"), debtor: german, reference: "RF18539007547034",
      message: "M", billing: "//S1/10/1", schemes: ["eBill/B/a@b.ch"])
    #expect(
      bill.printedCreditor == [
        "CH58 0079 1123 0008 8901 2", "Max Muster & Söhne", "Musterstrasse 123", "8000 Seldwyla",
      ])
    #expect(bill.debtor?.printed.last == "DE – 8000 Seldwyla")
    #expect(bill.printedAmount == "1 234 567.89")
    #expect(bill.reference.printed == "RF18 5390 0754 7034")
    #expect(bill.printedInformation == ["M", "//S1/10/1"])
    #expect(bill.printedSchemes.map(\.name) == ["eBill"])
    #expect(bill.printedSchemes.map(\.parameters) == ["/B/a@b.ch"])
  }

  /// The fullest bill of two-byte letters is told to be too large; one of 997 bytes is read again.
  @Test func countsBytes() throws {
    func full(_ letter: Character, _ schemes: [Int], _ message: Int = 140) throws -> SwissQRBill {
      func text(_ count: Int) -> String { String(repeating: letter, count: count) }
      let address = SwissAddress(
        name: text(70), street: text(70), building: text(16), postalCode: text(16),
        town: text(35), country: "CH")
      return try bill(
        creditor: address, amount: money(99_999_999_999, "CHF"), debtor: address,
        message: text(message), schemes: schemes.map(text))
    }
    #expect(findings { try full("ü", [100, 100]) }.count == 1)
    for code in [try full("x", [100, 100]), try full("ł", [], 1)] {
      #expect(try Scanner.scan(code.matrix()) == Array(code.payload.utf8))
    }
  }
}
