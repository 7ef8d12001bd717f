internal import Diagnostics
internal import Documents
internal import Layout
internal import PDFFile
internal import Signatures

extension Making {
  /// Signs a finished PDF.
  ///
  /// Returns the signed file and what there is to say about the certificate.
  func sign(
    _ file: [UInt8], with signature: DocumentSignature, of properties: DocumentProperties
  ) throws -> (file: [UInt8], diagnostics: [Diagnostic]) {
    let signer = try DetachedSigner(signature.signer)
    let note = SignatureNote(
      signed: signature.signedAt ?? properties.created, name: signature.name,
      reason: signature.reason, location: signature.location)
    let findings = signer.findings(at: note.signed)
    try renderer.refuseWarnings(findings, if: options.isStrict)
    let signed = try PDFSigner(note, label: properties.signatureLabel)
      .signed(
        file, longest: signer.longest, own: signer.allCertificates, by: signer.signature)
    return (signed, findings)
  }
}
