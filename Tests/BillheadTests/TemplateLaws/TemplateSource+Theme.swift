import Documents

@testable import Composition

/// Themes, and what a section changes of one.
extension TemplateSource {
  mutating func theme() -> String {
    var entries = changes()
    entries.append("accent: \(pick(["branding", "none", "\"#0f766e\"", "\"#ffff00\""]))")
    entries.append("band: \(isLucky(2))")
    return mapping(entries)
  }

  /// `text`, `colors`, `styles`, `spaces`, `rules` and `layouts`, each by chance.
  mutating func changes() -> [String] {
    var entries: [String] = []
    if isLucky(3) { entries.append("text: \(text())") }
    if isLucky(2) { entries.append("colors: \(some(Theme.colorProperties.map(\.name), color))") }
    if isLucky(2) { entries.append("styles: \(some(Theme.styleProperties.map(\.name), style))") }
    if isLucky(2) { entries.append("spaces: \(some(Theme.spaceProperties.map(\.name), space))") }
    if isLucky(2) {
      entries.append("rules: \(some(Theme.ruleProperties.map(\.property.name) + ["inside"], rule))")
    }
    if isLucky(2) { entries.append("layouts: \(layouts())") }
    return entries
  }

  /// A mapping of a third of the names.
  private mutating func some(
    _ names: [String], _ value: (inout TemplateSource, String) -> String
  ) -> String {
    let chosen = names.filter { _ in isLucky(3) }
    return mapping(chosen.map { "\($0): \(value(&self, $0))" })
  }

  private mutating func text() -> String {
    let family = pick(["Inter", "Noto Sans", "Nowhere Grotesk"])
    let size = 7 + next(5)
    guard extent == .extreme else {
      return "{ family: \(family), size: \(size)pt, line_height: \(size * 3 / 2)pt }"
    }
    return mapping([
      "family: \(family)", "size: \(length(7...12, of: 4...24))",
      "line_height: \(length(10...18, of: 4...48))",
    ])
  }

  private var color: (inout TemplateSource, String) -> String {
    { source, _ in source.pick(["\"#1f5eff\"", "\"#000000\"", "\"#ffffff\"", "\"#c8c8c8\""]) }
  }

  private var style: (inout TemplateSource, String) -> String {
    { source, _ in source.styleChange() }
  }

  private var space: (inout TemplateSource, String) -> String {
    { source, name in source.space(name) }
  }

  private var rule: (inout TemplateSource, String) -> String {
    { source, name in name == "inside" ? "\(source.isLucky(2))" : source.colorName() }
  }

  private mutating func styleChange() -> String {
    let size = 6 + next(8)
    var entries =
      extent == .moderate || isLucky(2)
      ? ["size: \(size)pt", "line_height: \(size + size / 2)pt"]
      : ["size: \(length(6...14, of: 4...72))", "line_height: \(length(8...20, of: 4...144))"]
    if isLucky(2) { entries.append("weight: \(pick(["400", "500", "600", "700"]))") }
    if isLucky(3) { entries.append("color: \(colorName())") }
    if isLucky(3) {
      let tracking = extent == .extreme ? ["-0.1", "0.5", "0.1"] : ["0", "0.02", "-0.01"]
      entries.append("tracking: \(pick(tracking))")
    }
    if isLucky(3) { entries.append("italic: \(isLucky(2))") }
    if isLucky(3) { entries.append("tabular_figures: \(isLucky(2))") }
    if isLucky(3) {
      entries.append("align: \(pick(TextStyle.Alignment.allCases.map(\.rawValue)))")
    }
    return mapping(entries)
  }

  /// Around what the theme has itself: widths are widths, and rules are thin.
  private mutating func space(_ name: String) -> String {
    let path = Theme.spaceProperties.first { $0.name == name }?.path
    let usual = path.map { Theme().spaces[keyPath: $0] } ?? 0
    return length(Int(usual / 2)...min(500, Int(usual * 1.5) + 1), of: 0...500)
  }

  private mutating func layouts() -> String {
    typealias Layouts = Theme.Layouts
    return mapping([
      "fields: \(pick(Layouts.Fields.allCases.map(\.rawValue)))",
      "lines: \(pick(Layouts.Lines.allCases.map(\.rawValue)))",
      "summary: \(pick(Layouts.Summary.allCases.map(\.rawValue)))",
      "field_columns: \(1 + next(extent == .extreme ? 8 : 4))",
      "party_columns: \(1 + next(extent == .extreme ? 6 : 3))",
    ])
  }
}
