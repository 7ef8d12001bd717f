package import Diagnostics
import Digests
import Figures

/// Makes detached signatures, which do not hold what they sign: CMS of the profile CAdES-B-B, as
/// PAdES-B-B requires it in a PDF (ETSI EN 319 122-1 and EN 319 142-1).
package struct DetachedSigner {
  /// How many bytes a signature has at most; with RSA each has exactly so many.
  package let longest: Int
  /// The certificates that it puts into a signature, one after the other in the order of their bytes.
  /// The key protects none of them.
  package let allCertificates: [UInt8]

  private let signer: any DocumentSigner
  private let certificates: [Certificate]
  private let certificate: Certificate

  /// Throws a `Rejection` for a signer whose certificates cannot be read or do not fit it.
  package init(_ signer: any DocumentSigner) throws {
    let certificates = signer.certificates.map(Certificate.init)
    let faults = certificates.indices.filter { certificates[$0] == nil }
      .map { SignatureFact.certificateUnreadable(file: nil, index: $0 + 1) }
    guard faults.isEmpty else { throw Rejection(faults.map(\.diagnostic)) }
    self.certificates = certificates.compactMap { $0 }
    guard let certificate = self.certificates.first else {
      throw Rejection([SignatureFact.noCertificate.diagnostic])
    }
    (self.signer, self.certificate) = (signer, certificate)
    try certificate.requireAlgorithm(signer.algorithm)
    let attributes = SignedAttributes(contentDigest: SHA256.digest([]), certificate: certificate)
    longest = try SignedData(
      certificates: self.certificates, attributes: attributes.encoded(),
      algorithm: signer.algorithm, signature: []
    ).longest
    allCertificates = self.certificates.inOrder
  }

  /// The signature of some bytes, in DER.
  ///
  /// Throws what the signer throws, and a `MachineFailure` when what it gives is no signature.
  package func signature(of bytes: [UInt8]) throws -> [UInt8] {
    let attributes = try SignedAttributes(
      contentDigest: SHA256.digest(bytes), certificate: certificate
    ).encoded()
    let signature = signer.algorithm.canonical(try signer.sign(attributes))
    guard certificate.allowsSignature(of: signature.count) else {
      throw SignatureFact.signatureLength(signature.count, longest: certificate.longestSignature)
        .failure
    }
    return try SignedData(
      certificates: certificates, attributes: attributes, algorithm: signer.algorithm,
      signature: signature
    ).encoded()
  }

  /// Warns of a certificate that is not valid at an instant, in seconds since 1970-01-01T00:00:00Z.
  package func findings(at seconds: Int) -> [Diagnostic] {
    let instant = Instant(seconds)
    if instant > certificate.notAfter {
      let day = certificate.notAfter.date(atOffset: 0)
      return [SignatureFact.expired(certificate.words, on: day).diagnostic]
    }
    if instant < certificate.notBefore {
      let day = certificate.notBefore.date(atOffset: 0)
      return [SignatureFact.notYetValid(certificate.words, from: day).diagnostic]
    }
    return []
  }
}

extension DetachedSigner {
  /// The certificates in a signature that this made, as `allCertificates`; empty for other bytes.
  ///
  /// - Parameter signature: CMS in DER, after which there may be zeros.
  package static func allCertificates(of signature: [UInt8]) -> [UInt8] {
    (try? DetachedSignature(signature))?.certificates.inOrder ?? []
  }
}

extension [Certificate] {
  fileprivate var inOrder: [UInt8] {
    map(\.encoded).sorted { $0.lexicographicallyPrecedes($1) }.flatMap(\.self)
  }
}

extension Certificate {
  fileprivate func requireAlgorithm(_ stated: SignatureAlgorithm) throws {
    guard let algorithm else {
      throw Rejection([SignatureFact.keyKind(certificate: words).diagnostic])
    }
    guard stated == algorithm else {
      throw Rejection([SignatureFact.algorithm(stated, of: words, its: algorithm).diagnostic])
    }
  }

  fileprivate func allowsSignature(of count: Int) -> Bool {
    switch key {
    case .rsa: count == longestSignature
    case .p256, .other: (8...longestSignature).contains(count)
    }
  }
}
