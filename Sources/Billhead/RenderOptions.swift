package import Billing

/// How one document is made, whatever the output.
public struct RenderOptions: Sendable, Hashable {
  /// The name of the template; nil for the usual one of the output: `page` for a page, else
  /// `standard`.
  public var template: String?
  /// A BCP 47 tag in place of the customer's preferences; a catalogue for it must exist.
  public var locale: String?
  /// Draws a draft, marked as one; it is refused otherwise.
  public var allowsDraft = false
  /// Refuses objects of Stripe's test mode.
  public var refusesTestMode = false
  /// Treats warnings as errors: what is not right in every point is not drawn.
  public var isStrict = false

  public init() {}

  /// The template of an output whose usual one is named.
  package func template(usual: String = "standard") -> String { template ?? usual }

  package var freezing: SourceBundle.FreezeOptions {
    var options = SourceBundle.FreezeOptions()
    options.allowsDraft = allowsDraft
    options.refusesTestMode = refusesTestMode
    return options
  }
}
