import HostSystem
public import Signatures

/// A signature for a PDF of the level PAdES-B-B (ETSI EN 319 142-1), and what the file says of it.
///
/// It is put at the end of the finished file, whose own bytes stay as they are. With an RSA key the
/// same document gives the same bytes; with ECDSA each signature differs.
public struct DocumentSignature: Sendable {
  /// Who signs: a `KeySigner`, or a signer of your own for a key in a device.
  public var signer: any DocumentSigner
  /// The instant that the file states, in seconds since 1970-01-01T00:00:00Z; nil for the document's
  /// own date. No authority vouches for it.
  public var signedAt: Int?
  /// Who signs, for readers that do not show the certificate's own name.
  public var name: String?
  /// Why it is signed.
  public var reason: String?
  /// Where it is signed.
  public var location: String?

  public init(
    signer: any DocumentSigner, signedAt: Int? = nil, name: String? = nil, reason: String? = nil,
    location: String? = nil
  ) {
    self.signer = signer
    self.signedAt = signedAt
    self.name = name
    self.reason = reason
    self.location = location
  }
}

/// Two are equal when keys of the same certificates sign with the same words at the same instant.
extension DocumentSignature: Hashable {
  public static func == (left: DocumentSignature, right: DocumentSignature) -> Bool {
    left.signer.certificates == right.signer.certificates && left.signedAt == right.signedAt
      && left.name == right.name && left.reason == right.reason && left.location == right.location
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(signer.certificates)
    hasher.combine(signedAt)
    hasher.combine([name, reason, location])
  }
}

extension KeySigner {
  /// Reads a key and its certificates from files.
  ///
  /// Throws a `Rejection` with everything that is wrong with them, and a `MachineFailure` when
  /// libcrypto is missing.
  ///
  /// - Parameters:
  ///   - keyFile: PEM: PKCS#8 (RFC 5958), encrypted or not, or the older forms for RSA and EC keys.
  ///   - certificateFile: PEM: the signer's certificate first, then those of the authorities behind
  ///     it.
  ///   - passphrase: Opens an encrypted key.
  public init(keyFile: String, certificateFile: String, passphrase: String? = nil) throws {
    try self.init(
      readingKey: { try readFile(keyFile) }, certificates: { try readFile(certificateFile) },
      passphrase: passphrase, names: (keyFile, certificateFile))
  }
}
