/// What is made of a document, and how.
///
/// An option goes with the format that it is for: `.pdf(PDFOptions(…))`, `.png(PNGOptions(…))`.
public struct Output: Sendable, Hashable {
  enum Choice: Sendable, Hashable {
    case pdf(PDFOptions)
    case png(PNGOptions)
    case svg, text
    case page(PageOptions)
    case email(EmailOptions)
    case emailHTML(EmailBodyOptions)
    case emailText(EmailBodyOptions)
    case einvoice(ElectronicInvoiceProfile)
  }

  let choice: Choice

  private init(_ choice: Choice) {
    self.choice = choice
  }

  /// An output of any format, with its usual options.
  public init(_ format: OutputFormat) {
    switch format {
    case .pdf: self = .pdf
    case .png: self = .png
    case .svg: self = .svg
    case .text: self = .text
    case .page: self = .page
    case .email: self = .email
    case .emailHTML: self = .emailHTML
    case .emailText: self = .emailText
    case .einvoice: self = .einvoice(.facturX)
    }
  }

  public static let pdf = Output.pdf(PDFOptions())
  public static let png = Output.png(PNGOptions())
  public static let svg = Output(Choice.svg)
  public static let text = Output(Choice.text)
  public static let page = Output.page(PageOptions())
  public static let email = Output.email(EmailOptions())
  public static let emailHTML = Output.emailHTML(EmailBodyOptions())
  public static let emailText = Output.emailText(EmailBodyOptions())

  public static func pdf(_ options: PDFOptions) -> Output { Output(.pdf(options)) }
  public static func png(_ options: PNGOptions) -> Output { Output(.png(options)) }
  public static func page(_ options: PageOptions) -> Output { Output(.page(options)) }
  public static func email(_ options: EmailOptions) -> Output { Output(.email(options)) }
  public static func emailHTML(_ body: EmailBodyOptions) -> Output { Output(.emailHTML(body)) }
  public static func emailText(_ body: EmailBodyOptions) -> Output { Output(.emailText(body)) }

  /// The XML of an electronic invoice alone.
  public static func einvoice(_ profile: ElectronicInvoiceProfile) -> Output {
    Output(Choice.einvoice(profile))
  }

  /// The electronic invoice in it, alone or in a PDF.
  var electronicInvoice: ElectronicInvoiceProfile? {
    switch choice {
    case .einvoice(let profile): profile
    case .pdf(let options): options.electronicInvoice
    case .png, .svg, .text, .page, .email, .emailHTML, .emailText: nil
    }
  }

  public var format: OutputFormat {
    switch choice {
    case .pdf: .pdf
    case .png: .png
    case .svg: .svg
    case .text: .text
    case .page: .page
    case .email: .email
    case .emailHTML: .emailHTML
    case .emailText: .emailText
    case .einvoice: .einvoice
    }
  }
}
