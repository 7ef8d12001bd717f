import Diagnostics
import Documents
import YAML

/// Reads a template from the tree of its YAML file, and keeps every mistake with its place.
///
/// The vocabulary is closed: each key, option and value is a case of an enumeration.
struct TemplateReader {
  typealias Name = CaseIterable & RawRepresentable<String>

  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  /// Throws a `Rejection` with every mistake at once.
  static func template(file: String, bytes: [UInt8]) throws(Rejection) -> Template {
    var reader = TemplateReader(file: file)
    let template = reader.template(bytes)
    guard reader.diagnostics.isEmpty else { throw Rejection(reader.diagnostics) }
    return template
  }

  init(file: String) {
    self.file = file
  }

  private mutating func template(_ bytes: [UInt8]) -> Template {
    let fallback = Template(name: Self.name(of: file))
    do throws(TemplateText.Found) {
      guard let root = try TemplateText(bytes: bytes).parsed() else { return fallback }
      return template(root, fallback)
    } catch {
      let place = error.mark.map(place(of:)) ?? .file(file)
      diagnostics.append(error.mistake.diagnostic(at: place))
      return fallback
    }
  }

  /// `acme` of `Templates/acme.yml`.
  static func name(of file: String) -> String {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    return last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
  }

  private enum Key: String, CaseIterable {
    case name, version, page, theme, body, running
  }

  private mutating func template(_ root: YAMLNode, _ fallback: Template) -> Template {
    var template = fallback
    for (key, value) in entries(root, "template", Key.self) {
      switch key {
      case .name: plainName(value, "name").map { template.name = $0 }
      case .version: whole(value, "version", 1...1_000_000).map { template.version = $0 }
      case .page: template.page = page(value)
      case .theme: template.theme = theme(value)
      case .body: template.body = body(value)
      case .running: template.running = running(value)
      }
    }
    return template
  }

  mutating func report(_ mistake: TemplateMistake, _ node: YAMLNode) {
    diagnostics.append(mistake.diagnostic(at: place(of: node.mark)))
  }

  private func place(of mark: YAMLMark) -> Place {
    .text(file: file, line: mark.line, column: mark.column)
  }
}
