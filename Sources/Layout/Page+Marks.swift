import Scripts

extension Page {
  /// The frames that are drawn, cut wherever their mark changes: one mark of a PDF for each.
  package var markedRuns: [MarkedRun] {
    var runs: [MarkedRun] = []
    for (index, frame) in frames.enumerated() where frame.item.isDrawn {
      if let last = runs.last, last.mark == frame.mark {
        runs[runs.count - 1].frames = last.frames.lowerBound..<index + 1
        if frame.item.isPicture { runs[runs.count - 1].hasPicture = true }
        if runs[runs.count - 1].isBlank { runs[runs.count - 1].isBlank = frame.item.isBlank }
      } else {
        runs.append(
          MarkedRun(
            frame.mark, frames: index..<index + 1, hasPicture: frame.item.isPicture,
            isBlank: frame.item.isBlank))
      }
    }
    return runs
  }
}

extension LaidOutDocument {
  /// What each page means to a reader: for its drawing, and for its finishing.
  package var taggedPages: [TaggedPage] {
    pages.map { TaggedPage(runs: $0.markedRuns, links: links(of: $0)) }
  }

  private func links(of page: Page) -> [PageLink] {
    page.frames.compactMap { frame in
      guard case .link(let area, let url) = frame.item, case .element(let index) = frame.mark else {
        return nil
      }
      return PageLink(
        area: area, url: url, element: index, contents: structure[index].alternative ?? url)
    }
  }
}

extension FrameItem {
  /// Whether it puts anything on the page; a link does not, nor does a line without glyphs.
  package var isDrawn: Bool {
    switch self {
    case .text(let text): !text.pieces.isEmpty
    case .fill, .panel, .outline, .stroke, .picture, .code: true
    case .link: false
    }
  }

  fileprivate var isPicture: Bool {
    if case .picture = self { true } else { false }
  }

  /// Whether it leaves nothing to see.
  fileprivate var isBlank: Bool {
    switch self {
    case .text(let text): text.pieces.allSatisfy(\.isBlank)
    case .fill(let area, _): area.width == 0 || area.height == 0
    case .panel(let area, _, _, _): area.width == 0 || area.height == 0
    case .outline, .stroke, .picture, .code: false
    case .link: true
    }
  }
}

extension TextFrame.Piece {
  fileprivate var isBlank: Bool {
    let utf8 = text.utf8[range]
    // Most pieces begin with a letter or a digit.
    if let first = utf8.first, first > 0x20, first < 0x7F { return false }
    return String(decoding: utf8, as: UTF8.self).showsNothing
  }
}
