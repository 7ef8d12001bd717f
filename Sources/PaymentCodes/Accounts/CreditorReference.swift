package import Diagnostics

/// A structured creditor reference (ISO 11649): `RF`, two check digits and 1 to 21 letters and
/// digits.
package struct CreditorReference: Sendable, Hashable {
  /// Without blanks, in capitals: `RF18539007547034`.
  package let text: String

  /// Reads a reference with or without blanks, in any case.
  ///
  /// Throws what is wrong with it.
  package init(_ text: String, at place: Place? = nil) throws(Rejection) {
    self = try CodeFindings.single(.reference, at: place) { () throws(CodeFact) in
      try CreditorReference(reading: text)
    }
  }

  /// Makes a reference of a number of one's own, such as an invoice number, by adding check digits.
  ///
  /// `number` has 1 to 21 letters and digits; blanks do not count.
  package init(number: String, at place: Place? = nil) throws(Rejection) {
    self = try CodeFindings.single(.reference, at: place) { () throws(CodeFact) in
      try CreditorReference(reading: Self.withCheckDigits(number.solid.capitals))
    }
  }

  init(reading text: String) throws(CodeFact) {
    let text = text.solid.capitals
    guard text.hasPrefix("RF"), text.consists(of: \.isAlphanumeric, count: 5...25),
      text.utf8.dropFirst(2).prefix(2).allSatisfy(\.isDigit)
    else {
      throw .shape(text, expected: "a creditor reference, such as RF18 5390 0754 7034")
    }
    guard CheckDigits.holds97(text) else { throw .checkDigits(text.grouped(by: 4)) }
    self.text = text
  }

  private static func withCheckDigits(_ number: String) -> String {
    let check = 98 - (CheckDigits.remainder97("\(number)RF00".utf8) ?? 0)
    return "RF\(check < 10 ? "0" : "")\(check)\(number)"
  }

  /// In groups of four: `RF18 5390 0754 7034`.
  package var printed: String { text.grouped(by: 4) }
}
