public import Diagnostics
internal import Signatures

extension Verification.Difference {
  /// The difference as an error.
  public var diagnostic: Diagnostic {
    Diagnostic(.error, "verify-\(kind)", sentence, hints: [hint].compactMap { $0 })
  }

  private var kind: String {
    switch self {
    case .snapshot: "snapshot"
    case .template: "template"
    case .words: "words"
    case .locale: "locale"
    case .font: "font"
    case .program: "program"
    case .attachment: "attachment"
    case .truncated: "truncated"
    case .bytes: "bytes"
    case .appended: "appended"
    case .unreadableUpdate, .redefined, .added, .unlikeSignature, .tooManySignatures: "update"
    case .signature: "signature"
    }
  }

  private var sentence: String {
    switch self {
    case .snapshot(let recorded, let given):
      "the file was made from other facts: their digest is \(short(recorded)),"
        + " that of the given ones \(short(given))"
    case .template(let name, let recorded, let here?):
      "the template '\(name)' has been changed: it was version \(recorded), here it is \(here)"
    case .template(let name, _, nil): "the template '\(name)' of the file is not here"
    case .words(let recorded, let here):
      "the words were from the catalogues \(recorded), here they are from \(here)"
    case .locale(let recorded, let here?):
      "the file's locale is '\(recorded)', here the document gets '\(here)'"
    case .locale(let recorded, nil):
      "the file was made for the locale '\(recorded)', which has no catalogue here"
    case .font(let name, let recorded, let here):
      "the font file '\(name)' \(change(recorded.map(short), here.map(short), verb: "used"))"
    case .program(let name, let recorded, let here):
      "the version of \(name) \(change(recorded, here, verb: "recorded"))"
    case .attachment(let name): "the attached file '\(name)' is damaged"
    case .truncated(let count, let expected):
      "the file ends after \(count) of \(expected) bytes"
    case .bytes(let offset, let part):
      "nothing that the file was made from differs, but its bytes do from byte \(offset) on"
        + (part.map { ", in \($0)" } ?? "") + ": it was changed or damaged afterwards"
    case .appended(let count):
      "\(count == 1 ? "1 byte" : "\(count) bytes") without a signature"
        + " \(count == 1 ? "was" : "were") appended to the rendering,"
        + " and may change what is shown"
    case .unreadableUpdate(let offset):
      "what was appended to the rendering cannot be read from byte \(offset) on"
    case .redefined(let object, let part):
      "what was appended replaces object \(object)" + (part.map { ", \($0)" } ?? "")
    case .added(let object):
      "what was appended adds object \(object), which belongs to no signature"
    case .unlikeSignature(let offset, let part):
      "what was appended is not what signing appends: it differs from byte \(offset) on, in \(part)"
    case .tooManySignatures(let limit):
      "more than \(limit) signatures were appended, and the others were not checked"
    case .signature(let object, let subject, let flaw):
      "the signature in object \(object)" + (subject.map { " by '\($0)'" } ?? "")
        + " \(flaw.words)"
    }
  }

  private var hint: String? {
    switch self {
    case .template(_, _, nil): "name the folder that has it with --templates"
    case .locale(_, nil): "name the folder that has it with --locales"
    default: nil
    }
  }

  private func change(_ recorded: String?, _ here: String?, verb: String) -> String {
    switch (recorded, here) {
    case (let recorded?, let here?): "is another: it was \(recorded), here it is \(here)"
    case (_?, nil): "is not \(verb) here"
    case (nil, _): "is \(verb) here, but not in the file"
    }
  }

  /// As much of a digest as tells it apart.
  private func short(_ digest: String) -> String {
    digest.count > 16 ? "\(digest.prefix(16))…" : digest
  }
}

extension SignatureFlaw {
  /// What a signature does or is.
  fileprivate var words: String {
    switch self {
    case .unreadable: "is no CMS signature of one signer"
    case .certificate: "lacks the certificate that it names"
    case .form: "was changed in what its key does not protect, or is not by Billhead"
    case .algorithm:
      "is neither by RSA of 2048 bits or more nor by ECDSA on P-256, with SHA-256, and so cannot be"
        + " checked"
    case .digest: "is of other bytes: the file was changed after it was signed"
    case .key: "was not made with the key of its certificate, or was changed"
    }
  }
}
