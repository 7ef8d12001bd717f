import Billhead

extension Output {
  /// A format with those of the command's options that are for it.
  init(
    _ format: OutputFormat, pdf: PDFOptions, png: PNGOptions = PNGOptions(),
    page: PageOptions = PageOptions(), email: EmailOptions = EmailOptions()
  ) {
    switch format {
    case .pdf: self = .pdf(pdf)
    case .png: self = .png(png)
    case .page: self = .page(page)
    case .email: self = .email(email)
    case .emailHTML: self = .emailHTML(email.body)
    case .emailText: self = .emailText(email.body)
    case .svg, .text: self.init(format)
    }
  }
}
