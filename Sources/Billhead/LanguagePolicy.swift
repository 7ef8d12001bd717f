/// What a renderer makes of language preferences beyond the tags themselves.
public struct LanguagePolicy: Sendable, Hashable {
  /// Whether customers who prefer it get a language that is a preview, in which a term that the law
  /// or money hangs on is unsure. One that is asked for by name is used in any case.
  public var allowsPreviews: Bool
  /// Whether a bare `pt` is the Portuguese of Portugal, as among Stripe's locales. In CLDR it is
  /// Brazil's.
  public var readsStripeTags: Bool

  public init(allowsPreviews: Bool = false, readsStripeTags: Bool = false) {
    self.allowsPreviews = allowsPreviews
    self.readsStripeTags = readsStripeTags
  }
}
