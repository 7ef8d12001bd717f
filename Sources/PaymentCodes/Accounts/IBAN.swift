package import Diagnostics

/// An international bank account number (ISO 13616) whose country, length and check digits hold.
package struct IBAN: Sendable, Hashable {
  /// Without blanks, in capitals: `CH9300762011623852957`.
  package let text: String

  /// Reads an IBAN with or without blanks, in any case.
  ///
  /// Throws what is wrong with it.
  package init(_ text: String, at place: Place? = nil) throws(Rejection) {
    self = try CodeFindings.single(.account, at: place) { () throws(CodeFact) in
      try IBAN(reading: text)
    }
  }

  init(reading text: String) throws(CodeFact) {
    let text = text.solid.capitals
    guard text.utf8.count >= 5, text.utf8.allSatisfy(\.isAlphanumeric),
      text.utf8.prefix(2).allSatisfy(\.isCapital),
      text.utf8.dropFirst(2).prefix(2).allSatisfy(\.isDigit)
    else {
      if text.isEmpty { throw .empty }
      throw .shape(text, expected: "an IBAN, such as CH93 0076 2011 6238 5295 7")
    }
    let country = String(text.prefix(2))
    guard let length = Self.lengths[country] else { throw .ibanCountry(country) }
    guard text.utf8.count == length else {
      throw .ibanLength(text.utf8.count, country: country, expected: length)
    }
    guard CheckDigits.holds97(text) else { throw .checkDigits(text.grouped(by: 4)) }
    self.text = text
  }

  /// ISO 3166-1, two letters.
  package var country: String { String(text.prefix(2)) }

  /// In groups of four: `CH93 0076 2011 6238 5295 7`.
  package var printed: String { text.grouped(by: 4) }

  /// Whether the account takes QR references only: its institution number, characters 5 to 9, is
  /// from 30000 to 31999 (QR-bill guidelines).
  package var isQRIBAN: Bool {
    isSwiss && ["30", "31"].contains(text.dropFirst(4).prefix(2))
  }

  /// In Switzerland or Liechtenstein, where QR-bills are paid.
  package var isSwiss: Bool { ["CH", "LI"].contains(country) }
}
