import Diagnostics

/// What code cannot take of the source catalogue.
enum MessageFault: Hashable {
  /// Of a message or a placeholder.
  case notAName(String)
  case unknownType(placeholder: String, key: String)

  func diagnostic(at place: Place) -> Diagnostic {
    switch self {
    case .notAName(let name):
      Diagnostic(
        .error, "message-name", "'\(name)' cannot be a name in code", at: place,
        hints: ["a name begins with a letter a-z and has letters, digits and '_' only"])
    case .unknownType(let name, let key):
      Diagnostic(
        .error, "placeholder-type", "{\(name)} of '\(key)' has no known type", at: place,
        hints: [
          "types: \(PlaceholderType.allCases.map(\.rawValue).joined(separator: ", "))"
        ])
    }
  }
}
