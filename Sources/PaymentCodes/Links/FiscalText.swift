/// The text that a tax authority wants in a code, as it gave it.
package struct FiscalText: PaymentCode {
  /// Such texts are long: India's have more than a thousand characters.
  package static let limits = QRLimits(.low, maximumVersion: 40)

  package let payload: String

  package init(_ text: String) {
    payload = text
  }
}
