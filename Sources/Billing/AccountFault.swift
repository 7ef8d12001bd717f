import Diagnostics
import PaymentCodes

/// What is wrong with the number of an account or a bank.
struct AccountFault: Sendable, Hashable {
  let sentence: String
  let hints: [String]

  /// Nil for an IBAN whose country, length and check digits hold.
  init?(ofIBAN text: String) {
    self.init { () throws(Rejection) in _ = try IBAN(text) }
  }

  /// Nil for a BIC of the right shape.
  init?(ofBIC text: String) {
    self.init { () throws(Rejection) in _ = try BIC(text) }
  }

  /// The same of free text, where it looks like an IBAN: two letters, two digits and at least ten
  /// more letters or digits.
  init?(ofText text: String) {
    let solid = text.utf8.filter { $0 != 0x20 }
    guard solid.count >= 14, solid.prefix(2).allSatisfy({ (0x41...0x5A).contains($0) }),
      solid.dropFirst(2).prefix(2).allSatisfy({ (0x30...0x39).contains($0) }),
      solid.allSatisfy({ (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) })
    else { return nil }
    self.init(ofIBAN: text)
  }

  private init?(_ read: () throws(Rejection) -> Void) {
    do throws(Rejection) {
      try read()
      return nil
    } catch {
      guard let found = error.diagnostics.first else { return nil }
      sentence = found.sentence
      hints = found.hints
    }
  }
}
