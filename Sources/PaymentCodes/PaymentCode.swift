package import Diagnostics

/// A payment instruction that a QR code carries; whoever holds one holds a valid one.
package protocol PaymentCode: Sendable, Hashable {
  /// What the code's standard says of its size.
  static var limits: QRLimits { get }
  /// The text in the code, in full.
  var payload: String { get }
}

extension PaymentCode {
  package static var limits: QRLimits { .open }

  /// The code to draw.
  ///
  /// Throws a `Rejection` when the payload is too long, a `MachineFailure` when there is no memory.
  package func matrix(at place: Place? = nil) throws -> QRMatrix {
    try QRMatrix(payload, limits: Self.limits, at: place)
  }

  /// What of the payload's size speaks against it.
  func checkSize(_ findings: inout CodeFindings) {
    let count = payload.utf8.count
    guard count > Self.limits.capacity else { return }
    findings.note(.payloadLength(count, most: Self.limits.capacity), of: .payload)
  }
}
