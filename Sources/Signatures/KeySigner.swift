import Diagnostics

/// Signs with a private key that is in memory, through OpenSSL's libcrypto.
///
/// The library is opened when the first signer is made. RSA keys of 2048 bits or more and keys on the
/// curve P-256 can sign.
public struct KeySigner: DocumentSigner {
  public let certificates: [[UInt8]]
  public let algorithm: SignatureAlgorithm
  private let key: PrivateKey

  /// Reads a key and its certificates.
  ///
  /// Throws a `Rejection` with everything that is wrong with them, and a `MachineFailure` when
  /// libcrypto is missing.
  ///
  /// - Parameters:
  ///   - key: PEM: PKCS#8 (RFC 5958), encrypted or not, or the older forms for RSA and EC keys.
  ///   - certificates: PEM: the signer's first, then those of the authorities behind it.
  ///   - passphrase: Opens an encrypted key.
  ///   - names: What stands for the two in diagnostics, such as their paths.
  public init(
    key: [UInt8], certificates: [UInt8], passphrase: String? = nil,
    names: (key: String, certificates: String) = ("key", "certificates")
  ) throws {
    try self.init(
      readingKey: { key }, certificates: { certificates }, passphrase: passphrase, names: names)
  }

  /// What the closures throw is told with all else that is wrong.
  package init(
    readingKey: () throws -> [UInt8], certificates: () throws -> [UInt8], passphrase: String?,
    names: (key: String, certificates: String)
  ) throws {
    let library = try CryptoLibrary()
    var faults: [Diagnostic] = []
    let privateKey = try collect(&faults) {
      try PrivateKey(
        pem: readingKey(), name: names.key, passphrase: passphrase, library: library)
    }
    let chain = try collect(&faults) {
      try CertificateChain(pem: certificates(), name: names.certificates, library: library)
    }
    guard let privateKey, let chain else { throw Rejection(faults) }
    guard let algorithm = chain.signer.algorithm else {
      throw Rejection([SignatureFact.keyKind(certificate: chain.signer.words).diagnostic])
    }
    guard privateKey.belongs(to: chain.handle) else {
      let fact = SignatureFact.keyOfAnother(names.key, certificate: chain.signer.words)
      throw Rejection([fact.diagnostic])
    }
    (self.certificates, self.algorithm, self.key) = (chain.encoded, algorithm, privateKey)
  }

  /// Throws a `MachineFailure` when libcrypto cannot sign.
  public func sign(_ bytes: [UInt8]) throws -> [UInt8] { try key.sign(bytes) }
}
