internal import Billing
internal import Figures

/// How the words of a mail are made.
public struct EmailBodyOptions: Sendable, Hashable {
  /// What the mail tells; nil for what the bundle's `occasion`, an event or the document's state
  /// says.
  public var kind: EmailKind?
  /// The instant of the mail in seconds since 1970-01-01T00:00:00Z, by which days until and since the
  /// due date are counted; nil for that of the bundle's `occasion`.
  public var now: Int?
  /// The same for bundles that state none.
  public var usualNow: Int?
  /// The name of the template.
  public var template = "mail"
  /// Writes a mail for a total of zero; it is refused otherwise.
  public var allowsZeroTotal = false
  /// Tells machines the amount due and its day (schema.org `Invoice`, microdata).
  public var hasMicrodata = false

  public init(kind: EmailKind? = nil, now: Int? = nil) {
    self.kind = kind
    self.now = now
  }

  var request: MailRequest {
    var request = MailRequest()
    request.kind = kind.flatMap { Occasion.Kind(rawValue: $0.rawValue) }
    request.now = now.map { Instant($0) }
    request.usualNow = usualNow.map { Instant($0) }
    request.allowsZeroTotal = allowsZeroTotal
    return request
  }
}
