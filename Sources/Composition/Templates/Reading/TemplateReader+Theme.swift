import Documents
import YAML

extension TemplateReader {
  private enum ThemeKey: String, CaseIterable {
    case accent, band, text, colors, styles, spaces
  }

  /// `text` comes first whatever its place, so that single styles refine what it sets.
  mutating func theme(_ node: YAMLNode) -> Template.Look {
    var look = Template.Look()
    let entries = entries(node, "theme", ThemeKey.self)
    for (key, value) in entries where key == .text { text(value, into: &look.theme) }
    for (key, value) in entries {
      switch key {
      case .accent: accent(value).map { look.accent = $0 }
      case .band: bool(value, "band").map { look.band = $0 }
      case .text: break
      case .colors: colors(value, into: &look.theme)
      case .styles: styles(value, into: &look.theme)
      case .spaces: spaces(value, into: &look.theme)
      }
    }
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

  private enum TextKey: String, CaseIterable {
    case family, size
    case lineHeight = "line_height"
  }

  /// The size and line height of plain text; every style grows or shrinks with them.
  private mutating func text(_ node: YAMLNode, into theme: inout Theme) {
    let usual = theme.styles.cell
    var size = usual.size
    var lineHeight: Double?
    for (key, value) in entries(node, "text", TextKey.self) {
      switch key {
      case .family: plainName(value, "family").map { theme.family = $0 }
      case .size: length(value, "size", points: 4...24).map { size = $0.points }
      case .lineHeight:
        lineHeight = length(value, "line_height", points: 4...48)?.points
      }
    }
    let growth = size / usual.size
    let leading = lineHeight.map { $0 / usual.lineHeight } ?? growth
    for style in Theme.stylePaths.map(\.path) {
      theme.styles[keyPath: style].size *= growth
      theme.styles[keyPath: style].lineHeight *= leading
    }
  }

  private mutating func colors(_ node: YAMLNode, into theme: inout Theme) {
    for (name, value) in entries(node, "colors", names: Theme.colorPaths.map(\.name)) {
      guard let path = Theme.colorPaths.first(where: { $0.name == name })?.path,
        let color = color(value, name)
      else { continue }
      theme.colors[keyPath: path] = color
    }
  }

  private mutating func spaces(_ node: YAMLNode, into theme: inout Theme) {
    for (name, value) in entries(node, "spaces", names: Theme.spacePaths.map(\.name)) {
      guard let path = Theme.spacePaths.first(where: { $0.name == name })?.path,
        let length = length(value, name, points: 0...500)
      else { continue }
      theme.spaces[keyPath: path] = length.points
    }
  }

  private mutating func styles(_ node: YAMLNode, into theme: inout Theme) {
    for (name, value) in entries(node, "styles", names: Theme.stylePaths.map(\.name)) {
      guard let path = Theme.stylePaths.first(where: { $0.name == name })?.path else { continue }
      style(value, name, into: &theme.styles[keyPath: path])
    }
  }

  private enum StyleKey: String, CaseIterable {
    case size, weight, color, tracking, italic
    case lineHeight = "line_height"
    case tabularFigures = "tabular_figures"
  }

  private mutating func style(_ node: YAMLNode, _ owner: String, into style: inout TextStyle) {
    for (key, value) in entries(node, owner, StyleKey.self) {
      switch key {
      case .size: length(value, "size", points: 4...72).map { style.size = $0.points }
      case .lineHeight:
        length(value, "line_height", points: 4...144).map { style.lineHeight = $0.points }
      case .weight: weight(value).map { style.weight = $0 }
      case .color: name(value, "ink", "Inks", TextStyle.Ink.self).map { style.color = $0 }
      case .tracking: number(value, "tracking", -0.1...0.5).map { style.tracking = $0 }
      case .italic: bool(value, "italic").map { style.italic = $0 }
      case .tabularFigures:
        bool(value, "tabular_figures").map { style.tabularFigures = $0 }
      }
    }
  }

  private enum Weight: String, CaseIterable {
    case regular = "400"
    case medium = "500"
    case semibold = "600"
    case bold = "700"
  }

  private mutating func weight(_ node: YAMLNode) -> Int? {
    name(node, "weight", "Weights", Weight.self).flatMap { Int($0.rawValue) }
  }
}
