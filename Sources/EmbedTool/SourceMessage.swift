import Diagnostics
import JSON

/// A message of the source catalogue, as far as code has to know it.
struct SourceMessage {
  struct Placeholder {
    let name: String
    let type: PlaceholderType
  }

  let key: String
  /// Where it stands, for translators.
  let description: String
  let placeholders: [Placeholder]

  /// Reads a catalogue (ARB) in the order of the file.
  ///
  /// Throws a `Rejection` of every key and placeholder that code cannot have.
  static func all(in text: String, path: String) throws -> [SourceMessage] {
    var faults: [Diagnostic] = []
    let file = try JSONText(Array(text.utf8), name: path)
    let messages = file.values.flatMap { object in
      object.members.filter { !$0.name.hasPrefix("@") }.map { member in
        if !member.name.isIdentifier { faults.append(fault(member.name, at: member.value)) }
        return SourceMessage(member.name, object["@\(member.name)"], &faults)
      }
    }
    if !faults.isEmpty { throw Rejection(faults) }
    return messages
  }

  private init(_ key: String, _ about: JSONValue?, _ faults: inout [Diagnostic]) {
    self.key = key
    description = about?["description"]?.string ?? "The message `\(key)`."
    var placeholders: [Placeholder] = []
    for (name, value) in about?["placeholders"]?.members ?? [] {
      if !name.isIdentifier { faults.append(Self.fault(name, at: value)) }
      guard let type = PlaceholderType(rawValue: value["type"]?.string ?? "") else {
        faults.append(Self.fault(key, name, value))
        continue
      }
      placeholders.append(Placeholder(name: name, type: type))
    }
    self.placeholders = placeholders
  }

  private static func fault(_ name: String, at value: JSONValue) -> Diagnostic {
    Diagnostic(
      .error, "message-name", "'\(name)' cannot be a name in code", at: value.textPlace,
      hints: ["a name begins with a letter a-z and has letters, digits and '_' only"])
  }

  private static func fault(_ key: String, _ name: String, _ value: JSONValue) -> Diagnostic {
    let known = PlaceholderType.allCases.map(\.rawValue).joined(separator: ", ")
    return Diagnostic(
      .error, "placeholder-type", "{\(name)} of '\(key)' has no known type",
      at: (value["type"] ?? value).textPlace, hints: ["types: \(known)"])
  }
}
