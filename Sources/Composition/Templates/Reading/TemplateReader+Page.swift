import Documents
import YAML

extension TemplateReader {
  enum PageKey: String, CaseIterable {
    case size, margin, areas, shapes
  }

  /// `base` is what the template begins with.
  mutating func page(_ node: YAMLNode, on base: Template.Page) -> Template.Page {
    var page = base
    for (key, value) in entries(node, "page", PageKey.self) {
      switch key {
      case .size: size(value).map { page.size = $0 }
      case .margin: page.margin = margins(value, on: page.margin)
      case .areas: areas(value, into: &page.areas)
      case .shapes: page.shapes = items(value, "shapes").compactMap { shape($0) }
      }
    }
    self.areas = page.areas
    if case .custom(_, height: nil) = page.size { refuseLowerEdges(of: page.areas, node) }
    return page
  }

  /// What is counted from the lower edge of a roll has no place while the content is set.
  private mutating func refuseLowerEdges(of areas: [Area], _ page: YAMLNode) {
    for area in areas where area.top < 0 {
      let own = page["areas"]?[area.name]
      report(.areaOnRoll(area.name), own?["bottom"] ?? own ?? page["size"] ?? page)
    }
  }

  private enum SizeKey: String, CaseIterable {
    case width, height
  }

  /// `auto`, the name of a paper, or a width with a height; the height of a roll is `content`.
  private mutating func size(_ node: YAMLNode) -> Template.Page.Size? {
    guard case .mapping = node.value else {
      if node.text == "auto" { return .auto }
      if let name = node.text.flatMap(Template.PaperName.init) { return .named(name) }
      let names = ["auto"] + Template.PaperName.allCases.map(\.rawValue)
      report(.unknownName(text(of: node), .init("page size", "Sizes", names: names)), node)
      return nil
    }
    var (width, height): (Length?, Length?)
    for (key, value) in entries(node, "size", SizeKey.self) {
      switch key {
      case .width: width = length(value, "width", points: 100...3000)
      case .height:
        if value.text != "content" { height = length(value, "height", points: 100...5000) }
      }
    }
    return width.map { .custom(width: $0, height: height) }
  }

  enum MarginKey: String, CaseIterable {
    case top, side, start, end, bottom
    case firstTop = "first_top"
    case firstBottom = "first_bottom"
  }

  /// One length for all edges, or one for each.
  private mutating func margins(
    _ node: YAMLNode, on base: Template.Margins
  ) -> Template.Margins {
    var margins = base
    if node.text != nil {
      return margin(node, "margin").map(Template.Margins.init(all:)) ?? margins
    }
    for (key, value) in entries(node, "margin", MarginKey.self) {
      let isFirst = key == .firstTop || key == .firstBottom
      guard let length = isFirst ? tall(value, key.rawValue) : margin(value, key.rawValue) else {
        continue
      }
      switch key {
      case .top: margins.top = length
      case .side: (margins.start, margins.end) = (length, length)
      case .start: margins.start = length
      case .end: margins.end = length
      case .bottom: margins.bottom = length
      case .firstTop: margins.firstTop = length
      case .firstBottom: margins.firstBottom = length
      }
    }
    return margins
  }

  /// At most 70 mm, so that a table still has its columns.
  private mutating func margin(_ node: YAMLNode, _ owner: String) -> Length? {
    length(node, owner, points: 0...200)
  }

  private mutating func tall(_ node: YAMLNode, _ owner: String) -> Length? {
    length(node, owner, points: 0...500)
  }

  // MARK: Areas and shapes

  enum AreaKey: String, CaseIterable {
    case left, start, top, bottom, width, height, anchor, rise, pages
    case bodyGap = "body_gap"
  }

  /// By name; one that the template begins with keeps what is not set anew.
  private mutating func areas(_ node: YAMLNode, into areas: inout [Area]) {
    guard case .mapping(let entries) = node.value else {
      _ = self.entries(node, "areas", names: [])
      return
    }
    for entry in entries {
      guard let name = plainName(entry.key, "areas") else { continue }
      let known = areas.firstIndex { $0.name == name }
      let base =
        known.map { areas[$0] } ?? Area(name: name, x: .start(0), top: 0, width: 200, height: 100)
      let area = area(entry.value, on: base)
      if let known { areas[known] = area } else { areas.append(area) }
    }
  }

