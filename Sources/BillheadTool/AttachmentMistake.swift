import Billhead

/// What can be wrong with what follows `--attach`.
enum AttachmentMistake: Equatable {
  case noPath
  case unknownProperty(String, known: [String])
  case noValue(String)
  case propertyTwice(String)
  case unknownRelationship(String, known: [String])

  /// - Parameter path: Of the file to attach.
  func diagnostic(at path: String?) -> Diagnostic {
    Diagnostic(.error, code, sentence, at: path.map(Place.file), hints: hints)
  }

  private var code: String {
    switch self {
    case .noPath: "no-attachment"
    case .unknownProperty: "unknown-property"
    case .noValue: "no-value"
    case .propertyTwice: "property-twice"
    case .unknownRelationship: "unknown-relationship"
    }
  }

  private var sentence: String {
    switch self {
    case .noPath: "--attach names no file"
    case .unknownProperty(let name, _):
      "--attach has no property '\(name.prefix(60))'"
    case .noValue(let name): "the property '\(name)' of an attached file has no value"
    case .propertyTwice(let name): "the attached file's \(name) is given twice"
    case .unknownRelationship(let name, _):
      "'\(name.prefix(60))' is no relationship of an attached file"
    }
  }

  private var hints: [String] {
    switch self {
    case .noPath, .propertyTwice: []
    case .noValue(let name): ["write it as \(name)=…"]
    case .unknownProperty(let name, let known), .unknownRelationship(let name, let known):
      (nearestName(to: name, among: known).map { ["did you mean '\($0)'?"] } ?? [])
        + ["there are: \(known.joined(separator: ", "))"]
    }
  }
}
