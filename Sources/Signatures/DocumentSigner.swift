/// What signs documents: a key in a file (`KeySigner`), or one in a device that never gives it out.
public protocol DocumentSigner: Sendable {
  /// X.509 certificates in DER (RFC 5280): the signer's first, then those of the authorities behind
  /// it, each once. The root may be left out.
  var certificates: [[UInt8]] { get }

  /// How `sign` signs; it must be the way of the first certificate's key.
  var algorithm: SignatureAlgorithm { get }

  /// The signature of some bytes, which `algorithm` says how to hash and how to write.
  ///
  /// The bytes are the signed attributes of a CMS signature in DER (RFC 5652 5.4), some 150 of them,
  /// whatever the size of the document. Documents that are drawn at the same time are signed at the
  /// same time. What is thrown ends the rendering as it is.
  func sign(_ bytes: [UInt8]) throws -> [UInt8]
}
