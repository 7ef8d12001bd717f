import SwiftASN1

/// SignerInfo (RFC 5652 5.3).
struct SignerInformation {
  let attributes: ASN1Node
  let signature: [UInt8]
  private let issuerAndNumber: [ASN1Node]
  private let digestName: ASN1ObjectIdentifier?
  private let name: ASN1ObjectIdentifier?

  init(_ node: ASN1Node) throws(SignatureFlaw) {
    let fields = node.kids
    guard fields.count >= 6, fields[1].identifier == .sequence, fields[1].kids.count == 2,
      fields[3].isTagged(0), let signature = try? ASN1OctetString(derEncoded: fields[5])
    else { throw .unreadable }
    issuerAndNumber = fields[1].kids
    digestName = fields[2].kids.first?.name
    attributes = fields[3]
    name = fields[4].kids.first?.name
    self.signature = Array(signature.bytes)
  }

  func isNamed(_ certificate: Certificate) -> Bool {
    certificate.issuer == issuerAndNumber[0].encodedBytes
      && certificate.serialNumber == issuerAndNumber[1].encodedBytes
  }

  /// RFC 5754 3.2 and 3.3; with RSA the digest need not be named a second time.
  func algorithm(of certificate: Certificate) throws(SignatureFlaw) -> SignatureAlgorithm {
    let names: [ASN1ObjectIdentifier]
    switch certificate.algorithm {
    case .rsaSHA256:
      names = [.AlgorithmIdentifier.sha256WithRSAEncryption, .AlgorithmIdentifier.rsaEncryption]
    case .ecdsaP256SHA256: names = [.CMS.ecdsaWithSHA256]
    case nil: throw .algorithm
    }
    guard digestName == .CMS.sha256, let name, names.contains(name),
      let algorithm = certificate.algorithm
    else { throw .algorithm }
    return algorithm
  }
}
