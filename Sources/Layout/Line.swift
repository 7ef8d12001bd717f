/// One line of text, its glyphs in visual order, not yet at a place on a page.
struct Line {
  var pieces: [TextFrame.Piece]
  /// In points, without the spaces that hang at the end.
  var width: Double
  /// Distance from the upper edge of the line to the baseline in points.
  var baseline: Double
  /// In points; at least the line height of the style.
  var height: Double
  /// Extra advance after each cluster in em.
  var tracking: Double
  /// Which paragraph of its text it belongs to, from 0.
  var paragraph = 0
}

/// The order of a line's parts from left to right (UAX #9, rules L1 and L2).
struct VisualOrder {
  var text: ShapedText

  /// A part of a run with its level on this line.
  struct Part {
    var run: Int
    var range: Range<Int>
    var level: UInt8
  }

  /// The parts of a line from left to right.
  ///
  /// Spaces at the end of the line take the level of the paragraph (L1), so that they hang over
  /// its end.
  func parts(of range: Range<Int>, inkEnd: Int) -> [Part] {
    var parts: [Part] = []
    let base: UInt8 = text.isRightToLeft ? 1 : 0
    var run = firstRun(at: range.lowerBound)
    while run < text.runs.count, text.runs[run].range.lowerBound < range.upperBound {
      let part = text.runs[run].range.clamped(to: range)
      let level = text.runs[run].level
      let ink = part.clamped(to: part.lowerBound..<max(part.lowerBound, inkEnd))
      if level == base || ink.upperBound == part.upperBound {
        if !part.isEmpty { parts.append(Part(run: run, range: part, level: level)) }
      } else {
        if !ink.isEmpty { parts.append(Part(run: run, range: ink, level: level)) }
        parts.append(Part(run: run, range: ink.upperBound..<part.upperBound, level: base))
      }
      run += 1
    }
    return parts.count > 1 ? reordered(parts) : parts
  }

  private func firstRun(at offset: Int) -> Int {
    var low = 0
    var high = text.runs.count
    while low < high {
      let middle = (low + high) / 2
      if text.runs[middle].range.upperBound > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// L2: from the highest level to the lowest odd one, reverse each stretch at or above it.
  private func reordered(_ parts: [Part]) -> [Part] {
    var parts = parts
    let highest = parts.map(\.level).max() ?? 0
    guard let lowestOdd = parts.map(\.level).filter({ $0 & 1 == 1 }).min() else { return parts }
    for level in stride(from: Int(highest), through: Int(lowestOdd), by: -1) {
      var start = 0
      while start < parts.count {
        guard parts[start].level >= level else {
          start += 1
          continue
        }
        var end = start
        while end < parts.count, parts[end].level >= level { end += 1 }
        parts[start..<end].reverse()
        start = end
      }
    }
    return parts
  }
}
