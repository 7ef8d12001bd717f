extension Page {
  /// A run of frames that mean the same to a reader, by their indices; what draws nothing is among
  /// them and counts for nothing.
  package struct MarkedRun: Sendable, Hashable {
    package var mark: Mark
    package var frames: Range<Int>
  }

  /// The frames that are drawn, cut wherever their mark changes: one tag of a PDF for each.
  package var markedRuns: [MarkedRun] {
    var runs: [MarkedRun] = []
    for (index, frame) in frames.enumerated() where frame.item.isDrawn {
      if let last = runs.last, last.mark == frame.mark {
        runs[runs.count - 1].frames = last.frames.lowerBound..<index + 1
      } else {
        runs.append(MarkedRun(mark: frame.mark, frames: index..<index + 1))
      }
    }
    return runs
  }
}

extension FrameItem {
  /// Whether it puts anything on the page; a link does not, nor does a line without glyphs.
  package var isDrawn: Bool {
    switch self {
    case .text(let text): !text.pieces.isEmpty
    case .fill, .outline, .picture: true
    case .link: false
    }
  }
}