  private mutating func area(_ node: YAMLNode, on base: Area) -> Area {
    var area = base
    for (key, value) in entries(node, area.name, AreaKey.self) {
      switch key {
      case .left: place(value, "left").map { area.x = .left($0) }
      case .start: place(value, "start").map { area.x = .start($0) }
      case .top: place(value, "top").map { area.top = $0 }
      case .bottom: place(value, "bottom").map { area.top = fromLowerEdge($0) }
      case .width: place(value, "width").map { area.width = max(1, $0) }
      case .height: place(value, "height").map { area.height = max(1, $0) }
      case .anchor:
        name(value, "anchor", "Anchors", Area.Anchor.self).map { area.anchor = $0 }
      case .rise: place(value, "rise").map { area.rise = $0 }
      case .pages: name(value, "page set", "Pages", PageSet.self).map { area.pages = $0 }
      case .bodyGap: area.bodyGap = place(value, "body_gap")
      }
    }
    return area
  }

  private mutating func place(_ node: YAMLNode, _ owner: String) -> Double? {
    length(node, owner, points: 0...5000)?.points
  }

  /// A distance from the lower edge as a page design has it: negative, also where it is 0.
  private func fromLowerEdge(_ distance: Double) -> Double { min(-0.001, -distance) }

  enum ShapeKey: String, CaseIterable {
    case left, start, top, bottom, width, height, color, pages
  }

  private mutating func shape(_ node: YAMLNode) -> Shape? {
    var shape = Shape(x: .left(0), top: 0, width: nil, height: 0.4, color: .line)
    for (key, value) in entries(node, "shapes", ShapeKey.self) {
      switch key {
      case .left: place(value, "left").map { shape.x = .left($0) }
      case .start: place(value, "start").map { shape.x = .start($0) }
      case .top: place(value, "top").map { shape.top = $0 }
      case .bottom: place(value, "bottom").map { shape.top = fromLowerEdge($0) }
      case .width: place(value, "width").map { shape.width = $0 }
      case .height: place(value, "height").map { shape.height = $0 }
      case .color: colorName(value).map { shape.color = $0 }
      case .pages: name(value, "page set", "Pages", PageSet.self).map { shape.pages = $0 }
      }
    }
    return shape
  }

  // MARK: Running lines

  enum RunningKey: String, CaseIterable {
    case header, footer
    case footRule = "foot_rule"
  }

  mutating func running(
    _ node: YAMLNode, on base: Template.RunningParts
  ) -> Template.RunningParts {
    typealias Parts = Template.RunningParts
    var parts = base
    for (key, value) in entries(node, "running", RunningKey.self) {
      switch key {
      case .header: header(value, into: &parts)
      case .footer: parts.footer = running(value, key.rawValue, Parts.FootPart.self)
      case .footRule: bool(value, "foot_rule").map { parts.footRule = $0 }
      }
    }
    return parts
  }

  private enum HeaderKey: String, CaseIterable {
    case start, end
  }

  /// A list puts the seller at the end edge and everything else at the start; a mapping has a list
  /// for each edge.
  private mutating func header(_ node: YAMLNode, into parts: inout Template.RunningParts) {
    typealias Part = Template.RunningParts.HeadPart
    guard case .mapping = node.value else {
      let all = running(node, "header", Part.self)
      parts.headStart = all.filter { $0 != .seller }
      parts.headEnd = all.filter { $0 == .seller }
      return
    }
    for (key, value) in entries(node, "header", HeaderKey.self) {
      let list = running(value, key.rawValue, Part.self)
      switch key {
      case .start: parts.headStart = list
      case .end: parts.headEnd = list
      }
    }
  }

  /// `[]` leaves the line out.
  private mutating func running<Part: Name & Equatable>(
    _ node: YAMLNode, _ owner: String, _: Part.Type
  ) -> [Part] {
    if case .sequence(let items) = node.value, items.isEmpty { return [] }
    return names(node, owner, "part of '\(owner)'", "Parts", Part.self)
  }
}

extension YAMLNode {
  /// The value of a key; nil when this is no mapping or has none.
  fileprivate subscript(_ name: String) -> YAMLNode? {
    guard case .mapping(let entries) = value else { return nil }
    return entries.first { $0.key.text == name }?.value
  }
}
