package import Figures

/// What a caller says of a mail; it wins over the bundle's own `occasion`.
package struct MailRequest: Sendable, Hashable {
  package var kind: Occasion.Kind?
  package var now: Instant?
  /// Whether a mail is written for a total of zero.
  package var allowsZeroTotal = false

  package init() {}
}
