import SwiftASN1

/// A detached signature with its certificates (CMS SignedData, RFC 5652 5.1).
struct SignedData: DERSerializable {
  let certificates: [Certificate]
  /// A set in DER.
  let attributes: [UInt8]
  let algorithm: SignatureAlgorithm
  let signature: [UInt8]

  func encoded() throws -> [UInt8] {
    var coder = DER.Serializer()
    try coder.serialize(self)
    return coder.serializedBytes
  }

  /// How many bytes it has at most, with any signature by the key of the first certificate.
  var longest: Int {
    get throws {
      let room = certificates.first?.longestSignature ?? 0
      return try SignedData(
        certificates: certificates, attributes: attributes, algorithm: algorithm,
        signature: Array(repeating: 0, count: room)
      ).encoded().count
    }
  }

  func serialize(into coder: inout DER.Serializer) throws {
    try coder.appendConstructedNode(identifier: .sequence) { coder in
      try coder.serialize(ASN1ObjectIdentifier.CMS.signedData)
      try coder.serialize(explicitlyTaggedWithTagNumber: 0, tagClass: .contextSpecific) { coder in
        try coder.appendConstructedNode(identifier: .sequence, writeFields)
      }
    }
  }

  private func writeFields(_ coder: inout DER.Serializer) throws {
    try coder.serialize(1)
    try coder.appendConstructedNode(identifier: .set) { try $0.serialize(AlgorithmName.sha256) }
    try coder.appendConstructedNode(identifier: .sequence) { coder in
      try coder.serialize(ASN1ObjectIdentifier.CMS.data)
    }
    try coder.serializeSetOf(
      certificates.map { Encoded(bytes: $0.encoded[...]) },
      identifier: ASN1Identifier(tagWithNumber: 0, tagClass: .contextSpecific))
    try coder.appendConstructedNode(identifier: .set) { coder in
      try coder.appendConstructedNode(identifier: .sequence, writeSigner)
    }
  }

  /// SignerInfo (RFC 5652 5.3).
  private func writeSigner(_ coder: inout DER.Serializer) throws {
    try coder.serialize(1)
    coder.appendConstructedNode(identifier: .sequence) { coder in
      guard let signer = certificates.first else { return }
      coder.serializeRawBytes(signer.issuer)
      coder.serializeRawBytes(signer.serialNumber)
    }
    try coder.serialize(AlgorithmName.sha256)
    // What is signed is a set; here the same stands under the tag of its field.
    coder.serializeRawBytes([0xA0] + attributes.dropFirst())
    try coder.serialize(AlgorithmName(algorithm))
    try coder.serialize(ASN1OctetString(contentBytes: signature[...]))
  }
}

/// AlgorithmIdentifier (RFC 5280 4.1.1.2).
private struct AlgorithmName: DERSerializable {
  /// Without parameters, as RFC 5754 2 asks.
  static let sha256 = AlgorithmName(name: .CMS.sha256, hasNull: false)

  let name: ASN1ObjectIdentifier
  let hasNull: Bool

  init(name: ASN1ObjectIdentifier, hasNull: Bool) {
    (self.name, self.hasNull) = (name, hasNull)
  }

  /// RFC 5754 3.2 and 3.3.
  init(_ algorithm: SignatureAlgorithm) {
    switch algorithm {
    case .rsaSHA256: self.init(name: .AlgorithmIdentifier.sha256WithRSAEncryption, hasNull: true)
    case .ecdsaP256SHA256: self.init(name: .CMS.ecdsaWithSHA256, hasNull: false)
    }
  }

  func serialize(into coder: inout DER.Serializer) throws {
    try coder.appendConstructedNode(identifier: .sequence) { coder in
      try coder.serialize(name)
      if hasNull { try coder.serialize(ASN1Null()) }
    }
  }
}

/// A value that is in DER already.
private struct Encoded: DERSerializable {
  let bytes: ArraySlice<UInt8>

  func serialize(into coder: inout DER.Serializer) throws { coder.serializeRawBytes(bytes) }
}

extension ASN1ObjectIdentifier {
  /// The names of RFC 5652, RFC 5035 and RFC 5754.
  enum CMS {
    static let data: ASN1ObjectIdentifier = [1, 2, 840, 113_549, 1, 7, 1]
    static let signedData: ASN1ObjectIdentifier = [1, 2, 840, 113_549, 1, 7, 2]
    static let contentType: ASN1ObjectIdentifier = [1, 2, 840, 113_549, 1, 9, 3]
    static let messageDigest: ASN1ObjectIdentifier = [1, 2, 840, 113_549, 1, 9, 4]
    static let signingCertificate: ASN1ObjectIdentifier = [1, 2, 840, 113_549, 1, 9, 16, 2, 47]
    static let sha256: ASN1ObjectIdentifier = [2, 16, 840, 1, 101, 3, 4, 2, 1]
    static let ecdsaWithSHA256: ASN1ObjectIdentifier = [1, 2, 840, 10_045, 4, 3, 2]
  }
}
