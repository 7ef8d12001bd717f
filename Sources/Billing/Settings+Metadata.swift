/// What a metadata value is printed as.
enum MetadataRole: String, CaseIterable, Sendable {
  /// A custom field of the document.
  case field
  /// Of lines.
  case code, unit, note
}

/// One of `metadata`.
struct MetadataSettings: SettingGroup, Sendable {
  var role: MetadataRole?
  var name: String?

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.choice(
      "as", &role,
      .init(
        "What the value is: a custom field of the document, or the code, the unit or a note of the "
          + "line.", #""field""#, isRequired: true))
    settings.text(
      "name", &name, .init("The name of the custom field; else the key.", #""Cost centre""#))
  }
}
