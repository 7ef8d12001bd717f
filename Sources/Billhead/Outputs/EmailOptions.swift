/// How a message for a mail server is made.
public struct EmailOptions: Sendable, Hashable {
  public var body: EmailBodyOptions
  /// `Lumen <billing@lumen.example>`; nil for the seller's name and e-mail address.
  public var from: String?
  /// Addresses with or without names; empty for the buyer's.
  public var to: [String] = []
  public var replyTo: [String] = []
  /// The instant of the header `Date` (RFC 3339): `2026-05-12T12:00:00+02:00`.
  /// Empty for midnight of the document's day in UTC.
  public var date = ""
  /// Further headers, each as `Name: value`.
  public var headers: [String] = []
  /// From 1 on. The next number sends the same message once more: a server may drop the second of
  /// two messages with one id.
  public var attempt = 1
  /// The domain of the message's ids; nil for that of the sender's address.
  public var idDomain: String?
  /// How the PDF of the document is made that goes along; nil for none. Kinds that bring no document
  /// have none.
  public var pdf: PDFOptions? = PDFOptions()
  /// The electronic invoice that goes along (EN 16931): in the PDF where that carries the profile, else
  /// as a file of its own. Never both: a receiver would read two invoices.
  public var electronicInvoice: ElectronicInvoiceProfile?
  /// Further files beside the PDF.
  public var files: [Attachment] = []
  /// Shows the logo as a picture in the message; some programs list it among the attachments. A logo
  /// in SVG is not shown.
  public var showsLogo = false

  public init(_ body: EmailBodyOptions = EmailBodyOptions(), date: String = "") {
    self.body = body
    self.date = date
  }
}
