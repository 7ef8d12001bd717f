import Documents

extension Galley {
  /// Fills in what is known only when the pages are cut: shapes, areas, running lines, page numbers,
  /// carried amounts.
  mutating func complete(
    _ cutter: inout PageCutter, running: RunningLines, frame: PageFrame
  ) -> [Page] {
    let cut = cutter.pages
    var pages: [Page] = []
    pages.reserveCapacity(cut.count)
    for (index, page) in cut.enumerated() {
      let end = sheet.paper.height == nil ? endOfRoll(page, index) : page.end
      let height = sheet.paper.height ?? end + max(sheet.margins.firstBottom, footHeight(running))
      let form = index == cut.count - 1 ? self.form : nil
      var frames = fixedFrames(index, height: height, above: form)
      if index > 0 { frames += headFrames(running, at: frame.headTop) }
      frames += page.frames
      for carry in page.carries { frames += self.frames(carry) }
      if let form { frames += form.frames.map { $0.moved(down: height - form.height) } }
      if running.hasFoot {
        let top = sheet.paper.height == nil ? end : index == 0 ? frame.firstFootTop : frame.footTop
        frames += footFrames(running, page: index + 1, of: cut.count, at: top - (form?.raise ?? 0))
      }
      pages.append(
        Page(
          width: sheet.paper.width, height: height, frames: frames,
          breakReason: page.breakReason))
    }
    return pages
  }

  /// The lower edge of everything on a roll but its foot.
  private func endOfRoll(_ page: PageCutter.CutPage, _ index: Int) -> Double {
    setAreas.reduce(page.end) { $1.pages.contains(index) ? max($0, $1.end) : $0 }
  }

  /// From the rule above the running foot to its lower edge.
  private func footHeight(_ running: RunningLines) -> Double {
    running.hasFoot
      ? theme.spaces.hairline + theme.spaces.afterFootRule + running.lineHeight : 0
  }

  /// The band, the shapes and the areas of a page. A form takes its foot: an area there moves up, and
  /// nothing else is drawn in the form.
  private func fixedFrames(_ index: Int, height: Double, above form: SetForm?) -> [Frame] {
    let end = height - (form?.height ?? 0)
    var frames: [Frame] = index == 0 ? band : []
    for shape in design.shapes where shape.pages.contains(index) {
      let frame = self.frame(shape, height: height)
      if form == nil || frame.end <= end { frames.append(frame) }
    }
    for area in setAreas where area.pages.contains(index) {
      let own = index == (area.pages == .following ? 1 : 0) ? area.frames : area.repeated
      if let form, area.end > end {
        frames += own.map { $0.moved(down: -form.raise) }
      } else {
        frames += own
      }
    }
    return frames
  }

  /// The brand's colour across the upper edge of the first page.
  private var band: [Frame] {
    guard let color = theme.colors.band, theme.spaces.band > 0 else { return [] }
    let area = Rectangle(x: 0, y: 0, width: sheet.paper.width, height: theme.spaces.band)
    return [Frame(.fill(area, color), mark: .artifact(.layout))]
  }

  private func frame(_ shape: Shape, height: Double) -> Frame {
    let width = shape.width ?? sheet.paper.width
    let span = sheet.span(shape.width == nil ? .left(0) : shape.x, width: width)
    let area = Rectangle(
      x: sheet.x(from: span.start, width: width),
      y: shape.top < 0 ? height + shape.top : shape.top, width: width, height: shape.height)
    return Frame(.fill(area, design.theme.colors[shape.color]), mark: .artifact(.layout))
  }
}

extension Frame {
  /// The lower edge of a fill; of anything else its place.
  fileprivate var end: Double {
    if case .fill(let area, _) = item { area.y + area.height } else { verticalAnchor }
  }
}

extension PageSet {
  /// Whether a page is among them, counted from 0.
  func contains(_ page: Int) -> Bool {
    switch self {
    case .first: page == 0
    case .following: page > 0
    case .all: true
    }
  }
}

extension Galley {
  /// Reports the first words, picture or code of each page that stands outside the paper.
  mutating func reportOffPage(_ pages: [Page]) {
    for (index, page) in pages.enumerated() {
      let paper = Rectangle(x: 0, y: 0, width: page.width, height: page.height)
      for frame in page.frames {
        guard let lost = frame.item.lost(outside: paper) else { continue }
        report(.offPage(lost, page: index + 1), at: "page/\(index + 1)")
        break
      }
    }
  }
}

extension FrameItem {
  /// Its words, or what it is, where a part of it is outside the paper.
  fileprivate func lost(outside paper: Rectangle) -> String? {
    switch self {
    case .text(let text):
      let place = Rectangle(x: text.x, y: text.baseline, width: text.width, height: 0)
      return paper.holds(place) ? nil : "'\(text.words.prefix(40))'"
    case .picture(_, let area): return paper.holds(area) ? nil : "a picture"
    case .code(_, let area, _): return paper.holds(area) ? nil : "a code"
    case .fill, .panel, .outline, .stroke, .link: return nil
    }
  }
}

extension Rectangle {
  /// Whether another one lies in it, with half a point of tolerance.
  fileprivate func holds(_ other: Rectangle) -> Bool {
    other.x >= x - 0.5 && other.y >= y - 0.5 && other.x + other.width <= x + width + 0.5
      && other.y + other.height <= y + height + 0.5
  }
}
