/// An image with the words that stand for it.
package struct Picture: Sendable, Hashable {
  package enum Format: String, Sendable, Hashable, CaseIterable {
    case png, jpeg, svg
  }

  package enum Role: String, Sendable, Hashable, CaseIterable {
    case logo, product, signature
  }

  package var role: Role
  package var format: Format
  /// The file's bytes.
  package var bytes: [UInt8]
  /// What a screen reader says: the seller's name, the product's.
  package var alternative: String

  package init(_ role: Role, format: Format, bytes: [UInt8], alternative: String) {
    self.role = role
    self.format = format
    self.bytes = bytes
    self.alternative = alternative
  }
}
