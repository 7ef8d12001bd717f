internal import Diagnostics

/// What there is to know of a file beside its differences.
enum VerificationNote: Hashable {
  case signed(subject: String?)
  /// It could not be checked whose key made a signature.
  case unchecked(subject: String?, reason: String)
  /// Attached files that are not ours to make.
  case takenAsTheyAre([String])

  var diagnostic: Diagnostic {
    switch self {
    case .signed(let subject):
      Diagnostic(
        .note, "verify-signed",
        "the appended signature is that of \(Self.words(subject)), as its certificate says; whether"
          + " to trust that (authorities, dates, revocation) was not judged")
    case .unchecked(let subject, let reason):
      Diagnostic(
        .warning, "verify-unchecked",
        "whether the appended signature is that of \(Self.words(subject)) was not checked: \(reason)"
      )
    case .takenAsTheyAre(let names):
      Diagnostic(
        .note, "verify-attachments",
        "attached files were taken as they are: "
          + names.map { "'\($0)'" }.joined(separator: ", "))
    }
  }

  private static func words(_ subject: String?) -> String {
    subject.map { "'\($0)'" } ?? "a signer without a name"
  }
}

extension Verification.Signature {
  var note: VerificationNote {
    guard let reasonUnchecked else { return .signed(subject: subject) }
    return .unchecked(subject: subject, reason: reasonUnchecked)
  }
}
