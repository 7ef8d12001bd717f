package import Diagnostics

/// A business identifier code (ISO 9362): four letters or digits of the institution, a country, two
/// of the place and perhaps three of the branch. Whether a bank has it is not known here.
package struct BIC: Sendable, Hashable {
  /// 8 or 11 capital letters and digits.
  package let text: String

  /// Reads a BIC with or without blanks, in any case.
  package init(_ text: String, at place: Place? = nil) throws(Rejection) {
    self = try CodeFindings.single(.bic, at: place) { () throws(CodeFact) in
      try BIC(reading: text)
    }
  }

  init(reading text: String) throws(CodeFact) {
    let text = text.solid.capitals
    let bytes = Array(text.utf8)
    guard [8, 11].contains(bytes.count), bytes.allSatisfy(\.isAlphanumeric),
      bytes[4...5].allSatisfy(\.isCapital)
    else {
      throw .shape(text, expected: "a BIC, which has 8 or 11 letters and digits (BPOTBEB1)")
    }
    self.text = text
  }

  /// ISO 3166-1, two letters.
  package var country: String { String(text.dropFirst(4).prefix(2)) }
}
