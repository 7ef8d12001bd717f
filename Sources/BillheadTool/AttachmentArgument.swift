import Billhead

/// A file to attach, as it is written on the command line: `data.xml;relationship=data`.
struct AttachmentArgument: Equatable {
  private enum Property: String, CaseIterable {
    case relationship, type, name, description
  }

  private(set) var path = ""
  private(set) var relationship = Attachment.Relationship.unspecified
  private(set) var type: String?
  private(set) var name: String?
  private(set) var description: String?
  /// What is wrong with the properties.
  private(set) var diagnostics: [Diagnostic] = []

  init(_ text: String) {
    let parts = Self.parts(text)
    path = parts[0]
    var seen: Set<Property> = []
    for part in parts.dropFirst() where !part.isEmpty {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let property = Property(rawValue: String(pair[0])) else {
        let known = Property.allCases.map(\.rawValue)
        report(.unknownProperty(String(pair[0]), of: path, known: known))
        continue
      }
      guard pair.count == 2 else {
        report(.noValue(property.rawValue, of: path))
        continue
      }
      if !seen.insert(property).inserted { report(.propertyTwice(property.rawValue, of: path)) }
      set(property, String(pair[1]))
    }
  }

  private mutating func set(_ property: Property, _ value: String) {
    switch property {
    case .relationship:
      let known = Attachment.Relationship.allCases.map(\.rawValue)
      if let found = Attachment.Relationship(rawValue: value.lowercased()) {
        relationship = found
      } else {
        report(.unknownRelationship(value, of: path, known: known))
      }
    case .type: type = value
    case .name: name = value
    case .description: description = value
    }
  }

  private mutating func report(_ fact: ToolFact) { diagnostics.append(fact.diagnostic) }

  /// The file with its properties; throws a `Rejection` when it cannot be read or is empty.
  func attachment() throws -> Attachment {
    guard !path.isEmpty else { throw ToolFact.noAttachment.rejection }
    let file = try Attachment(contentsOf: path)
    let name = name ?? file.name
    return Attachment(
      file.bytes, name: name, description: description, mimeType: type,
      relationship: relationship)
  }

  /// The text between semicolons; a backslash takes a semicolon or a backslash for itself.
  private static func parts(_ text: String) -> [String] {
    var parts = [""]
    var rest = text[...]
    while let character = rest.popFirst() {
      if character == "\\", let next = rest.first, next == ";" || next == "\\" {
        parts[parts.count - 1].append(rest.removeFirst())
      } else if character == ";" {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }
}
