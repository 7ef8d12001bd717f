import Diagnostics

/// What can be wrong when an archive is written.
enum ZipFault: Hashable {
  case entryTooLarge(String)

  var diagnostic: Diagnostic {
    switch self {
    case .entryTooLarge(let name):
      Diagnostic(.error, "zip-entry-too-large", "a file of 4 GiB does not fit", at: .file(name))
    }
  }
}
