/// How a QR-bill's payment is told from others.
package enum SwissReference: Sendable, Hashable {
  /// With a QR-IBAN only.
  case qr(QRReference)
  /// With any other IBAN.
  case creditor(CreditorReference)
  /// With any other IBAN.
  case none

  /// Reads what begins with `RF` as a creditor reference, anything else as a QR reference.
  init(reading text: String) throws(CodeFact) {
    self =
      text.solid.capitals.hasPrefix("RF")
      ? .creditor(try CreditorReference(reading: text)) : .qr(try QRReference(reading: text))
  }

  /// `QRR`, `SCOR` or `NON`.
  package var type: String {
    switch self {
    case .qr: "QRR"
    case .creditor: "SCOR"
    case .none: "NON"
    }
  }

  /// As a payload holds it; empty without a reference.
  package var text: String {
    switch self {
    case .qr(let reference): reference.text
    case .creditor(let reference): reference.text
    case .none: ""
    }
  }

  /// In groups, for print; nil without a reference.
  package var printed: String? {
    switch self {
    case .qr(let reference): reference.printed
    case .creditor(let reference): reference.printed
    case .none: nil
    }
  }

  /// What speaks against receiving it on an account.
  func fact(on iban: IBAN) -> CodeFact? {
    switch self {
    case .qr: iban.isQRIBAN ? nil : .referenceNeedsQRIBAN
    case .creditor: iban.isQRIBAN ? .qrIBANNeedsQRReference : nil
    case .none: iban.isQRIBAN ? .qrIBANNeedsReference : nil
    }
  }
}
