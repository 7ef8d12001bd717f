import YAML

/// An option of a section: its name, what it takes, its sentence, and how it is read.
package struct SectionOption<Owner: Sendable>: Sendable {
  typealias Path<Value> = any WritableKeyPath<Owner, Value> & Sendable

  let name: String
  /// What it takes, for the reference page: `true` or `false`, a list of …
  let values: String
  let sentence: String
  let read: @Sendable (inout TemplateReader, YAMLNode, inout Owner) -> Void

  init(
    _ name: String, values: String, _ sentence: String,
    read: @escaping @Sendable (inout TemplateReader, YAMLNode, inout Owner) -> Void
  ) {
    self.name = name
    self.values = values
    self.sentence = sentence
    self.read = read
  }

  /// `true` or `false`.
  static func flag(_ name: String, _ path: Path<Bool>, _ sentence: String) -> Self {
    Self(name, values: "`true` or `false`", sentence) { reader, node, owner in
      if let value = reader.bool(node, name) { owner[keyPath: path] = value }
    }
  }

  /// One name of a closed list.
  static func choice<Value: TemplateReader.Name & SendableMetatype>(
    _ name: String, _ path: Path<Value>, one: String, many: String, _ sentence: String
  ) -> Self {
    Self(name, values: Self.listed(Value.self), sentence) { reader, node, owner in
      if let value = reader.name(node, one, many, Value.self) { owner[keyPath: path] = value }
    }
  }

  /// Names of a closed list, each at most once.
  static func names<Value: TemplateReader.Name & Equatable & SendableMetatype>(
    _ name: String, _ path: Path<[Value]>, one: String, many: String, _ sentence: String
  ) -> Self {
    Self(name, values: "a list of \(listed(Value.self))", sentence) { reader, node, owner in
      owner[keyPath: path] = reader.names(node, name, one, many, Value.self)
    }
  }

  private static func listed<Value: TemplateReader.Name>(_: Value.Type) -> String {
    Value.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
  }
}
