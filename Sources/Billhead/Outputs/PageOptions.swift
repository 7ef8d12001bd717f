internal import Billing
internal import Figures

/// How hosted pages are made. What a bundle's own `page` says wins over the settings, and what is
/// stated here over both.
public struct PageOptions: Sendable, Hashable {
  /// BCP 47 tags: a page for each, with links between them; empty for one page in the language of
  /// the customer. A catalogue must exist for each.
  public var languages: [String]
  /// What the host says of all its pages.
  public var settings: PageSettings?
  /// The instant that pages are written for, in seconds since 1970-01-01T00:00:00Z: an invoice whose
  /// due day is over then is overdue. Nil says of none that it is.
  public var now: Int?
  /// Makes the page of a link that no longer holds: whom to ask for a new one.
  public var isExpired: Bool

  public init(
    languages: [String] = [], settings: PageSettings? = nil, now: Int? = nil,
    isExpired: Bool = false
  ) {
    self.languages = languages
    self.settings = settings
    self.now = now
    self.isExpired = isExpired
  }

  /// What stands on the page of a bundle.
  func facts(of bundle: PageFacts) -> PageFacts {
    var facts = settings.map { bundle.laid(over: $0.facts) } ?? bundle
    if let now { facts.now = Instant(now) }
    if isExpired { facts.expired = true }
    return facts
  }
}
