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

/// A sum of stated amounts of one currency.
struct RunningMoney {
  private let currency: Currency
  private var units: Int? = 0

  init(_ currency: Currency) {
    self.currency = currency
  }

  mutating func add(_ amount: Money) {
    guard let sum = units?.addingReportingOverflow(amount.minorUnits) else { return }
    units = sum.overflow || amount.currency != currency ? nil : sum.partialValue
  }

  /// Nil where it does not fit, or where something was of another currency.
  var amount: Money? { units.map { Money($0, currency) } }
}
