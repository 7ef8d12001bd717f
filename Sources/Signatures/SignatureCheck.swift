import Diagnostics
import Digests

/// Whether a detached signature is that of some bytes, by the key of the certificate that it holds.
///
/// Who may be trusted is not judged: neither the authorities behind the certificate, nor its dates,
/// nor whether it was revoked.
package struct SignatureCheck: Sendable {
  package enum Verdict: Sendable, Hashable {
    case sound
    case flawed(SignatureFlaw)
    /// The digest is right, but nothing here can tell whose signature it is; the sentence says why.
    case unchecked(String)
  }

  /// The common name in the signer's certificate; nil where it has none or there is none.
  package let subject: String?
  package let verdict: Verdict

  /// - Parameters:
  ///   - signature: CMS in DER, after which there may be zeros.
  ///   - content: What it should sign.
  package init(_ signature: [UInt8], of content: [UInt8]) {
    self.init(signature, of: content) { try CryptoLibrary(neededBy: "checking a signature") }
  }

  init(_ signature: [UInt8], of content: [UInt8], open: () throws -> CryptoLibrary) {
    do throws(SignatureFlaw) {
      let read = try DetachedSignature(signature)
      subject = read.certificate.commonName
      verdict = read.verdict(on: content, open: open)
    } catch {
      subject = nil
      verdict = .flawed(error)
    }
  }
}

extension DetachedSignature {
  fileprivate func verdict(
    on content: [UInt8], open: () throws -> CryptoLibrary
  ) -> SignatureCheck.Verdict {
    guard SHA256.digest(content) == contentDigest else { return .flawed(.digest) }
    do {
      let key = PublicKey(of: certificate.encoded, library: try open())
      let isSound = key?.verifies(signature, of: attributes) ?? false
      return isSound ? .sound : .flawed(.key)
    } catch {
      return .unchecked((error as? MachineFailure)?.diagnostic.sentence ?? "\(error)")
    }
  }
}
