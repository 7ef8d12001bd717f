import Diagnostics
import Testing

@testable import PaymentCodes

/// Examples of SWIFT's IBAN registry.
private let examples = """
  AD1200012030200359100100 AE070331234567890123456 AL47212110090000000235698741
  AT611904300234573201 AZ21NABZ00000000137010001944 BA391290079401028494 BE68539007547034
  BG80BNBG96611020345678 BH67BMAG00001299123456 BR1800360305000010009795493C1
  BY13NBRB3600900000002Z00AB00 CH9300762011623852957 CR05015202001026284066
  CY17002001280000001200527600 CZ6508000000192000145399 DE89370400440532013000
  DK5000400440116243 DO28BAGR00000001212453611324 EE382200221020145685
  ES9121000418450200051332 FI2112345600000785 FO6264600001631634
  FR1420041010050500013M02606 GB29NWBK60161331926819 GE29NB0000000101904917
  GI75NWBK000000007099453 GL8964710001000206 GR1601101250000000012300695
  GT82TRAJ01020000001210029690 HR1210010051863000160 HU42117730161111101800000000
  IE29AIBK93115212345678 IL620108000000099999999 IS140159260076545510730339
  IT60X0542811101000000123456 JO94CBJO0010000000000131000302 KZ86125KZT5004100100
  LB62099900000001001901229114 LI21088100002324013AA LT121000011101001000
  LU280019400644750000 LV80BANK0000435195001 MC5811222000010123456789030
  MD24AG000225100013104168 ME25505000012345678951 MK07250120000058984
  MT84MALT011000012345MTLCAST001S MU17BOMM0101101030300200000MUR NL91ABNA0417164300
  NO9386011117947 PK36SCBL0000001123456702 PL61109010140000071219812874
  PS92PALS000000000400123456702 PT50000201231234567890154 QA58DOHB00001234567890ABCDEFG
  RO49AAAA1B31007593840000 RS35260005601001611379 SA0380000000608010167519
  SE4550000000058398257466 SI56263300012039086 SK3112000000198742637541
  SM86U0322509800000000270100 TN5910006035183598478831 TR330006100519786457841326
  UA213223130000026007233566001 VA59001123000012345678 VG96VPVG0000012345678901
  XK051212012345678906
  """.split(whereSeparator: \.isWhitespace).map(String.init)

@Suite struct IBANTests {
  @Test func knowsTheRegistry() {
    #expect(IBAN.lengths.count == 89)
    #expect(IBAN.sepa.allSatisfy { IBAN.lengths[$0] != nil })
    #expect(IBAN.sepa.count == 42)
  }

  @Test(arguments: examples)
  func readsExamples(example: String) throws {
    let iban = try IBAN(example)
    #expect(iban.text == example)
    #expect(try IBAN(iban.printed.lowercased()) == iban)
  }

  /// A digit for another, or two neighbours that change places, is told.
  @Test(arguments: examples)
  func findsEveryWrongDigit(example: String) {
    let taken = wrong(example).filter { (try? IBAN($0)) != nil }
    #expect(taken.isEmpty)
    #expect(wrong(example).count > 100)
  }

  private func wrong(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var all: [[UInt8]] = []
    for index in bytes.indices where bytes[index].isDigit {
      for other in UInt8(ascii: "0")...UInt8(ascii: "9") where other != bytes[index] {
        var changed = bytes
        changed[index] = other
        all.append(changed)
      }
      guard let next = bytes[(index + 1)...].first, next.isDigit, next != bytes[index] else {
        continue
      }
      var changed = bytes
      changed.swapAt(index, index + 1)
      all.append(changed)
    }
    return all.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func printsGroups() throws {
    #expect(try IBAN("CH9300762011623852957").printed == "CH93 0076 2011 6238 5295 7")
    #expect(try IBAN("NO9386011117947").printed == "NO93 8601 1117 947")
  }

  @Test(arguments: [
    ("CH4431999123000889012", true), ("CH6431961000004421557", true),
    ("CH5800791123000889012", false), ("LI21088100002324013AA", false),
    ("SA0380000000608010167519", false), ("MC5811222000010123456789030", false),
  ])
  func knowsQRIBANs(text: String, isQR: Bool) throws {
    #expect(try IBAN(text).isQRIBAN == isQR)
  }

  @Test(arguments: [
    ("", "account: error: the account is missing"),
    (
      "12345",
      "account: error: the account '12345' is not an IBAN, such as CH93 0076 2011 6238 5295 7"
    ),
    ("US12345678", "account: error: the account begins with 'US', where there are no IBANs"),
    (
      "DE8937040044053201300",
      "account: error: the account has 21 characters; an IBAN of DE has 22"
    ),
    (
      "DE89370400440532013001",
      """
      account: error: the account 'DE89 3704 0044 0532 0130 01' has check digits that do not fit\
       the rest of it
        hint: a digit is wrong, or two have changed places
      """
    ),
  ])
  func saysWhatIsWrong(text: String, sentence: String) {
    let rejection = #expect(throws: Rejection.self) { try IBAN(text) }
    #expect(rejection?.description == sentence)
  }

  /// Letters that only look like those of ASCII, or become them as capitals, are none.
  @Test(arguments: ["CH9300762011623852957", "GB29NWBK60161331926819"])
  func takesLettersOfASCIIOnly(text: String) {
    for (letter, other) in [("I", "ı"), ("S", "ſ"), ("K", "\u{212A}"), ("0", "٠"), ("C", "С")] {
      let changed = text.replacing(letter, with: other)
      if changed != text { #expect(throws: Rejection.self) { try IBAN(changed) } }
    }
    #expect(throws: Rejection.self) { try CreditorReference(number: "ß1") }
  }

  @Test(arguments: ["BPOTBEB1", "BFSWDE33BER", "posh ch bexxx", "GENODE61RAD"])
  func readsBICs(text: String) throws {
    #expect(try BIC(text).text == text.uppercased().filter { $0 != " " })
  }

  @Test(arguments: ["", "BPOTBE1", "BPOT1EB1", "BPOTBEB1X", "BPOTBEB1XXXX", "BPÖTBEB1"])
  func refusesWhatIsNoBIC(text: String) {
    #expect(throws: Rejection.self) { try BIC(text) }
  }
}
