import Documents

/// What stands in an area, at its place on the page.
struct SetArea {
  var pages: PageSet
  /// The lower edge of its content.
  var end: Double
  var frames: [Frame]
  /// The same as artifacts, for the pages after the first one that shows it.
  var repeated: [Frame]
}

extension Galley {
  /// Sets the groups that stand in areas, those of one area below each other, and gives the blocks of
  /// the body.
  mutating func takeAreas(from blocks: [Block]) -> [Block] {
    guard !design.areas.isEmpty else { return blocks }
    var order: [Int] = []
    var contents: [Int: [(index: Int, group: Group)]] = [:]
    for (index, block) in blocks.enumerated() {
      guard case .group(let group) = block, let area = area(of: group) else { continue }
      if contents[area] == nil { order.append(area) }
      contents[area, default: []].append((index, group))
    }
    var taken: Set<Int> = []
    for area in order {
      let content = contents[area] ?? []
      if set(content.map(\.group), in: design.areas[area]) {
        taken.formUnion(content.map(\.index))
      }
    }
    return blocks.enumerated().filter { !taken.contains($0.offset) }.map(\.element)
  }

  private func area(of group: Group) -> Int? {
    guard let number = group.design, design.sections.indices.contains(number),
      let area = design.sections[number].area, design.areas.indices.contains(area)
    else { return nil }
    return area
  }

  /// The boxes of groups below each other.
  private mutating func boxes(_ groups: [Group], in span: Span) -> [FlowBox] {
    var spacing = BlockSpacing(theme.spaces, design)
    return groups.reduce(into: []) { all, group in
      var own = boxes(.group(group), in: span)
      guard !own.isEmpty else { return }
      own[0].space = spacing.space(above: .group(group))
      all += own
    }
  }

  /// Sets groups in an area. What is too high pushes the body down; false where it cannot, so that
  /// they stand in the body.
  private mutating func set(_ groups: [Group], in area: Area) -> Bool {
    let before = self
    let boxes = boxes(groups, in: sheet.span(area.x, width: area.width))
    guard !boxes.isEmpty else { return true }
    let height = FlowBox.height(of: boxes)
    let top = top(of: area, height: height)
    let room = area.height + area.rise
    let isTooHigh = height > room + 0.01
    let stays = !isTooHigh || mayReachBelow(area, from: top, height: height)
    if !stays { self = before }
    if isTooHigh {
      report(
        .areaTooSmall(area.name, needed: height, room: room, stays: stays), at: area.name)
    }
    guard stays else { return false }
    var frames: [Frame] = []
    var y = top
    for (index, box) in boxes.enumerated() {
      if index > 0 { y += box.space }
      frames += self.frames(of: box, at: y)
      y += box.height
    }
    if area.pages != .following, let gap = area.bodyGap ?? (isTooHigh ? belowHighArea : nil) {
      bodyTop = max(bodyTop, y + gap)
    }
    setAreas.append(
      SetArea(
        pages: area.pages, end: y, frames: frames,
        repeated: frames.map { frame in
          guard case .element = frame.mark else { return frame }
          return Frame(frame.item, mark: .artifact(.header))
        }))
    return true
  }

  private var belowHighArea: Double { theme.spaces.afterParties }

  /// Whether content may stand below an area that is too small: at the head of the first page, where
  /// no other area is in its way.
  private func mayReachBelow(_ area: Area, from top: Double, height: Double) -> Bool {
    guard area.pages == .first else { return false }
    let end = top + height
    if let page = sheet.paper.height, end > page * 0.6 { return false }
    let span = sheet.span(area.x, width: area.width)
    return !design.areas.contains { other in
      guard other.name != area.name, other.pages != .following else { return false }
      let place = sheet.span(other.x, width: other.width)
      let otherTop = resolvedTop(of: other)
      return otherTop < end && top < otherTop + other.height
        && place.start < span.start + span.width && span.start < place.start + place.width
    }
  }

  private func resolvedTop(of area: Area) -> Double {
    area.top < 0 ? (sheet.paper.height ?? 0) + area.top : area.top
  }

  /// Where the content begins: what is too high for the area moves up as far as it may, and reaches
  /// below it then.
  private func top(of area: Area, height: Double) -> Double {
    let top = resolvedTop(of: area)
    switch area.anchor {
    case .bottom: return max(top - area.rise, top + area.height - height)
    case .top: return top - min(area.rise, max(0, height - area.height))
    }
  }

  /// The frames of a box with all that is in it.
  func frames(of box: FlowBox, at top: Double) -> [Frame] {
    var frames: [Frame] = []
    box.visit(at: top) { box, y in
      if let panel = box.panel { frames += self.frames(of: panel, from: y, height: box.height) }
      frames += box.frames.map { $0.moved(down: y) }
    }
    return frames
  }
}
