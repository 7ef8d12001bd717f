import SwiftASN1

/// The attributes that are judged: each once, with one value.
struct ReadAttributes {
  let contentDigest: [UInt8]
  /// Of the signer's certificate; nil where no attribute names it.
  let certificateDigest: [UInt8]?

  init(_ node: ASN1Node) throws(SignatureFlaw) {
    var values: [ASN1ObjectIdentifier: ASN1Node] = [:]
    for attribute in node.kids.map(\.kids) {
      guard attribute.count == 2, let name = attribute[0].name, attribute[1].kids.count == 1,
        values.updateValue(attribute[1].kids[0], forKey: name) == nil
      else { throw .unreadable }
    }
    guard values[.CMS.contentType]?.name == .CMS.data,
      let digest = values[.CMS.messageDigest]?.octets
    else { throw .unreadable }
    contentDigest = digest
    guard let certificate = values[.CMS.signingCertificate] else {
      certificateDigest = nil
      return
    }
    var parts = (certificate.kids.first?.kids.first?.kids ?? [])[...]
    // SHA-256 is meant where no algorithm is named.
    if parts.first?.identifier == .sequence {
      guard parts.removeFirst().kids.first?.name == .CMS.sha256 else { throw .algorithm }
    }
    certificateDigest = parts.first?.octets ?? []
  }
}
