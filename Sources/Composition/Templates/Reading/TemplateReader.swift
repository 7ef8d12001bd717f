import Diagnostics
import Documents
import YAML

/// Reads a template from the tree of its YAML file, and keeps every mistake with its place.
///
/// The vocabulary is closed: each key, option and value is a case of an enumeration.
package struct TemplateReader {
  package typealias Name = CaseIterable & RawRepresentable<String>

  let file: String
  private(set) var diagnostics: [Diagnostic] = []
  /// The templates that others may begin with, by name.
  private var known: (String) -> Template?
  /// The sections so far, those inside others included.
  var seenSections: Set<String> = []
  var areas: [Area] = []
  /// Whether anything is filled with the brand's colour or one of its tints.
  var usesTints = false
  /// How deep columns stand in each other.
  var depth = 0
  /// How deep the section that is read stands in others; 1 for the body.
  var nesting = 0

  /// Throws a `Rejection` with every mistake at once.
  ///
  /// `known` gives the templates that it may extend.
  static func template(
    file: String, bytes: [UInt8], extending known: @escaping (String) -> Template? = { _ in nil }
  ) throws(Rejection) -> Template {
    var reader = TemplateReader(file: file, extending: known)
    let template = reader.template(bytes)
    guard reader.diagnostics.isEmpty else { throw Rejection(reader.diagnostics) }
    return template
  }

  init(file: String, extending known: @escaping (String) -> Template?) {
    self.file = file
    self.known = known
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

  enum Key: String, CaseIterable {
    case name, version, extends, page, theme, body, running
  }

  /// The page comes before the body, whatever their order, for sections name its areas.
  private mutating func template(_ root: YAMLNode, _ fallback: Template) -> Template {
    var template = fallback
    let entries = entries(root, "template", Key.self)
    for (key, value) in entries {
      switch key {
      case .extends: base(value).map { template = $0 }
      default: continue
      }
      template.name = fallback.name
      template.version = 1
    }
    areas = template.page.areas
    for (key, value) in entries where key == .page {
      template.page = page(value, on: template.page)
    }
    for (key, value) in entries {
      switch key {
      case .name: plainName(value, "name").map { template.name = $0 }
      case .version: whole(value, "version", 1...1_000_000).map { template.version = $0 }
      case .extends, .page: continue
      case .theme: template.theme = theme(value, on: template.theme)
      case .body: template.body = body(value)
      case .running: template.running = running(value, on: template.running)
      }
    }
    if usesTints { template.theme.fillsWithBrand = true }
    return template
  }

  private mutating func base(_ node: YAMLNode) -> Template? {
    guard let name = plainName(node, "extends") else { return nil }
    guard let base = known(name) else {
      report(.unknownBase(name, known: TemplateSet.builtIn.names), node)
      return nil
    }
    return base
  }

  mutating func report(_ mistake: TemplateMistake, _ node: YAMLNode) {
    diagnostics.append(mistake.diagnostic(at: place(of: node.mark)))
  }

  private func place(of mark: YAMLMark) -> Place {
    .text(file: file, line: mark.line, column: mark.column)
  }
}
