import Billing
import Digests
package import Documents
import Localization

/// The digest of the facts, by which a page and a PDF are known to be of the same bill.
package struct DigestSection: Section {
  package static let name = "digest"
  package static let sentence =
    "the SHA-256 digest of the facts, which the PDF's metadata have too"
  package static let example = "digest"
  package static let options: [SectionOption<Self>] = []

  package init() {}

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    let digits = SHA256.hexadecimal(of: scribe.snapshot.canonicalJSON)
    return [
      .paragraphs(
        Paragraphs(.digest, [scribe.words(.pageDigest), Text(digits, direction: .natural)]))
    ]
  }
}
