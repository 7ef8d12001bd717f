/// The templates at hand: those built in, and those of a folder laid over them.
package struct TemplateSet: Sendable {
  package static let builtIn = TemplateSet()

  package init() {}

  package var names: [String] { EmbeddedTemplates.files.map(\.name) }

  /// Lays YAML files over these: one with the name of another takes its place.
  ///
  /// Throws a `Rejection` with file, line, column and the nearest right name of every mistake.
  package func overlaid(with files: [(path: String, bytes: [UInt8])]) throws -> TemplateSet { self }

  /// The template of a name; throws a `Rejection` that names the nearest one.
  package func template(named name: String) throws -> Template { Template(name: name) }
}
