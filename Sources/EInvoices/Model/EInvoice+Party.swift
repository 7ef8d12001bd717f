extension EInvoice {
  /// BG-4, BG-7, BG-11.
  package struct Party: Sendable, Hashable {
    /// BT-27, BT-44, BT-62.
    package var name = ""
    /// BT-28, BT-45.
    package var tradingName: String?
    /// BT-29, BT-46.
    package var identifiers: [Identifier] = []
    /// BT-30, BT-47.
    package var registration: Identifier?
    /// BT-31, BT-48, BT-63.
    package var vatNumber: String?
    /// BT-32.
    package var taxNumber: String?
    /// BT-33.
    package var legalNotes: String?
    /// BT-34, BT-49.
    package var endpoint: Identifier?
    /// BG-5, BG-8, BG-12.
    package var address = Address()
    /// BG-6, BG-9.
    package var contact: Contact?
  }

  /// A value within a scheme.
  package struct Identifier: Sendable, Hashable {
    package var value: String
    /// ISO 6523 ICD, of endpoints EAS; nil where none is stated.
    package var scheme: String?
  }

  /// BG-5, BG-8, BG-12, BG-15.
  package struct Address: Sendable, Hashable {
    /// BT-35, BT-50, BT-64, BT-75.
    package var line1: String?
    /// BT-36, BT-51, BT-65, BT-76.
    package var line2: String?
    /// BT-37, BT-52, BT-66, BT-77.
    package var city: String?
    /// BT-38, BT-53, BT-67, BT-78.
    package var postCode: String?
    /// BT-39, BT-54, BT-68, BT-79.
    package var subdivision: String?
    /// BT-40, BT-55, BT-69, BT-80: ISO 3166-1 alpha-2.
    package var country: String?
  }

  /// BG-6, BG-9.
  package struct Contact: Sendable, Hashable {
    /// BT-41, BT-56.
    package var name: String?
    /// BT-42, BT-57.
    package var phone: String?
    /// BT-43, BT-58.
    package var email: String?
  }
}
