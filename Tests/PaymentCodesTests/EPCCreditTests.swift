import Diagnostics
import Testing

@testable import PaymentCodes

@Suite struct EPCCreditTests {
  private let iban = "DE89370400440532013000"

  @Test func leavesOutEmptyLinesAtTheEnd() throws {
    let least = try EPCCredit(name: "A", iban: iban, information: "  ")
    #expect(least.payload == "BCD\n002\n1\nSCT\n\nA\nDE89370400440532013000")
    let purpose = try EPCCredit(name: "A", iban: iban, purpose: "SUPP")
    #expect(purpose.payload == least.payload + "\n\nSUPP")
  }

  @Test(arguments: [(1, "EUR0.01"), (99_999_999_999, "EUR999999999.99"), (1230, "EUR12.30")])
  func writesAmounts(cents: Int, text: String) throws {
    let code = try EPCCredit(name: "A", iban: iban, amount: money(cents, "EUR"))
    #expect(code.payload.hasSuffix("\n" + text))
  }

  @Test func tellsAllThatIsWrongAtOnce() {
    let told = findings {
      try EPCCredit(
        name: String(repeating: "n", count: 71), iban: "DE89370400440532013001", bic: "X",
        amount: money(0, "EUR"), purpose: "rent", reference: "RF19539007547034",
        remittance: "a\nb", information: String(repeating: "i", count: 71),
        at: .json(file: "s.json", pointer: "/payment/epc"))
    }
    let at = "s.json#/payment/epc"
    #expect(
      told == [
        "\(at)/name: the name has 71 characters; at most 70 are allowed",
        "\(at)/account: the account 'DE89 3704 0044 0532 0130 01' has check digits that do not fit"
          + " the rest of it",
        "\(at)/bic: the BIC 'X' is not a BIC, which has 8 or 11 letters and digits (BPOTBEB1)",
        "\(at)/amount: the amount is EUR 0.00; allowed is from EUR 0.01 to EUR 999999999.99",
        "\(at)/purpose: the purpose 'rent' is not a purpose code of up to 4 capitals and digits,"
          + " such as SUPP",
        "\(at)/reference: the reference 'RF19 5390 0754 7034' has check digits that do not fit the"
          + " rest of it",
        "\(at)/remittance: the remittance information has U+000A as character 2; allowed are"
          + " characters that print, in one line",
        "\(at)/information: the information has 71 characters; at most 70 are allowed",
        "\(at)/remittance: the remittance information is given as a creditor reference and as text;"
          + " only one of them can be sent",
      ])
  }

  @Test(
    arguments: [
      (
        "CH9300762011623852957", nil, EPCCredit.Version.two,
        "bic: the BIC is missing, which an account in CH needs outside the EEA"
      ),
      ("CH9300762011623852957", "POSHCHBE", .two, nil),
      ("DE89370400440532013000", nil, .one, "bic: the BIC is missing"),
      ("DE89370400440532013000", "BFSWDE33BER", .one, nil),
      (
        "TR330006100519786457841326", nil, .two,
        "account: the account is in TR, which SEPA credit transfers do not reach"
      ),
    ] as [(String, String?, EPCCredit.Version, String?)])
  func asksForTheBICWhereItIsNeeded(
    iban: String, bic: String?, version: EPCCredit.Version, told: String?
  ) {
    let found = findings { try EPCCredit(name: "A", iban: iban, bic: bic, version: version) }
    #expect(found == [told].compactMap { $0 })
  }

  @Test func takesEurosOnly() {
    #expect(
      findings { try EPCCredit(name: "A", iban: iban, amount: money(1, "CHF")) }
        == ["amount: the amount is in CHF; allowed is EUR"])
  }

  /// 331 bytes fit and 332 do not, however few characters they are.
  @Test func countsBytes() throws {
    let name = String(repeating: "é", count: 70)
    let frame = "BCD\n002\n1\nSCT\n\n\(name)\nDE89370400440532013000\n\n\n\n".utf8.count
    let wide = 331 - frame - 140
    let text = String(repeating: "é", count: wide) + String(repeating: "x", count: 140 - wide)
    let full = try EPCCredit(name: name, iban: iban, remittance: text)
    #expect(full.payload.utf8.count == 331)
    let matrix = try full.matrix()
    #expect(matrix.version == 13)
    #expect(try Scanner.scan(matrix) == Array(full.payload.utf8))
    #expect(
      findings { try EPCCredit(name: name, iban: iban, remittance: String(text.dropLast()) + "é") }
        == [": the content of the QR code has 332 bytes; at most 331 are allowed"])
  }
}
