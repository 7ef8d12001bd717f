import Billing
import Figures

/// What codes to pay say, of a document's facts.
extension Snapshot {
  /// What a code asks for: nil unless the document is an open invoice of which something is due.
  var amountForCode: Money? {
    guard kind == .invoice, status == .open, let due = outstanding, due.minorUnits > 0 else {
      return nil
    }
    return due
  }

  /// Whether a document gets the payment part of a Swiss QR-bill, as far as the settings tell.
  func asksForSwissSlip(in body: [TemplateSection]) -> Bool {
    guard amountForCode != nil, (paymentCodes?.qrIBAN ?? paymentMeans?.iban) != nil else {
      return false
    }
    let isRequested = paymentCodes?.requested.contains(.swiss) == true
    return body.contains { part in
      if let kind = (part.section as? CodeSection)?.kind {
        return kind == .swiss || kind == .auto && isRequested
      }
      return asksForSwissSlip(in: part.section.parts)
    }
  }

  /// Whom a transfer is for.
  var payeeName: String {
    paymentMeans?.accountHolder ?? seller.legalName ?? seller.name ?? ""
  }

  /// What a transfer is for: a creditor reference (ISO 11649), else words, which are the document's
  /// number where the settings have none.
  var remittance: (reference: String?, message: String?) {
    guard let reference = paymentMeans?.reference else { return (nil, number) }
    return reference.looksLikeCreditorReference ? (reference, nil) : (nil, reference)
  }
}

extension String {
  private var solid: [UInt8] { utf8.filter { $0 > 0x20 } }

  /// `RF` and two digits at its beginning.
  var looksLikeCreditorReference: Bool {
    let bytes = solid
    return bytes.count > 4 && bytes[0] | 0x20 == UInt8(ascii: "r")
      && bytes[1] | 0x20 == UInt8(ascii: "f") && bytes[2...3].allSatisfy(\.isDigit)
  }

  /// 27 digits, with or without blanks.
  var looksLikeQRReference: Bool {
    let bytes = solid
    return bytes.count == 27 && bytes.allSatisfy(\.isDigit)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
