import Documents
import YAML

extension TemplateReader {
  private enum PageKey: String, CaseIterable {
    case size, margin
  }

  mutating func page(_ node: YAMLNode) -> Template.Page {
    var page = Template.Page()
    for (key, value) in entries(node, "page", PageKey.self) {
      switch key {
      case .size:
        name(value, "page size", "Sizes", Template.Page.Size.self).map { page.size = $0 }
      case .margin: page.margin = margins(value)
      }
    }
    return page
  }

  private enum MarginKey: String, CaseIterable {
    case top, side, bottom
  }

  /// One length for all edges, or one for each.
  private mutating func margins(_ node: YAMLNode) -> Template.Margins {
    var margins = Template.Margins()
    if node.text != nil {
      return margin(node, "margin").map(Template.Margins.init(all:)) ?? margins
    }
    for (key, value) in entries(node, "margin", MarginKey.self) {
      guard let length = margin(value, key.rawValue) else { continue }
      switch key {
      case .top: margins.top = length
      case .side: margins.side = length
      case .bottom: margins.bottom = length
      }
    }
    return margins
  }

  /// At most 70 mm, so that a table still has its columns.
  private mutating func margin(_ node: YAMLNode, _ owner: String) -> Length? {
    length(node, owner, points: 0...200)
  }

  private enum RunningKey: String, CaseIterable {
    case header, footer
  }

  mutating func running(_ node: YAMLNode) -> Template.RunningParts {
    typealias Parts = Template.RunningParts
    var parts = Parts()
    for (key, value) in entries(node, "running", RunningKey.self) {
      switch key {
      case .header: parts.header = running(value, key.rawValue, Parts.HeadPart.self)
      case .footer: parts.footer = running(value, key.rawValue, Parts.FootPart.self)
      }
    }
    return parts
  }

  /// `[]` leaves the line out.
  private mutating func running<Part: Name & Equatable>(
    _ node: YAMLNode, _ owner: String, _: Part.Type
  ) -> [Part] {
    if case .sequence(let items) = node.value, items.isEmpty { return [] }
    return names(node, owner, "part of '\(owner)'", "Parts", Part.self)
  }
}
