import Diagnostics

@testable import Composition

/// What reading a template says against it.
enum TemplateComplaints {
  static func of(_ text: String, extending known: [Template] = []) -> [String] {
    do {
      _ = try TemplateReader.template(
        file: "acme.yml", bytes: Array(text.utf8),
        extending: { name in known.first { $0.name == name } })
      return []
    } catch {
      return error.diagnostics.map(\.description)
    }
  }
}
