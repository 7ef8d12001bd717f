import Digests
import SwiftASN1

/// What a signature of the baseline profile signs: the kind and the digest of the content, and which
/// certificate's key did it (ETSI EN 319 142-1 6.3; RFC 5652 11, RFC 5035 3).
///
/// The time is not among them: a PDF states it beside the signature.
struct SignedAttributes: DERSerializable {
  let contentDigest: [UInt8]
  let certificate: Certificate

  /// A set in DER.
  func encoded() throws -> [UInt8] {
    var coder = DER.Serializer()
    try coder.serialize(self)
    return coder.serializedBytes
  }

  func serialize(into coder: inout DER.Serializer) throws {
    try coder.serializeSetOf([
      Attribute(name: .CMS.contentType) { try $0.serialize(ASN1ObjectIdentifier.CMS.data) },
      Attribute(name: .CMS.messageDigest) { try $0.serialize(octets(contentDigest)) },
      Attribute(name: .CMS.signingCertificate, write: identify),
    ])
  }

  /// Lists of certificates and of policies, of which only the first has anything in it. The digest
  /// is of SHA-256, which is what no name of an algorithm means.
  private func identify(_ coder: inout DER.Serializer) throws {
    let digest = octets(SHA256.digest(certificate.encoded))
    try coder.appendConstructedNode(identifier: .sequence) { coder in
      try coder.appendConstructedNode(identifier: .sequence) { coder in
        try coder.appendConstructedNode(identifier: .sequence) { try $0.serialize(digest) }
      }
    }
  }

  private func octets(_ bytes: [UInt8]) -> ASN1OctetString {
    ASN1OctetString(contentBytes: bytes[...])
  }
}

/// A name with a set of one value.
private struct Attribute: DERSerializable {
  let name: ASN1ObjectIdentifier
  let write: (inout DER.Serializer) throws -> Void

  func serialize(into coder: inout DER.Serializer) throws {
    try coder.appendConstructedNode(identifier: .sequence) { coder in
      try coder.serialize(name)
      try coder.appendConstructedNode(identifier: .set, write)
    }
  }
}
