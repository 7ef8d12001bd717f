import Composition
import Diagnostics
import YAML

/// Reads YAML as a template. What is accepted must draw a document, or say with its place why not.
enum YAMLTarget: FuzzTarget {
  static let name = "yaml"

  static func test(_ bytes: [UInt8]) {
    if let text = String(validating: bytes, as: UTF8.self) { read(text) }
    let set = accepted { try TemplateSet.builtIn.overlaid(with: [(path: "t.yml", bytes: bytes)]) }
    guard let set else { return }
    for name in set.names where version(of: name, in: set) != version(of: name, in: .builtIn) {
      guard let template = accepted({ try set.template(named: name) }) else { continue }
      Making.check(Making.sample, by: template, laysOut: bytes.count % 4 == 0)
    }
  }

  private static func version(of name: String, in set: TemplateSet) -> String? {
    try? set.version(of: name)
  }

  private static func read(_ text: String) {
    do throws(YAMLFault) {
      if let root = try YAMLNode.document(text) { visit(root) }
    } catch {
      precondition(error.mark.map { $0.line > 0 && $0.column > 0 } ?? true)
    }
  }

  private static func visit(_ node: YAMLNode) {
    precondition(node.mark.line > 0 && node.mark.column > 0)
    switch node.value {
    case .scalar: break
    case .sequence(let items): items.forEach(visit)
    case .mapping(let entries):
      for entry in entries {
        visit(entry.key)
        visit(entry.value)
      }
    }
  }
}
