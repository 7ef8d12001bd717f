internal import PDFFile
internal import Signatures

/// What was appended to a rendering: sound signatures, and what is wrong with the rest.
struct Appended {
  private(set) var signatures: [Verification.Signature] = []
  private(set) var differences: [Verification.Difference] = []

  init() {}

  /// Reads what follows the first version of a file, and checks the signatures in it.
  init(to pdf: [UInt8]) {
    let updates = AppendedUpdates(of: pdf)
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
      case .unreadable(let offset): .unreadableUpdate(offset: offset)
      case .noSignature(let count): .appended(count: count)
      case .redefined(let object, let part): .redefined(object: object, part: part.kind)
      case .added(let object, let kind): .added(object: object, kind: kind)
      case .entry(let name, let owner): .entry(name, part: owner.words)
      case .coverage(let object): .coverage(object: object)
      }
  }
}

extension UpdateFault.Owner {
  fileprivate var words: String {
    switch self {
    case .catalog(let object): "object \(object), the catalog,"
    case .page(let number, let object): "object \(object), page \(number),"
    case .field(let object): "object \(object), the field of a signature,"
    case .signature(let object): "object \(object), a signature,"
    case .table: "the appended table"
    }
  }
}
