extension Snapshot {
  /// Where an invoice can be paid.
  package enum PayLink: Sendable, Hashable {
    /// An https URL with a host; see `PageURL`.
    case url(String)
    /// A text that is no such URL, so that it must not become a link.
    case unusable(String)
  }

  /// Nil unless the document can be paid and its page is known.
  package var payLink: PayLink? {
    guard isPayable, let payURL else { return nil }
    return PageURL.isSafe(payURL) ? .url(payURL) : .unusable(payURL)
  }
}
