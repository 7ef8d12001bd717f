package import Diagnostics

/// What can be wrong with files and folders.
package enum FileFact: Sendable, Hashable {
  case unreadable(path: String, reason: String)
  case tooLarge(path: String, limit: Int)
  case unwritable(path: String, reason: String)
  case outsideFolder(String)
  case notAFile(String)

  package var diagnostic: Diagnostic {
    switch self {
    case .unreadable(let path, let reason):
      Diagnostic(.error, "unreadable-file", "cannot read this: \(reason)", at: .file(path))
    case .tooLarge(let path, let limit):
      Diagnostic(
        .error, "file-too-large", "this has more than \(limit >> 20) MiB, and is not read",
        at: .file(path))
    case .unwritable(let path, let reason):
      Diagnostic(.error, "unwritable-file", "cannot write this: \(reason)", at: .file(path))
    case .outsideFolder(let path):
      Diagnostic(
        .error, "outside-folder",
        "the file '\(path)' of the settings leads out of the bundle's folder",
        hints: ["put a copy of the file beside the bundle"])
    case .notAFile(let path):
      Diagnostic(.error, "not-a-file", "'\(path)' of the settings is no file with bytes of its own")
    }
  }
}

/// A `Rejection` that says why a file cannot be read, by `errno`.
package func unreadable(_ path: String) -> Rejection {
  Rejection([FileFact.unreadable(path: path, reason: reason(errno)).diagnostic])
}

/// A `MachineFailure` that says why a file cannot be written, by the number of an error.
package func unwritable(_ path: String, _ code: Int32 = errno) -> MachineFailure {
  MachineFailure(FileFact.unwritable(path: path, reason: reason(code)).diagnostic)
}

/// The system's words for an error number, beginning with a small letter.
private func reason(_ code: Int32) -> String {
  let words = String(cString: strerror(code))
  return words.prefix(1).lowercased() + words.dropFirst()
}
