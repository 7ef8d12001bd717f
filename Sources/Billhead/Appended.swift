internal import PDFFile
internal import Signatures

/// What was appended to a rendering: sound signatures, and what is wrong with the rest.
struct Appended {
  private(set) var signatures: [Verification.Signature] = []
  private(set) var differences: [Verification.Difference] = []

  init() {}

  /// Reads what follows the first version of a file, and checks the signatures in it.
  ///
  /// - Parameter count: How many bytes the first version has.
  init(to pdf: [UInt8], after count: Int) {
    guard
      let updates = AppendedUpdates(
        to: pdf, after: count, certificates: DetachedSigner.allCertificates)
    else {
      differences = [.unreadableUpdate(offset: count)]
      return
    }
    differences = updates.faults.map(Verification.Difference.init)
    for signature in updates.signatures { check(signature, in: pdf) }
  }

  private mutating func check(_ signature: EmbeddedSignature, in pdf: [UInt8]) {
    let check = SignatureCheck(signature.contents, of: signature.covered.flatMap { pdf[$0] })
    switch check.verdict {
    case .sound:
      signatures.append(Verification.Signature(subject: check.subject, reasonUnchecked: nil))
    case .unchecked(let why):
      signatures.append(Verification.Signature(subject: check.subject, reasonUnchecked: why))
    case .flawed(let flaw):
      differences.append(.signature(object: signature.object, subject: check.subject, flaw))
    }
  }
}

extension Verification.Difference {
  fileprivate init(_ fault: UpdateFault) {
    self =
      switch fault {
      case .noSignature(let count): .appended(count: count)
      case .redefined(let object, let part): .redefined(object: object, part: part.kind)
      case .added(let object): .added(object: object)
      case .unlike(let offset, let part): .unlikeSignature(offset: offset, part: part.words)
      case .tooMany(let limit): .tooManySignatures(limit: limit)
      }
  }
}

extension UpdateFault.Part {
  fileprivate var words: String {
    switch self {
    case .catalog(let object): "the catalog, object \(object)"
    case .page(let object): "the first page, object \(object)"
    case .field(let object): "the field of the signature, object \(object)"
    case .signature(let object): "the signature, object \(object)"
    case .table: "the table of objects"
    }
  }
}
