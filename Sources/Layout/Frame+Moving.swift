extension Frame {
  /// The vertical place that decides to which part of a cut box it belongs.
  var verticalAnchor: Double {
    switch item {
    case .text(let text): text.baseline
    case .fill(let area, _), .panel(let area, _, _, _), .outline(let area, _, _, _),
      .picture(_, let area), .code(_, let area, _), .link(let area, _):
      area.y
    case .stroke(let line, _, _): min(line.fromY, line.toY)
    }
  }

  func moved(down distance: Double) -> Frame {
    var frame = self
    frame.move(down: distance)
    return frame
  }

  mutating func move(down distance: Double) {
    switch item {
    case .text(var text):
      text.baseline += distance
      item = .text(text)
    case .fill(let area, let color): item = .fill(area.moved(down: distance), color)
    case .panel(let area, let top, let bottom, let color):
      item = .panel(area.moved(down: distance), topRadius: top, bottomRadius: bottom, color)
    case .outline(let area, let radius, let thickness, let color):
      item = .outline(
        area.moved(down: distance), radius: radius, thickness: thickness, color)
    case .stroke(let line, let thickness, let color):
      item = .stroke(line.moved(down: distance), thickness: thickness, color)
    case .picture(let picture, let area): item = .picture(picture, area.moved(down: distance))
    case .code(let code, let area, let color):
      item = .code(code, area.moved(down: distance), color)
    case .link(let area, let url): item = .link(area.moved(down: distance), url: url)
    }
  }

  /// A fill ends where its box is cut; everything else is as high as it is.
  func shortened(to end: Double) -> Frame {
    guard case .fill(let area, let color) = item, area.y + area.height > end else { return self }
    let height = end - area.y
    return Frame(
      .fill(Rectangle(x: area.x, y: area.y, width: area.width, height: height), color), mark: mark)
  }

  /// What of a fill stands below a cut, from the cut down.
  func rest(below cut: Double) -> Frame? {
    guard case .fill(let area, let color) = item, area.y + area.height > cut + 0.001 else {
      return nil
    }
    let height = area.y + area.height - cut
    return Frame(
      .fill(Rectangle(x: area.x, y: 0, width: area.width, height: height), color), mark: mark)
  }
}

extension Segment {
  func moved(down distance: Double) -> Segment {
    Segment(fromX: fromX, fromY: fromY + distance, toX: toX, toY: toY + distance)
  }
}

extension Rectangle {
  func moved(down distance: Double) -> Rectangle {
    Rectangle(x: x, y: y + distance, width: width, height: height)
  }
}
