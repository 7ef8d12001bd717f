/// The direction that a letter gives to the text around it (UAX #9, table 4: strong types).
package enum StrongDirection: Sendable, Hashable {
  /// Bidi class L.
  case leftToRight
  /// Bidi classes R and AL.
  case rightToLeft
}
