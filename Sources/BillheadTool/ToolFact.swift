import Billhead

/// What can be wrong with inputs and outputs as such, before and after their documents are read.
enum ToolFact: Error, Hashable {
  case lineTooLong(String, line: Int, size: Int, limit: Int)
  case manifestAsInput(String)
  case manifestExists(String)
  case manifestInUse(String)
  case notARecord(String, line: Int)
  case notLines(String)
  case emptyFolder(String)
  case sameName(String)
  case manyParts(Int)
  case unknownOption(String, nearest: String?)
  case wrongOption(String, expected: String)

  var rejection: Rejection { Rejection([diagnostic]) }

  var diagnostic: Diagnostic {
    switch self {
    case .lineTooLong(let path, let line, let size, let limit):
      Diagnostic(
        .error, "line-too-long",
        "this line has \(size) bytes, and \(limit) are the most that are read",
        at: .text(file: path, line: line, column: 1), hints: ["raise --line-limit"])
    case .manifestAsInput(let path):
      Diagnostic(
        .error, "manifest-as-input", "this is the manifest of the output folder, and no input",
        at: .file(path))
    case .manifestExists(let path):
      Diagnostic(
        .error, "manifest-exists", "a batch has been written to this folder before",
        at: .file(path),
        hints: ["go on with it by --resume, begin anew by --overwrite, or name another folder"])
    case .manifestInUse(let path):
      Diagnostic(
        .error, "manifest-in-use", "another program is writing a batch to this folder",
        at: .file(path))
    case .notARecord(let path, let line):
      Diagnostic(
        .error, "not-a-record", "this line is no record of a batch",
        at: .text(file: path, line: line, column: 1),
        hints: ["take the line out, or begin anew by --overwrite"])
    case .notLines(let path):
      Diagnostic(
        .error, "not-lines",
        "this file is one piece of JSON over several lines; a bundle on each line is expected",
        at: .file(path), hints: ["draw it by 'billhead render'"])
    case .emptyFolder(let path):
      Diagnostic(
        .error, "empty-folder", "there are no JSON files in this folder", at: .file(path))
    case .sameName(let path):
      Diagnostic(
        .error, "same-number", "two documents of this run have the number that gives this name",
        at: .file(path), hints: ["render them into different folders"])
    case .manyParts(let count):
      Diagnostic(
        .error, "many-pages",
        "standard output takes one file, and this document has \(count) pages",
        hints: ["name a file or a folder with --output"])
    case .unknownOption(let name, let nearest):
      Diagnostic(
        .error, "unknown-option", "a line has no option '\(name)'",
        hints: (nearest.map { ["did you mean '\($0)'?"] } ?? [])
          + ["there are: \(LineOptions.names.joined(separator: ", "))"])
    case .wrongOption(let name, let expected):
      Diagnostic(.error, "wrong-option", "the option '\(name)' takes \(expected)")
    }
  }
}
