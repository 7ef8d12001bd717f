internal import Diagnostics

/// What can be wrong with how tests are run.
enum TestingFact: Hashable {
  /// Of the variable `BILLHEAD_GOLDENS`.
  case unknownMode(String, known: [String])
  case missingProgram(String)

  var diagnostic: Diagnostic {
    switch self {
    case .unknownMode(let name, let known):
      Diagnostic(
        .error, "unknown-golden-mode", "BILLHEAD_GOLDENS is '\(name)'",
        hints: ["it takes: \(known.joined(separator: ", "))"])
    case .missingProgram(let name):
      Diagnostic(
        .error, "program-missing", "the program \(name) is not installed",
        hints: ["on Debian it is in the package poppler-utils or qpdf"])
    }
  }
}
