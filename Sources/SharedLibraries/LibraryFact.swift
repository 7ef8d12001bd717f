import Diagnostics

/// What can be wrong with a library that is opened.
enum LibraryFact: Hashable {
  /// - Parameters:
  ///   - package: The Debian package that has it.
  ///   - user: What needs it: "this picture".
  case missing(String, package: String, user: String)

  var diagnostic: Diagnostic {
    switch self {
    case .missing(let name, let package, let user):
      Diagnostic(
        .error, "library-not-found", "the library \(name), which \(user) needs, is missing",
        hints: ["install the Debian package \(package)"])
    }
  }
}
