extension TemplateSet {
  /// The YAML text of a built-in template, to begin another one with; nil for an unknown name.
  package static func builtInSource(named name: String) -> [UInt8]? {
    EmbeddedTemplates.files
      .first { $0.name == "\(name).yml" || $0.name == name }
      .map { file in file.text.withUTF8Buffer { Array($0) } }
  }
}
