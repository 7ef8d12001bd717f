import Documents

extension Galley {
  /// A group that has a design of its own: other styles, a width, a box around it.
  mutating func boxes(designed group: Group, in span: Span) -> [FlowBox] {
    guard let number = group.design, design.sections.indices.contains(number) else { return [] }
    let own = design.sections[number]
    let outer = theme
    if let theme = own.theme { self.theme = theme }
    defer { theme = outer }
    var plain = group
    plain.design = nil
    let room = own.room(in: span)
    guard own.box != nil || own.leastHeight > 0 else {
      return kept(boxes(.group(plain), in: room), own)
    }
    let panel = panel(own, in: room)
    let inner = boxes(.group(plain), in: room.inset(by: panel.box.padding.side))
    guard !inner.isEmpty else { return [] }
    var box = FlowBox(group.role.name, columns: [inner], panel: panel)
    box.isSticky = own.keepsWithNext
    return [box]
  }

  private func kept(_ boxes: [FlowBox], _ section: SectionDesign) -> [FlowBox] {
    guard section.keepsWithNext else { return boxes }
    var boxes = boxes
    for index in boxes.indices { boxes[index].isSticky = true }
    return boxes
  }

  private func panel(_ section: SectionDesign, in span: Span) -> Panel {
    let box = section.box ?? SectionDesign.Box()
    let edges =
      box.bleeds
      ? Span(start: -sheet.margins.start, width: sheet.paper.width) : span
    return Panel(
      box, span: edges, fill: box.fill.map { theme.colors[$0] },
      stroke: box.stroke.map { theme.colors[$0] }, leastHeight: min(section.leastHeight, bodyHeight)
    )
  }

  /// What is drawn behind and around a box that stands at a place.
  func frames(of panel: Panel, from top: Double, height: Double) -> [Frame] {
    panel.frames(on: sheet, from: top, height: height)
  }
}

extension Panel {
  func frames(on sheet: Sheet, from top: Double, height: Double) -> [Frame] {
    let area = Rectangle(
      x: sheet.x(from: span.start, width: span.width), y: top, width: span.width,
      height: height)
    var frames: [Frame] = []
    let radius = box.radius
    if let fill {
      let item: FrameItem =
        radius > 0
        ? .panel(area, topRadius: radius, bottomRadius: radius, fill) : .fill(area, fill)
      frames.append(Frame(item, mark: .artifact(.layout)))
    }
    if let stroke { frames += edge(area, stroke) }
    return frames
  }

  private func edge(_ area: Rectangle, _ color: Color) -> [Frame] {
    guard box.isRuleOnly else {
      return [
        Frame(
          .outline(area, radius: box.radius, thickness: box.thickness, color),
          mark: .artifact(.layout))
      ]
    }
    return dashes(over: area.width).map { start, width in
      Frame(
        .fill(
          Rectangle(x: area.x + start, y: area.y, width: width, height: box.thickness), color),
        mark: .artifact(.layout))
    }
  }

  /// The dashes of a rule, one at each end; a whole rule without dashes.
  private func dashes(over width: Double) -> [(start: Double, width: Double)] {
    guard box.dash > 0, width > box.dash else { return [(0, width)] }
    let count = max(1, Int(((width - box.dash) / (2 * box.dash)).rounded()))
    let step = (width - box.dash) / Double(count)
    return (0...count).map { (Double($0) * step, box.dash) }
  }
}

extension SectionDesign {
  /// The stretch of a width that the group takes.
  func room(in span: Span) -> Span {
    guard let width, width < span.width else { return span }
    return Span(start: atEnd ? span.end - width : span.start, width: width)
  }
}

extension Group.Role {
  /// The name of its place in diagnostics.
  var name: String {
    switch self {
    case .masthead: "masthead"
    case .headline: "headline"
    case .parties: "parties"
    case .party: "party"
    case .columns, .column: "columns"
    case .section(let name): name
    case .payment: "payment"
    case .form, .formField: "form"
    case .sender, .card, .message, .amount, .actions, .links, .support, .notice, .slot:
      description
    }
  }
}
