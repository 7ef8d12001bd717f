extension Snapshot {
  /// Where an invoice can be paid.
  package enum PayLink: Sendable, Hashable {
    /// An https URL of printable ASCII without spaces.
    case url(String)
    /// A text that is no such URL, so that it must not become a link.
    case unusable(String)
  }

  /// Nil unless the document can be paid and its page is known.
  package var payLink: PayLink? {
    guard isPayable, let payURL else { return nil }
    return Self.isPageURL(payURL) ? .url(payURL) : .unusable(payURL)
  }

  /// Whether a text may become a link to a hosted page.
  static func isPageURL(_ text: String) -> Bool {
    text.hasPrefix("https://") && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }
}
