internal import Documents
internal import EInvoices
internal import Layout
internal import PDFFile
internal import Typography

/// Writes pages as a PDF.
struct PDFWriter: PageWriter {
  let options: PDFOptions

  func draw(_ document: LaidOutDocument, by press: Press) throws -> any Drawing {
    let tagged = document.taggedPages
    return PDFDrawing(
      options: options, file: try press.pdf(document, tagged: tagged),
      finisher: PDFFinisher(document, tagged: tagged), properties: document.properties)
  }
}

/// A PDF as Cairo draws it, and what it wants for being finished.
private struct PDFDrawing: Drawing {
  let options: PDFOptions
  var file: [UInt8]
  var finisher: PDFFinisher
  let properties: DocumentProperties

  mutating func finish(_ making: Making) throws -> Written {
    let provenance = try making.provenance
    finisher.demand(options.standard)
    finisher.provenance = provenance
    finisher.attachments = options.carried(
      invoice: making.electronicInvoice, snapshot: { making.snapshot },
      created: finisher.metadata.created)
    if let invoice = making.electronicInvoice {
      finisher.schemas += [XMPSchema(of: invoice)].compactMap { $0 }
    }
    var finished = try finisher.finish(file)
    file = []
    var written = Written(parts: [], provenance: provenance)
    if let signature = options.signature {
      (finished, written.diagnostics) = try making.sign(finished, with: signature, of: properties)
    }
    written.parts = [OutputFormat.pdf.part(finished, named: making.fileName)]
    return written
  }
}
