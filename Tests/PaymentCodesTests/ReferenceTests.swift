import Diagnostics
import Testing

@testable import PaymentCodes

@Suite struct ReferenceTests {
  @Test(arguments: [
    "RF18539007547034", "RF240191230100405JSH0438", "RF45G72UUR", "RF6518K5",
    "RF18 0000 0000 0539 0075 4703 4", "rf18539007547034",
  ])
  func readsCreditorReferences(text: String) throws {
    let reference = try CreditorReference(text)
    #expect(reference.text == text.uppercased().filter { $0 != " " })
    #expect(try CreditorReference(number: String(reference.text.dropFirst(4))) == reference)
    #expect(try CreditorReference(reference.printed) == reference)
  }

  @Test(arguments: [
    "", "RF", "RF18", "RF19539007547034", "XX18539007547034", "RFA8539007547034",
    "RF18-539007547034", "RF97539007547034",
    // The QR-bill guidelines 2.3 have this one in example 4; it is wrong.
    "RF720191230100405JSH0438", "RF1853900754703400000000000000",
  ])
  func refusesOthers(text: String) {
    #expect(throws: Rejection.self) { try CreditorReference(text) }
  }

  @Test(arguments: ["RF18539007547034", "RF240191230100405JSH0438", "RF45G72UUR"])
  func findsEveryWrongDigit(text: String) {
    expectEveryChangeIsTold(text) { try CreditorReference($0) }
  }

  @Test(arguments: [
    ("21000000000313947143000901", "21 00000 00003 13947 14300 09017"),
    ("820779122585742128669", "00 00082 07791 22585 74212 86694"),
  ])
  func makesQRReferences(number: String, printed: String) throws {
    let reference = try QRReference(number: number)
    #expect(reference.printed.filter { $0 != " " } == printed.filter { $0 != " " })
    #expect(try QRReference(reference.printed) == reference)
  }

  @Test func printsGroups() throws {
    let reference = try QRReference("210000000003139471430009017")
    #expect(reference.printed == "21 00000 00003 13947 14300 09017")
    #expect(try CreditorReference("RF18539007547034").printed == "RF18 5390 0754 7034")
  }

  @Test(arguments: 0..<20)
  func findsEveryWrongDigitOfQRReferences(seed: Int) throws {
    var random = SeededRandom(seed: seed)
    let count = Int.random(in: 1...26, using: &random)
    let number = String(
      (0..<count).map { _ in "123456789".randomElement(using: &random) ?? "1" })
    expectEveryChangeIsTold(try QRReference(number: number).text) { try QRReference($0) }
  }

  @Test(arguments: [
    ("", "the reference has 0 characters instead of 27"),
    ("12", "the reference has 2 characters instead of 27"),
    (
      "21000000000313947143000901A",
      "the reference '21000000000313947143000901A' is not a QR reference of 27 digits"
    ),
    ("000000000000000000000000000", "the reference is all zeros"),
  ])
  func saysWhatIsWrong(text: String, sentence: String) {
    let rejection = #expect(throws: Rejection.self) { try QRReference(text) }
    #expect(rejection?.diagnostics.map(\.sentence) == [sentence])
  }

  private func expectEveryChangeIsTold<Value>(_ text: String, _ read: (String) throws -> Value) {
    let bytes = Array(text.utf8)
    var taken: [String] = []
    for index in bytes.indices where bytes[index].isDigit {
      for other in UInt8(ascii: "0")...UInt8(ascii: "9") where other != bytes[index] {
        var changed = bytes
        changed[index] = other
        let text = String(decoding: changed, as: UTF8.self)
        if (try? read(text)) != nil { taken.append(text) }
      }
    }
    #expect(taken.isEmpty)
  }
}
