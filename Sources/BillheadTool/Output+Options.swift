import Billhead

extension Output {
  /// A format with those of the command's options that are for it.
  init(
    _ format: OutputFormat, pdf: PDFOptions, png: PNGOptions = PNGOptions(),
    einvoice: ElectronicInvoiceProfile?
  ) {
    switch format {
    case .pdf:
      var pdf = pdf
      pdf.electronicInvoice = einvoice
      self = .pdf(pdf)
    case .einvoice: self = einvoice.map { .einvoice($0) } ?? Output(format)
    case .png: self = .png(png)
    case .svg, .text: self.init(format)
    }
  }
}
