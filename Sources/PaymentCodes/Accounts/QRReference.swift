package import Diagnostics

/// A Swiss QR reference: 26 digits and a check digit by modulo 10, recursively.
package struct QRReference: Sendable, Hashable {
  /// 27 digits.
  package let text: String

  /// Reads a reference of 27 digits, with or without blanks.
  ///
  /// Throws what is wrong with it.
  package init(_ text: String, at place: Place? = nil) throws(Rejection) {
    self = try CodeFindings.single(.reference, at: place) { () throws(CodeFact) in
      try QRReference(reading: text)
    }
  }

  /// Makes a reference of a number of one's own: zeros before it, the check digit after it.
  ///
  /// `number` has 1 to 26 digits; blanks do not count.
  package init(number: String, at place: Place? = nil) throws(Rejection) {
    self = try CodeFindings.single(.reference, at: place) { () throws(CodeFact) in
      let number = number.solid
      guard number.consists(of: \.isDigit, count: 1...26) else {
        throw .shape(number, expected: "a number of 1 to 26 digits")
      }
      let digits = String(repeating: "0", count: 26 - number.utf8.count) + number
      return try QRReference(reading: digits + "\(CheckDigits.recursive10(digits.utf8))")
    }
  }

  init(reading text: String) throws(CodeFact) {
    let text = text.solid
    guard text.utf8.allSatisfy(\.isDigit) else {
      throw .shape(text, expected: "a QR reference of 27 digits")
    }
    guard text.utf8.count == 27 else { throw .exactLength(text.utf8.count, expected: 27) }
    guard text.utf8.last == UInt8(ascii: "0") + UInt8(CheckDigits.recursive10(text.utf8.dropLast()))
    else { throw .checkDigits(text.grouped(fromRightBy: 5)) }
    guard text.utf8.contains(where: { $0 != UInt8(ascii: "0") }) else { throw .allZeros }
    self.text = text
  }

  /// In groups of five from the right: `21 00000 00003 13947 14300 09017`.
  package var printed: String { text.grouped(fromRightBy: 5) }
}
