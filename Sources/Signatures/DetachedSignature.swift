import Digests
import SwiftASN1

/// A detached CMS signature of one signer as `DetachedSigner` makes it, taken apart (RFC 5652 5).
struct DetachedSignature {
  let certificate: Certificate
  /// All that it holds, the signer's first.
  let certificates: [Certificate]
  let algorithm: SignatureAlgorithm
  /// A set in DER, which is what the key signs.
  let attributes: [UInt8]
  let contentDigest: [UInt8]
  let signature: [UInt8]

  /// Reads DER, after which there may be as many zeros as signing leaves.
  ///
  /// A key signs the attributes and nothing else of it. So that the rest cannot be changed either, it
  /// must be what is made of its parts once more.
  init(_ padded: [UInt8]) throws(SignatureFlaw) {
    guard let bytes = padded.withoutPadding, let root = try? DER.parse(bytes) else {
      throw .unreadable
    }
    let outer = root.kids
    guard outer.count == 2, outer[0].name == .CMS.signedData, outer[1].isTagged(0) else {
      throw .unreadable
    }
    let fields = outer[1].kids.first?.kids ?? []
    guard fields.count >= 4, fields[2].kids.count == 1, fields[2].kids[0].name == .CMS.data,
      let signers = fields.last, signers.identifier == .set, signers.kids.count == 1
    else { throw .unreadable }
    let encoded = fields.first { $0.isTagged(0) }?.kids.map { Array($0.encodedBytes) } ?? []
    let signer = try SignerInformation(signers.kids[0])
    var all = encoded.compactMap(Certificate.init)
    guard all.count == encoded.count, let own = all.firstIndex(where: signer.isNamed) else {
      throw .certificate
    }
    let certificate = all.remove(at: own)
    certificates = [certificate] + all
    let attributes = try ReadAttributes(signer.attributes)
    guard attributes.certificateDigest ?? certificate.digest == certificate.digest else {
      throw .certificate
    }
    (self.certificate, algorithm) = (certificate, try signer.algorithm(of: certificate))
    self.attributes = [0x31] + signer.attributes.encodedBytes.dropFirst()
    contentDigest = attributes.contentDigest
    signature = signer.signature
    guard isMade(bytes, padding: padded.count - bytes.count) else { throw .form }
  }

  /// Whether signing makes just these bytes of the parts, and leaves so many zeros after them.
  private func isMade(_ bytes: [UInt8], padding: Int) -> Bool {
    let own = SignedAttributes(contentDigest: contentDigest, certificate: certificate)
    let again = SignedData(
      certificates: certificates, attributes: attributes, algorithm: algorithm,
      signature: signature)
    guard (try? own.encoded()) == attributes, (try? again.encoded()) == bytes,
      algorithm.canonical(signature) == signature, let longest = try? again.longest
    else { return false }
    return bytes.count + padding == longest
  }
}

extension Certificate {
  fileprivate var digest: [UInt8] { SHA256.digest(encoded) }
}

extension [UInt8] {
  /// A sequence of definite length at the beginning; nil where none is, or more than zeros follow.
  fileprivate var withoutPadding: [UInt8]? {
    guard count >= 2, self[0] == 0x30 else { return nil }
    let extra = self[1] < 0x80 ? 0 : Int(self[1] & 0x7F)
    guard self[1] < 0x80 || (1...4).contains(extra), count >= 2 + extra else { return nil }
    let length = extra == 0 ? Int(self[1]) : self[2..<2 + extra].reduce(0) { $0 << 8 | Int($1) }
    let end = 2 + extra + length
    guard end <= count, self[end...].allSatisfy({ $0 == 0 }) else { return nil }
    return Array(self[..<end])
  }
}
