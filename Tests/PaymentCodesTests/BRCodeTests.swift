import Diagnostics
import Testing

@testable import PaymentCodes

@Suite struct BRCodeTests {
  /// The value that catalogues of checksums give for the algorithm, and one of the central bank's.
  @Test(arguments: [
    ("123456789", "29B1"), ("", "FFFF"),
    (
      "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR"
        + "5913Fulano de Tal6008BRASILIA62070503***6304", "1D3D"
    ),
  ])
  func checksums(text: String, checksum: String) {
    #expect(CRC16.text(text.utf8) == checksum)
  }

  @Test(
    arguments: [
      ("123.456.789-09", .cpf, "12345678909"), ("11222333000181", .cnpj, "11222333000181"),
      ("12.ABC.345/01DE-35", .cnpj, "12ABC34501DE35"),
      ("Loja@Exemplo.com.br", .email, "loja@exemplo.com.br"),
      ("+55 (61) 91234-5678", .phone, "+5561912345678"),
      ("123E4567-e12b-12d1-a456-426655440000", .random, "123e4567-e12b-12d1-a456-426655440000"),
    ] as [(String, PixKey.Kind, String)])
  func tellsKeysApart(text: String, kind: PixKey.Kind, key: String) throws {
    let read = try PixKey(text)
    #expect(read.kind == kind)
    #expect(read.text == key)
  }

  @Test(arguments: [
    "", "1", "12345678908", "11111111111", "11222333000182", "12ABC34501DE36", "a@b", "@b.br",
    "+0123456789", "+55abc", "123e4567-e12b-12d1-a456-42665544000g",
  ])
  func refusesOtherKeys(text: String) {
    #expect(throws: Rejection.self) { try PixKey(text) }
  }

  @Test(arguments: ["12345678909", "11222333000181", "12ABC34501DE35"])
  func findsWrongCheckDigits(text: String) {
    let bytes = Array(text.utf8)
    for index in bytes.indices.suffix(2) {
      for other in UInt8(ascii: "0")...UInt8(ascii: "9") where other != bytes[index] {
        var changed = bytes
        changed[index] = other
        #expect(throws: Rejection.self) { try PixKey(String(decoding: changed, as: UTF8.self)) }
      }
    }
  }

  @Test func writesAllFields() throws {
    let code = try BRCode(
      key: "+5561912345678", name: "João da Silva", city: "São Paulo", amount: money(6666, "BRL"),
      information: "Fatura nº 7", transactionID: "FATURA7")
    let text =
      "00020126510014br.gov.bcb.pix0114+55619123456780211Fatura no 7"
      + "520400005303986540566.665802BR5913Joao da Silva6009Sao Paulo62110507FATURA76304"
    #expect(code.payload == text + CRC16.text(text.utf8))
    #expect(try Scanner.scan(code.matrix()) == Array(code.payload.utf8))
  }

  @Test func fillsTheTemplate() throws {
    let code = try BRCode(
      key: "12345678909", name: "A", city: "B", information: String(repeating: "i", count: 62))
    #expect(code.payload.hasPrefix("00020126990014br.gov.bcb.pix011112345678909"))
  }

  @Test func tellsAllThatIsWrongAtOnce() {
    #expect(
      findings {
        try BRCode(
          key: "12345678909", name: String(repeating: "n", count: 26), city: "東京",
          amount: money(1_000_000_000_000, "BRL"), information: String(repeating: "i", count: 63),
          transactionID: "FATURA-7")
      } == [
        "name: the name has 26 characters; at most 25 are allowed",
        "city: the city has U+6771 '東' as character 1; allowed are letters without accents, digits"
          + " and the punctuation of ASCII",
        "amount: the amount is BRL 10000000000.00; allowed is from BRL 0.01 to BRL 9999999999.99",
        "information: the information has 63 characters; at most 62 are allowed",
        "transaction_id: the transaction id 'FATURA-7' is not 1 to 25 letters and digits",
      ])
  }
}
