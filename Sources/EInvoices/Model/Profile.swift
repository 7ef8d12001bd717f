/// A set of rules that an electronic invoice keeps beside those of EN 16931, with its syntax.
package enum Profile: String, Sendable, Hashable, CaseIterable {
  /// Factur-X and ZUGFeRD, profile EN 16931.
  case facturx
  /// The same with what the French reform asks for (BR-FR).
  case facturxFrance = "facturx-fr"
  /// XRechnung 3.0 in the syntax CII.
  case xrechnungCII = "xrechnung-cii"
  /// XRechnung 3.0 in the syntax UBL.
  case xrechnungUBL = "xrechnung-ubl"
  /// Peppol BIS Billing 3.0.
  case peppol

  package enum Syntax: Sendable, Hashable {
    /// UN/CEFACT Cross Industry Invoice D16B and D22B.
    case cii
    /// OASIS UBL 2.1.
    case ubl
  }

  package var syntax: Syntax {
    switch self {
    case .facturx, .facturxFrance, .xrechnungCII: .cii
    case .xrechnungUBL, .peppol: .ubl
    }
  }

  var isXRechnung: Bool { self == .xrechnungCII || self == .xrechnungUBL }

  /// BT-24.
  var specification: String {
    switch self {
    case .facturx, .facturxFrance: "urn:cen.eu:en16931:2017"
    case .xrechnungCII, .xrechnungUBL:
      "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0"
    case .peppol:
      "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
    }
  }

  /// What people call it.
  package var name: String {
    switch self {
    case .facturx: "Factur-X (EN 16931)"
    case .facturxFrance: "Factur-X (EN 16931) with the French rules"
    case .xrechnungCII: "XRechnung (CII)"
    case .xrechnungUBL: "XRechnung (UBL)"
    case .peppol: "Peppol BIS Billing 3"
    }
  }

  /// How a PDF carries it; nil where no standard says how.
  package var carriage: (fileName: String, level: String)? {
    switch self {
    case .facturx, .facturxFrance: ("factur-x.xml", "EN 16931")
    case .xrechnungCII: ("xrechnung.xml", "XRECHNUNG")
    case .xrechnungUBL, .peppol: nil
    }
  }
}
