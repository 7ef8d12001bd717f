/// How much of a QR code may be lost before it cannot be read (ISO/IEC 18004, 5.1).
package enum ErrorCorrection: Int, Sendable, Hashable, CaseIterable {
  /// About 7 %.
  case low
  /// About 15 %; what every payment standard here asks for.
  case medium
  /// About 25 %.
  case quartile
  /// About 30 %.
  case high
}
