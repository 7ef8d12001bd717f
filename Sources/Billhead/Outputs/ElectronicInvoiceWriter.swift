internal import EInvoices

/// Writes a document as the XML of an electronic invoice.
struct ElectronicInvoiceWriter: DocumentWriter {
  func parts(of composed: Composed) -> [Part] {
    let xml = composed.electronicInvoice?.xml ?? []
    return [OutputFormat.einvoice.part(xml, named: composed.fileName)]
  }
}
