import ArgumentParser
import Billhead
import HostSystem

/// Where documents go.
enum OutputTarget: Sendable {
  case standardOutput
  case file(String)
  /// A folder; files are named after the documents.
  case folder(String)

  /// Throws a `ValidationError` for no name and for many documents that would go to one place, and a
  /// `MachineFailure` for a folder that cannot be made.
  init(_ path: String?, count: Int) throws {
    switch path {
    case nil: self = .folder(".")
    case "": throw ValidationError("--output takes a file, a folder or '-', not an empty name.")
    case "-":
      guard count == 1 else {
        throw ValidationError("Standard output takes one document, and there are \(count).")
      }
      self = .standardOutput
    case let path? where path.hasSuffix("/") || isFolder(path):
      try makeFolder(path)
      self = .folder(withoutFinalSlash(path))
    case let path?:
      guard count == 1 else {
        throw ValidationError(
          "There are \(count) documents for the one file '\(path)'; name a folder: '\(path)/'.")
      }
      self = .file(path)
    }
  }
}
