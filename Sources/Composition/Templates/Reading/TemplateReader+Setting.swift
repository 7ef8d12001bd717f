import Documents
import YAML

/// What is set about a section: its place, its styles, a box around it.
extension TemplateReader {
  /// The keys that every section takes beside its own options.
  enum SettingKey: String, CaseIterable {
    case area = "in"
    case look, box, width, at
    case leastHeight = "least_height"
    case spaceBefore = "space_before"
    case spaceAfter = "space_after"
    case keep

    /// What it takes, and its sentence for the reference page.
    var words: (values: String, sentence: String) {
      switch self {
      case .area: ("the name of an area", "the area of the page that the section stands in")
      case .look:
        (
          "`text`, `colors`, `styles`, `spaces`, `rules`, `layouts`",
          "as in `theme`, for this section only"
        )
      case .box:
        (
          "`fill`, `stroke`, `thickness`, `radius`, `padding`, `bleed`, `rule`, `dash`",
          "a fill or a frame around it; `rule: true` draws the upper edge only"
        )
      case .width: ("a length", "its width; all of the room without it")
      case .at: ("`start` or `end`", "the edge that a narrower section stands at")
      case .leastHeight: ("a length", "its least height")
      case .spaceBefore, .spaceAfter: ("a length", "white space instead of the theme's")
      case .keep: ("`true` or `false`", "whether it stays on the page of what follows")
      }
    }
  }

  mutating func read(_ key: SettingKey, _ node: YAMLNode, into setting: inout SectionSetting?) {
    var own = setting ?? SectionSetting()
    switch key {
    case .area: plainName(node, "in").map { own.area = area($0, node) }
    case .look: own.look = changes(node, "look")
    case .box: own.box = box(node)
    case .width: own.width = length(node, "width", points: 10...2000)
    case .at:
      name(node, "edge", "Edges", EdgeName.self).map { own.isAtEnd = $0 == .end }
    case .leastHeight: own.leastHeight = length(node, "least_height", points: 0...2000)
    case .spaceBefore: own.spaceBefore = length(node, "space_before", points: 0...500)
    case .spaceAfter: own.spaceAfter = length(node, "space_after", points: 0...500)
    case .keep: bool(node, "keep").map { own.keepsWithNext = $0 }
    }
    setting = own
  }

  enum EdgeName: String, CaseIterable {
    case start, end
  }

  private mutating func area(_ name: String, _ node: YAMLNode) -> String? {
    guard areas.contains(where: { $0.name == name }) else {
      report(.unknownName(name, .init("area", "Areas", names: areas.map(\.name))), node)
      return nil
    }
    if nesting > 1 { report(.nestedArea(name), node) }
    return name
  }

  enum BoxKey: String, CaseIterable {
    case fill, stroke, thickness, radius, padding, bleed, rule, dash
  }

  private mutating func box(_ node: YAMLNode) -> SectionDesign.Box {
    var box = SectionDesign.Box()
    for (key, value) in entries(node, "box", BoxKey.self) {
      switch key {
      case .fill: box.fill = colorName(value)
      case .stroke: box.stroke = colorName(value)
      case .thickness:
        length(value, "thickness", points: 0.1...20).map { box.thickness = $0.points }
      case .radius: length(value, "radius", points: 0...50).map { box.radius = $0.points }
      case .padding: box.padding = padding(value)
      case .bleed: bool(value, "bleed").map { box.bleeds = $0 }
      case .rule: bool(value, "rule").map { box.isRuleOnly = $0 }
      case .dash: length(value, "dash", points: 0...50).map { box.dash = $0.points }
      }
    }
    return box
  }

  private enum PaddingKey: String, CaseIterable {
    case top, side, bottom
  }

  private mutating func padding(_ node: YAMLNode) -> SectionDesign.Padding {
    var padding = SectionDesign.Padding()
    if node.text != nil {
      let all = length(node, "padding", points: 0...200)?.points ?? 0
      return SectionDesign.Padding(top: all, side: all, bottom: all)
    }
    for (key, value) in entries(node, "padding", PaddingKey.self) {
      guard let length = length(value, key.rawValue, points: 0...500) else { continue }
      switch key {
      case .top: padding.top = length.points
      case .side: padding.side = length.points
      case .bottom: padding.bottom = length.points
      }
    }
    return padding
  }

  /// The name of a colour; `none` draws nothing.
  mutating func colorName(_ node: YAMLNode) -> Theme.ColorName? {
    if node.text == "none" { return nil }
    let color = name(node, "colour", "Colours", Theme.ColorName.self)
    if color?.isOfBrand == true { usesTints = true }
    return color
  }
}

extension Theme.ColorName {
  /// Whether it is the brand's colour or made of it.
  var isOfBrand: Bool {
    switch self {
    case .brand, .pale, .tint, .zebra, .edge: true
    case .ink, .soft, .line, .accent, .paper, .mark: false
    }
  }
}
