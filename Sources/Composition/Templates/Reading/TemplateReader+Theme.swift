import Documents
import YAML

extension TemplateReader {
  enum ThemeKey: String, CaseIterable {
    case accent, band, text, colors, styles, spaces, rules, layouts
  }

  /// `base` is what the template begins with.
  mutating func theme(_ node: YAMLNode, on base: Template.Look) -> Template.Look {
    var look = base
    for (key, value) in entries(node, "theme", ThemeKey.self) {
      switch key {
      case .accent: accent(value).map { look.accent = $0 }
      case .band: bool(value, "band").map { look.band = $0 }
      default: break
      }
    }
    let changes = changes(node, "theme", beside: ThemeKey.allCases.map(\.rawValue))
    look.theme = changes.applied(to: look.theme)
    for case .color(let property, _) in changes.changes { look.ownColors.insert(property) }
    return look
  }

  private mutating func accent(_ node: YAMLNode) -> Template.Look.Accent? {
    guard let text = node.text, !text.hasPrefix("#") else {
      return color(node, "accent").map(Template.Look.Accent.color)
    }
    switch text {
    case "branding": return .branding
    case "none": return Template.Look.Accent.none
    default:
      let names = ["branding", "none", "\"#rrggbb\""]
      report(.unknownName(text, .init("accent", "Accents", names: names)), node)
      return nil
    }
  }

  private enum ChangeKey: String, CaseIterable {
    case text, colors, styles, spaces, rules, layouts
  }

  /// What a mapping changes of the theme. `text` comes first whatever its place, so that single
  /// styles refine what it sets. With `beside`, other keys of the mapping are read elsewhere.
  mutating func changes(
    _ node: YAMLNode, _ owner: String, beside names: [String]? = nil
  ) -> ThemeChanges {
    var changes = ThemeChanges()
    let all: [(key: ChangeKey, value: YAMLNode)]
    if names == nil {
      all = entries(node, owner, ChangeKey.self)
    } else if case .mapping(let entries) = node.value {
      all = entries.compactMap { entry in
        entry.key.text.flatMap(ChangeKey.init).map { ($0, entry.value) }
      }
    } else {
      all = []
    }
    for (key, value) in all where key == .text { text(value, into: &changes) }
    for (key, value) in all {
      switch key {
      case .text: break
      case .colors: colors(value, into: &changes)
      case .styles: styles(value, into: &changes)
      case .spaces: spaces(value, into: &changes)
      case .rules: rules(value, into: &changes)
      case .layouts: layouts(value, into: &changes)
      }
    }
    return changes
  }

  enum TextKey: String, CaseIterable {
    case family, size
    case lineHeight = "line_height"
  }

  /// The size and line height of plain text; every style grows or shrinks with them.
  private mutating func text(_ node: YAMLNode, into changes: inout ThemeChanges) {
    let usual = Theme().styles.cell
    var size = usual.size
    var lineHeight: Double?
    for (key, value) in entries(node, "text", TextKey.self) {
      switch key {
      case .family: plainName(value, "family").map { changes.changes.append(.family($0)) }
      case .size: length(value, "size", points: 4...24).map { size = $0.points }
      case .lineHeight:
        lineHeight = length(value, "line_height", points: 4...48)?.points
      }
    }
    let growth = size / usual.size
    let leading = lineHeight.map { $0 / usual.lineHeight } ?? growth
    if growth != 1 || leading != 1 {
      changes.changes.append(.text(growth: growth, leading: leading))
    }
  }

  private mutating func colors(_ node: YAMLNode, into changes: inout ThemeChanges) {
    for (property, value) in entries(node, "colors", Theme.colorProperties) {
      if let color = color(value, property.name) {
        changes.changes.append(.color(property, color))
      }
    }
  }

  private mutating func spaces(_ node: YAMLNode, into changes: inout ThemeChanges) {
    for (property, value) in entries(node, "spaces", Theme.spaceProperties) {
      if let length = length(value, property.name, points: 0...500) {
        changes.changes.append(.space(property, length.points))
      }
    }
  }

  private mutating func rules(_ node: YAMLNode, into changes: inout ThemeChanges) {
    let properties = Theme.ruleProperties.map(\.property)
    for (name, value) in entries(node, "rules", names: properties.map(\.name) + ["inside"]) {
      if let property = properties.first(where: { $0.name == name }) {
        changes.changes.append(.rule(property, colorName(value)))
      } else {
        bool(value, "inside").map { changes.changes.append(.rulesInside($0)) }
      }
    }
  }

  enum LayoutKey: String, CaseIterable {
    case fields, lines, summary
    case fieldColumns = "field_columns"
    case partyColumns = "party_columns"
  }

  private mutating func layouts(_ node: YAMLNode, into changes: inout ThemeChanges) {
    for (key, value) in entries(node, "layouts", LayoutKey.self) {
      switch key {
      case .fields:
        name(value, "layout", "Layouts", Theme.Layouts.Fields.self)
          .map { changes.changes.append(.fields($0)) }
      case .lines:
        name(value, "layout", "Layouts", Theme.Layouts.Lines.self)
          .map { changes.changes.append(.lines($0)) }
      case .summary:
        name(value, "layout", "Layouts", Theme.Layouts.Summary.self)
          .map { changes.changes.append(.summary($0)) }
      case .fieldColumns:
        whole(value, "field_columns", 1...8).map { changes.changes.append(.fieldColumns($0)) }
      case .partyColumns:
        whole(value, "party_columns", 1...6).map { changes.changes.append(.partyColumns($0)) }
      }
    }
  }

  private mutating func styles(_ node: YAMLNode, into changes: inout ThemeChanges) {
    for (property, value) in entries(node, "styles", Theme.styleProperties) {
      changes.changes.append(.style(property, style(value, property.name)))
    }
  }

  enum StyleKey: String, CaseIterable {
    case size, weight, color, tracking, italic, align
    case lineHeight = "line_height"
    case tabularFigures = "tabular_figures"
  }

  private mutating func style(_ node: YAMLNode, _ owner: String) -> StyleChange {
    var style = StyleChange()
    for (key, value) in entries(node, owner, StyleKey.self) {
      switch key {
      case .size: style.size = length(value, "size", points: 4...72)?.points
      case .lineHeight: style.lineHeight = length(value, "line_height", points: 4...144)?.points
      case .weight: style.weight = weight(value)
      case .color: style.color = colorName(value)
      case .tracking: style.tracking = number(value, "tracking", -0.1...0.5)
      case .italic: style.italic = bool(value, "italic")
      case .tabularFigures: style.tabularFigures = bool(value, "tabular_figures")
      case .align:
        style.alignment = name(value, "alignment", "Alignments", TextStyle.Alignment.self)
      }
    }
    return style
  }

  enum Weight: String, CaseIterable {
    case regular = "400"
    case medium = "500"
    case semibold = "600"
    case bold = "700"
  }

  private mutating func weight(_ node: YAMLNode) -> Int? {
    name(node, "weight", "Weights", Weight.self).flatMap { Int($0.rawValue) }
  }
}
