import Diagnostics
import Documents

@testable import Layout

/// What holds for every layout, whatever the document says; each function gives the sentences of
/// what is broken.
enum Laws {
  static func broken(by laidOut: LaidOutDocument, of sample: Sample) -> [String] {
    // What has no room in an area stands in the text, elsewhere in the order, and a finding says so.
    let isMoved = laidOut.diagnostics.contains { $0.code == "area-too-small" }
    let words = isMoved ? missing(laidOut, sample) : lost(laidOut, sample)
    return overlaps(laidOut) + outside(laidOut, sample) + offPaper(laidOut) + words
      + structure(laidOut) + heads(laidOut) + carries(laidOut, sample) + together(laidOut, sample)
  }

  /// No two lines of a page share ink, and no line stands on a picture.
  static func overlaps(_ laidOut: LaidOutDocument) -> [String] {
    laidOut.pages.enumerated().flatMap { index, page in
      let texts = page.texts.sorted { $0.baseline < $1.baseline }
      var found: [String] = []
      for (position, text) in texts.enumerated() {
        for other in texts[(position + 1)...] {
          // The lines are sorted, and none is taller than this.
          if other.baseline - text.baseline > 40 { break }
          if meet(text, other) { found.append("page \(index + 1): \(text.words) / \(other.words)") }
        }
      }
      for area in page.images {
        found += texts.filter { meet($0, area) }.map { "page \(index + 1): \($0.words) / picture" }
      }
      return found
    }
  }

  private static let apart = 0.02

  private static func meet(_ upper: TextFrame, _ lower: TextFrame) -> Bool {
    let vertical = lower.baseline - lower.size * 0.72 < upper.baseline + upper.size * 0.2 - apart
    return vertical && upper.x + upper.width > lower.x + apart
      && lower.x + lower.width > upper.x + apart
  }

  private static func meet(_ text: TextFrame, _ area: Rectangle) -> Bool {
    text.baseline - text.size * 0.72 < area.y + area.height - apart
      && text.baseline + text.size * 0.2 > area.y + apart
      && text.x + text.width > area.x + apart && area.x + area.width > text.x + apart
  }

  /// Everything that is drawn, and every link, stands on the paper.
  static func offPaper(_ laidOut: LaidOutDocument) -> [String] {
    laidOut.pages.enumerated().flatMap { index, page in
      page.frames.compactMap { frame -> String? in
        guard let area = frame.item.area else { return nil }
        let isOn =
          area.x > -0.02 && area.y > -0.02 && area.x + area.width < page.width + 0.02
          && area.y + area.height < page.height + 0.02
        return isOn ? nil : "page \(index + 1): \(area) is off the paper"
      }
    }
  }
}

extension Page {
  /// Where pictures and codes stand.
  fileprivate var images: [Rectangle] {
    frames.compactMap { frame in
      switch frame.item {
      case .picture(_, let area), .code(_, let area, _): area
      case .text, .fill, .panel, .outline, .stroke, .link: nil
      }
    }
  }
}

extension FrameItem {
  /// The ink of a line, the edges of everything else; nil where there is no ink.
  fileprivate var area: Rectangle? {
    switch self {
    case .text(let text):
      Rectangle(
        x: text.x, y: text.baseline - text.size * 0.72, width: text.width,
        height: text.size * 0.92)
    case .fill(let area, _), .panel(let area, _, _, _), .outline(let area, _, _, _),
      .picture(_, let area), .code(_, let area, _), .link(let area, _):
      area
    case .stroke(let line, _, _):
      Rectangle(
        x: min(line.fromX, line.toX), y: min(line.fromY, line.toY),
        width: abs(line.toX - line.fromX), height: abs(line.toY - line.fromY))
    }
  }
}
