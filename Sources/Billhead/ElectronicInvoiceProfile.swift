internal import EInvoices
internal import PDFFile

/// A kind of electronic invoice by EN 16931. The names are those of the command line.
public enum ElectronicInvoiceProfile: String, Sendable, Hashable, CaseIterable {
  /// Factur-X and ZUGFeRD, profile EN 16931; in a PDF or alone.
  case facturX = "facturx"
  /// The same with what the French reform asks for.
  case facturXFrance = "facturx-fr"
  /// XRechnung 3.0 in the syntax CII; in a PDF or alone.
  case xRechnungCII = "xrechnung-cii"
  /// XRechnung 3.0 in the syntax UBL.
  case xRechnungUBL = "xrechnung-ubl"
  /// Peppol BIS Billing 3.0.
  case peppol

  var model: Profile {
    switch self {
    case .facturX: .facturx
    case .facturXFrance: .facturxFrance
    case .xRechnungCII: .xrechnungCII
    case .xRechnungUBL: .xrechnungUBL
    case .peppol: .peppol
    }
  }

  /// What it is, in one sentence for people.
  package var summary: String { "\(model.name)." }
}

extension Output {
  /// Throws a `Rejection` for a PDF that cannot carry what it is asked to.
  func requireCarriage() throws {
    guard case .pdf(let options) = choice, let profile = options.electronicInvoice else { return }
    var facts: [InputFact] = []
    if profile.model.carriage == nil { facts.append(.profileNotInPDF(profile.rawValue)) }
    if options.standard != .a3a, options.standard != .a3u {
      facts.append(.electronicInvoiceNeedsA3(options.standard.rawValue))
    }
    guard facts.isEmpty else { throw Rejection(facts.map(\.diagnostic)) }
  }
}

extension Attachment {
  /// The file of an electronic invoice; nil for a profile that no PDF carries.
  ///
  /// The description names the profile, so that the file tells what it is to be made of again.
  init?(_ profile: Profile, _ xml: [UInt8]) {
    guard let carriage = profile.carriage else { return nil }
    self.init(
      xml, name: carriage.fileName, description: "Electronic invoice, \(profile.name)",
      mimeType: "text/xml", relationship: .alternative)
  }

  init?(_ invoice: EInvoice, _ xml: [UInt8]) { self.init(invoice.profile, xml) }
}

extension XMPSchema {
  /// What Factur-X asks a PDF to say of its invoice; nil for a profile that no PDF carries.
  init?(of invoice: EInvoice) {
    guard let carriage = invoice.profile.carriage else { return nil }
    self.init(
      title: "Factur-X PDFA Extension Schema",
      namespace: "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#", prefix: "fx",
      properties: [
        .init(
          "DocumentFileName", .text(carriage.fileName), "Name of the embedded XML invoice file"),
        .init("DocumentType", .text("INVOICE"), "INVOICE"),
        .init("Version", .text("1.0"), "The actual version of the Factur-X XML schema"),
        .init(
          "ConformanceLevel", .text(carriage.level), "The conformance level of the embedded data"),
      ])
  }
}
