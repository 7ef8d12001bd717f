import SwiftASN1

extension ASN1Node {
  /// What is in a sequence or a set; empty for anything else.
  var kids: [ASN1Node] {
    guard case .constructed(let nodes) = content else { return [] }
    return Array(nodes)
  }

  var name: ASN1ObjectIdentifier? { try? ASN1ObjectIdentifier(derEncoded: self) }

  var octets: [UInt8]? {
    (try? ASN1OctetString(derEncoded: self)).map { Array($0.bytes) }
  }

  func isTagged(_ number: UInt) -> Bool {
    identifier == ASN1Identifier(tagWithNumber: number, tagClass: .contextSpecific)
  }
}
