/// A matrix code, such as a QR code, with what it says and the words that stand for it.
package struct Code: Sendable, Hashable {
  /// What a scanner does with it.
  package enum Role: String, Sendable, Hashable, CaseIterable {
    /// Opens the hosted page.
    case page
    /// Fills in a payment.
    case payment
    /// Proves the document to a tax authority.
    case fiscal
  }

  /// A drawing over the middle by which people know a code.
  package enum Emblem: String, Sendable, Hashable, CaseIterable {
    /// Of the Swiss QR-bill. On paper its form draws it.
    case swissCross = "swiss_cross"
  }

  package var role: Role
  /// The modules of one side, the quiet zone not among them.
  package var size: Int
  /// `size` × `size` modules in rows from the top, true for dark ones.
  package var modules: [Bool]
  /// What a scanner reads.
  package var payload: String
  /// What a screen reader says.
  package var alternative: String
  package var emblem: Emblem?

  package init(
    _ role: Role, size: Int, modules: [Bool], payload: String, alternative: String
  ) {
    self.role = role
    self.size = size
    self.modules = modules
    self.payload = payload
    self.alternative = alternative
  }
}
