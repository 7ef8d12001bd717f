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
        if !member.name.isIdentifier {
          faults.append(MessageFault.notAName(member.name).diagnostic(at: member.value.textPlace))
        }
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
      if !name.isIdentifier {
        faults.append(MessageFault.notAName(name).diagnostic(at: value.textPlace))
      }
      guard let type = PlaceholderType(rawValue: value["type"]?.string ?? "") else {
        let fault = MessageFault.unknownType(placeholder: name, key: key)
        faults.append(fault.diagnostic(at: (value["type"] ?? value).textPlace))
        continue
      }
      placeholders.append(Placeholder(name: name, type: type))
    }
    self.placeholders = placeholders
  }
}
