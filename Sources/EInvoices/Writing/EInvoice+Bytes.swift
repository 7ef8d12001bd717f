extension EInvoice {
  /// The invoice in the syntax of its profile. The same model gives the same bytes.
  package var xml: [UInt8] {
    switch profile.syntax {
    case .cii: CIIWriter(invoice: self).document.document
    case .ubl: UBLWriter(invoice: self).document.document
    }
  }
}
