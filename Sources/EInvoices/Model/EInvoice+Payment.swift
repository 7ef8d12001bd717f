extension EInvoice {
  /// BG-16.
  package struct PaymentInstructions: Sendable, Hashable {
    package var means: Means
    /// BT-83.
    package var remittance: String?

    /// BT-81 (UNTDID 4461) with what it needs.
    package enum Means: Sendable, Hashable {
      /// BG-17.
      case transfer(Account, isSEPA: Bool)
      /// BT-87: the last digits; the network, which UBL asks for.
      case card(lastDigits: String, network: String)
      case onlineService
      case notDefined

      /// BT-81.
      package var code: String {
        switch self {
        case .transfer(_, let isSEPA): isSEPA ? "58" : "30"
        case .card: "48"
        case .onlineService: "68"
        case .notDefined: "1"
        }
      }
    }

    /// BG-17.
    package struct Account: Sendable, Hashable {
      /// BT-84: an IBAN, or another number of an account.
      package var number: String
      package var isIBAN: Bool
      /// BT-85.
      package var holder: String?
      /// BT-86.
      package var bic: String?
    }
  }
}
