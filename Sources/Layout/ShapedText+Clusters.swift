/// A cluster: the smallest part of a text that a line may be cut at.
struct Cluster {
  /// The offset of its first code unit.
  var offset: Int
  /// In em.
  var advance: Float
  /// Whether it is a space that hangs over the end of a line.
  var isSpace: Bool
}

extension ShapedText {
  /// The clusters in logical order.
  var clusters: [Cluster] {
    var result: [Cluster] = []
    result.reserveCapacity(utf8.count)
    for run in runs {
      if run.isRightToLeft {
        for glyph in run.glyphs.reversed() { append(glyph, to: &result) }
      } else {
        for glyph in run.glyphs { append(glyph, to: &result) }
      }
    }
    return result
  }

  private func append(_ glyph: ShapedGlyph, to clusters: inout [Cluster]) {
    let offset = Int(glyph.cluster)
    if let last = clusters.indices.last, clusters[last].offset == offset {
      clusters[last].advance += glyph.advance
    } else {
      clusters.append(
        Cluster(offset: offset, advance: glyph.advance, isSpace: isSpace(at: offset)))
    }
  }

  /// Whether the character at an offset is one that hangs at the end of a line: a space, a tab,
  /// an em space (U+2003) or an ideographic space (U+3000).
  func isSpace(at offset: Int) -> Bool {
    guard utf8.indices.contains(offset) else { return false }
    switch utf8[offset] {
    case 0x20, 0x09: return true
    case 0xE2:
      // U+2003, as which a tab is kept.
      return offset + 2 < utf8.count && utf8[offset + 1] == 0x80 && utf8[offset + 2] == 0x83
    case 0xE3:
      return offset + 2 < utf8.count && utf8[offset + 1] == 0x80 && utf8[offset + 2] == 0x80
    default: return false
    }
  }

  /// Where the spaces at the end of a range begin.
  func endOfInk(in range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      if isSpace(at: end - 1) {
        end -= 1
      } else if end - 3 >= range.lowerBound, utf8[end - 3] & 0xFE == 0xE2, isSpace(at: end - 3) {
        end -= 3
      } else {
        break
      }
    }
    return end
  }

  /// Whether letters may be set apart: only where none of them joins its neighbour, and not
  /// between Han characters.
  var takesTracking: Bool {
    // Latin, Greek, Cyrillic and Armenian; then Latin additions, punctuation, currency signs.
    String(decoding: utf8, as: UTF8.self).unicodeScalars.allSatisfy {
      $0.value < 0x0590 || 0x1E00..<0x2C00 ~= $0.value
    }
  }
}

extension ShapedRun {
  /// The glyphs of a part of the text, in visual order.
  func glyphs(in part: Range<Int>) -> Range<Int> {
    if part.lowerBound <= range.lowerBound, part.upperBound >= range.upperBound {
      return glyphs.indices
    }
    if isRightToLeft {
      return first { $0 < part.upperBound }..<first { $0 < part.lowerBound }
    }
    return first { $0 >= part.lowerBound }..<first { $0 >= part.upperBound }
  }

  /// The first glyph whose cluster fulfils a condition that holds for all after it.
  private func first(where holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = glyphs.count
    while low < high {
      let middle = (low + high) / 2
      if holds(Int(glyphs[middle].cluster)) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The advance of some glyphs in em, with the tracking after each cluster.
  func advance(of part: Range<Int>, tracking: Double) -> Double {
    var sum: Float = 0
    var clusters = 0
    for index in part {
      sum += glyphs[index].advance
      let isLast = index + 1 == part.upperBound
      if isLast || glyphs[index + 1].cluster != glyphs[index].cluster { clusters += 1 }
    }
    return Double(sum) + tracking * Double(clusters)
  }
}
