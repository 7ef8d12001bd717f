import Billhead

extension Output {
  /// A format with those of the command's options that are for it.
  init(
    _ format: OutputFormat, pdf: PDFOptions, png: PNGOptions = PNGOptions(),
    page: PageOptions = PageOptions(), email: EmailOptions = EmailOptions(),
    einvoice: ElectronicInvoiceProfile? = nil
  ) {
    switch format {
    case .pdf:
      var pdf = pdf
      pdf.electronicInvoice = einvoice
      self = .pdf(pdf)
    case .einvoice: self = einvoice.map { .einvoice($0) } ?? Output(format)
    case .png: self = .png(png)
    case .page: self = .page(page)
    case .email:
      var email = email
      email.electronicInvoice = einvoice
      self = .email(email)
    case .emailHTML: self = .emailHTML(email.body)
    case .emailText: self = .emailText(email.body)
    case .svg, .text: self.init(format)
    }
  }
}
