public import Diagnostics

extension Verification.Signature {
  /// What there is to know of it: a note, or a warning where it could not be checked.
  public var diagnostic: Diagnostic {
    let name = subject.map { "'\($0)'" } ?? "a signer without a name"
    if let reasonUnchecked {
      return Diagnostic(
        .warning, "verify-unchecked",
        "whether the appended signature is that of \(name) was not checked: \(reasonUnchecked)")
    }
    return Diagnostic(
      .note, "verify-signed",
      "the appended signature is that of \(name), as its certificate says; whether to trust that"
        + " (authorities, dates, revocation) was not judged")
  }
}
