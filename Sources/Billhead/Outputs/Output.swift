/// What is made of a document, and how.
public struct Output: Sendable, Hashable {
  public let format: OutputFormat
  /// How a PDF is made; of no meaning to other formats.
  let pdfOptions: PDFOptions
  /// How a PNG is made; of no meaning to other formats.
  let pngOptions: PNGOptions

  /// An output of any format. The options of other formats count for nothing.
  public init(
    _ format: OutputFormat, pdf: PDFOptions = PDFOptions(), png: PNGOptions = PNGOptions()
  ) {
    self.format = format
    pdfOptions = format == .pdf ? pdf : PDFOptions()
    pngOptions = format == .png ? png : PNGOptions()
  }

  public static let pdf = Output(.pdf)
  public static let png = Output(.png)
  public static let svg = Output(.svg)
  public static let text = Output(.text)

  public static func pdf(_ options: PDFOptions) -> Output { Output(.pdf, pdf: options) }
  public static func png(_ options: PNGOptions) -> Output { Output(.png, png: options) }
}
