package import Diagnostics

/// A key of Brazil's Pix directory (DICT), by which an account is found.
package struct PixKey: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A person's tax number, 11 digits.
    case cpf
    /// A company's tax number, 14 digits, from July 2026 on with letters too.
    case cnpj
    /// At most 77 characters.
    case email
    /// `+` and the number with its country (E.164).
    case phone
    /// A random key, a UUID.
    case random
  }

  package let kind: Kind
  /// As the code holds it.
  package let text: String

  /// Tells the kind by the key's shape. Points, hyphens and strokes of tax numbers are left out.
  ///
  /// Throws what is wrong with it.
  package init(_ text: String, at place: Place? = nil) throws(Rejection) {
    self = try CodeFindings.single(.key, at: place) { () throws(CodeFact) in
      try PixKey(reading: text)
    }
  }

  init(reading text: String) throws(CodeFact) {
    let text = text.solid
    if text.isEmpty { throw .empty }
    if text.contains("@") {
      self.init(.email, try Self.email(text.smallLetters))
    } else if text.hasPrefix("+") {
      self.init(.phone, try Self.phone(text))
    } else if text.utf8.count == 36 {
      self.init(.random, try Self.random(text.smallLetters))
    } else {
      self = try Self.taxNumber(text)
    }
  }

  private init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  private static func email(_ text: String) throws(CodeFact) -> String {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."),
      text.consists(of: { (0x21...0x7E).contains($0) }, count: 1...77)
    else { throw .shape(text, expected: "an e-mail address of up to 77 characters") }
    return text
  }

  private static func phone(_ text: String) throws(CodeFact) -> String {
    let digits = text.dropFirst().filter { !"()-".contains($0) }
    guard digits.consists(of: \.isDigit, count: 8...15), digits.first != "0" else {
      throw .shape(text, expected: "a telephone number, such as +5561912345678")
    }
    return "+" + digits
  }

  private static func random(_ text: String) throws(CodeFact) -> String {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    guard groups.map(\.utf8.count) == [8, 4, 4, 4, 12],
      groups.allSatisfy({ $0.utf8.allSatisfy(\.isHexDigit) })
    else { throw .shape(text, expected: "a random key, which is a UUID") }
    return text
  }

  private static func taxNumber(_ written: String) throws(CodeFact) -> PixKey {
    let text = written.capitals.filter { !".-/".contains($0) }
    if text.consists(of: \.isDigit, count: 11...11) {
      guard hasCheckDigits(text, heaviest: 11) else { throw .checkDigits(written) }
      return PixKey(.cpf, text)
    }
    if text.consists(of: \.isAlphanumeric, count: 14...14),
      text.suffix(2).utf8.allSatisfy(\.isDigit)
    {
      guard hasCheckDigits(text, heaviest: 9) else { throw .checkDigits(written) }
      return PixKey(.cnpj, text)
    }
    throw .shape(
      written, expected: "a Pix key: CPF, CNPJ, e-mail address, telephone number with + or UUID")
  }

  /// Two check digits, each over all before it; a number of one digit repeated is never given out.
  private static func hasCheckDigits(_ text: String, heaviest: Int) -> Bool {
    let bytes = Array(text.utf8)
    return Set(bytes).count > 1
      && [bytes.count - 2, bytes.count - 1].allSatisfy { index in
        CheckDigits.modulo11(bytes[..<index], heaviest: heaviest) == Int(bytes[index]) - 48
      }
  }
}
