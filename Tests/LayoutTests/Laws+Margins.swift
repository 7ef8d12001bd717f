import Diagnostics
import Documents

@testable import Layout

extension Laws {
  /// Every line stands between the margins, or in an area of its page; what is read stands above
  /// the running foot.
  static func outside(_ laidOut: LaidOutDocument, _ sample: Sample) -> [String] {
    laidOut.pages.enumerated().flatMap { index, page in
      let limits = BodyLimits(sample, page: index, height: page.height)
      let areas = sample.areas(on: index, of: page, laidOut.diagnostics)
      return page.frames.compactMap { frame -> String? in
        guard case .text(let text) = frame.item else { return nil }
        if limits.hold(text, frame.mark) || areas.contains(where: { $0.hold(text) }) { return nil }
        return "page \(index + 1): \(text.words) at \(text.x), \(text.baseline)"
      }
    }
  }
}

/// Where the text of a page may stand.
private struct BodyLimits {
  var left: Double
  var right: Double
  var top: Double
  /// The lowest baseline of running lines, and of everything else.
  var lowest: Double
  var lowestOfBody: Double

  init(_ sample: Sample, page: Int, height: Double) {
    let design = sample.design
    let margins = design.margins
    let isMirrored = sample.document.language.isRightToLeft
    left = isMirrored ? margins.end : margins.start
    right = design.paper.width - (isMirrored ? margins.start : margins.end)
    top = page == 0 ? margins.firstTop : margins.top
    let spaces = design.theme.spaces
    let bottom = page == 0 ? margins.firstBottom : margins.bottom
    // The foot of a roll stands below its content, however much room that takes.
    lowest = design.paper.height == nil ? height : height - bottom + spaces.footDrop
    let running = design.running
    let foot = design.theme.styles.running.lineHeight + spaces.afterFootRule + spaces.hairline
    lowestOfBody = height - bottom
    if running.footStart != nil || running.pageLabel != nil, design.paper.height != nil {
      lowestOfBody = min(
        lowestOfBody,
        height - bottom + min(spaces.footDrop, bottom) - foot - spaces.afterFooter)
    }
  }

  func hold(_ text: TextFrame, _ mark: Mark) -> Bool {
    let isRunning = mark == .artifact(.footer)
    return text.x >= left - 0.02 && text.x + text.width <= right + 0.02 && text.baseline >= top
      && text.baseline <= (isRunning ? lowest : lowestOfBody)
  }
}

extension Rectangle {
  fileprivate func hold(_ text: TextFrame) -> Bool {
    text.x >= x - 0.02 && text.x + text.width <= x + width + 0.02
      && text.baseline - text.size * 0.72 >= y - 0.02 && text.baseline <= y + height + 0.02
  }
}

extension Sample {
  /// The areas that may hold text on a page: with what they may rise; with any height where a
  /// finding says that the content is higher.
  fileprivate func areas(
    on index: Int, of page: Page, _ diagnostics: [Diagnostic]
  ) -> [Rectangle] {
    design.areas.filter { $0.pages.contains(index) }.map { area in
      let top = area.top < 0 ? page.height + area.top : area.top
      let isSmall = diagnostics.contains {
        $0.code == "area-too-small" && $0.place == .block(area.name)
      }
      return Rectangle(
        x: left(of: area), y: isSmall ? 0 : top - area.rise, width: area.width,
        height: isSmall ? page.height : area.height + area.rise)
    }
  }

  private func left(of area: Area) -> Double {
    switch area.x {
    case .left(let distance): distance
    case .start(let distance):
      document.language.isRightToLeft ? design.paper.width - distance - area.width : distance
    }
  }
}
