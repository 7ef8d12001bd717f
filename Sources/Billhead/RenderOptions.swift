package import Billing

/// How one document is drawn.
public struct RenderOptions: Sendable, Hashable {
  /// The name of the template.
  public var template = "standard"
  /// A BCP 47 tag in place of the customer's preferences; a catalogue for it must exist.
  public var locale: String?
  /// Draws a draft, marked as one; it is refused otherwise.
  public var allowsDraft = false
  /// Refuses objects of Stripe's test mode.
  public var refusesTestMode = false
  /// Treats warnings as errors: what is not right in every point is not drawn.
  public var isStrict = false

  /// What a PDF promises to be.
  public var pdfStandard = PDFStandard.a3a
  /// Files that a PDF carries; other outputs carry none.
  public var attachments: [Attachment] = []
  /// Whether a PDF carries the snapshot that it was made from, as `snapshot.json`.
  public var attachesSnapshot = false

  /// Signs a PDF; other outputs are not signed.
  public var signature: DocumentSignature?

  public init() {}

  package var freezing: SourceBundle.FreezeOptions {
    var options = SourceBundle.FreezeOptions()
    options.allowsDraft = allowsDraft
    options.refusesTestMode = refusesTestMode
    return options
  }
}
