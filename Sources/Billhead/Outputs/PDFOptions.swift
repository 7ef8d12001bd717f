/// How a PDF is made.
public struct PDFOptions: Sendable, Hashable {
  /// What it promises to be.
  public var standard: PDFStandard
  /// Files that it carries.
  public var attachments: [Attachment]
  /// Whether it carries the snapshot that it was made from, as `snapshot.json`.
  public var attachesSnapshot: Bool
  /// Signs it; nil for no signature.
  public var signature: DocumentSignature?
  /// The electronic invoice that it carries; nil for none. Of Factur-X, ZUGFeRD and XRechnung in CII
  /// alone it is known how, and in PDF/A-3 alone.
  public var electronicInvoice: ElectronicInvoiceProfile?

  public init(
    standard: PDFStandard = .a3a, attachments: [Attachment] = [], attachesSnapshot: Bool = false,
    signature: DocumentSignature? = nil, electronicInvoice: ElectronicInvoiceProfile? = nil
  ) {
    self.standard = standard
    self.attachments = attachments
    self.attachesSnapshot = attachesSnapshot
    self.signature = signature
    self.electronicInvoice = electronicInvoice
  }
}
