/// A line of a paragraph, before its glyphs are put in order.
struct LineSlice: Hashable {
  /// The code units, with the spaces at the end.
  var range: Range<Int>
  /// Whether a word had to be broken to end the line here.
  var isEmergency = false
  /// Whether the line ends at a soft hyphen, which is drawn there.
  var isHyphenated = false
  /// The number that had to be cut because it is wider than a line; nil where none was.
  var cutFigure: Range<Int>?
}

/// Cuts a shaped paragraph into lines, greedily.
struct LineBreaker {
  /// Widths that differ by rounding only are equal.
  static let tolerance: Double = 0.002

  var text: ShapedText
  /// The width of a line in em.
  var limit: Double
  /// Extra advance after each cluster in em.
  var tracking: Double
  /// The width of a hyphen in em, for lines that end at a soft hyphen.
  var hyphen = 0.0

  /// Whether the paragraph is no wider than a line.
  var fitsOnOneLine: Bool {
    let tracked = tracking * Double(tracking == 0 ? 0 : text.utf8.count)
    return Double(text.advance) + max(0, tracked) <= limit + Self.tolerance
  }

  /// The lines in order; at least one, and none without a cluster unless the text is empty.
  ///
  /// A line ends at the last place that allows it, else, when a word is wider than the line, before
  /// the cluster that does not fit, or before the number that it would cut. Spaces at the end take no
  /// width. The work is linear in the number of clusters.
  func slices() -> [LineSlice] {
    guard !fitsOnOneLine else { return [LineSlice(range: 0..<text.utf8.count)] }
    return slices(of: text.clusters)
  }

  private func slices(of clusters: [Cluster]) -> [LineSlice] {
    var result: [LineSlice] = []
    var figures: [FigureStretch]?
    var line = 0
    var width = 0.0
    var allowed: (cluster: Int, next: Int)?
    var next = 0
    var index = 0
    while index < clusters.count {
      let cluster = clusters[index]
      while next < text.breaks.count, text.breaks[next] < cluster.offset { next += 1 }
      if index > line, next < text.breaks.count, text.breaks[next] == cluster.offset,
        mayEnd(before: cluster.offset, width: width)
      {
        allowed = (index, next)
      }
      let advance = Double(cluster.advance) + tracking
      if index > line, !cluster.isSpace, width + advance > limit + Self.tolerance {
        var slice: LineSlice
        let end: Int
        if let allowed {
          end = allowed.cluster
          slice = self.slice(from: line, to: end, of: clusters)
          slice.isHyphenated = text.hasSoftHyphen(before: slice.range.upperBound)
        } else {
          let known = figures ?? FigureStretch.all(in: text.utf8)
          figures = known
          let cut = emergency(from: line, at: index, of: clusters, known)
          end = cut.end
          slice = self.slice(from: line, to: end, of: clusters)
          slice.isEmergency = true
          slice.cutFigure = cut.figure
        }
        result.append(slice)
        (line, index, next) = (end, end, allowed?.next ?? next)
        (width, allowed) = (0, nil)
        continue
      }
      width += advance
      index += 1
    }
    result.append(slice(from: line, to: clusters.count, of: clusters))
    return result
  }

  /// Whether a line of a width may end at a place that allows it: after a soft hyphen there must be
  /// room for a hyphen.
  private func mayEnd(before offset: Int, width: Double) -> Bool {
    hyphen == 0 || width + hyphen <= limit + Self.tolerance || !text.hasSoftHyphen(before: offset)
  }

  /// Where a word is cut: before the cluster that does not fit or, where that would cut a number,
  /// before the number. A number that begins the line is cut, and told.
  private func emergency(
    from line: Int, at index: Int, of clusters: [Cluster], _ figures: [FigureStretch]
  ) -> (end: Int, figure: Range<Int>?) {
    let offset = clusters[index].offset
    guard
      let figure = figures.first(where: {
        $0.range.lowerBound < offset && offset < $0.range.upperBound
      })
    else { return (index, nil) }
    var end = index
    while end > line, clusters[end].offset > figure.range.lowerBound { end -= 1 }
    if end > line { return (end, nil) }
    return (index, figure.isAmount ? figure.range : nil)
  }

  private func slice(from start: Int, to end: Int, of clusters: [Cluster]) -> LineSlice {
    let lower = start == 0 ? 0 : clusters[start].offset
    let upper = end < clusters.count ? clusters[end].offset : text.utf8.count
    return LineSlice(range: lower..<upper)
  }
}

extension ShapedText {
  /// Whether the character before an offset is a soft hyphen, U+00AD.
  func hasSoftHyphen(before offset: Int) -> Bool {
    offset >= 2 && offset <= utf8.count && utf8[offset - 2] == 0xC2 && utf8[offset - 1] == 0xAD
  }

  /// The width of a stretch on one line, in em.
  func width(of range: Range<Int>, tracking: Double) -> Double {
    runs.reduce(0) { sum, run in
      let part = run.range.clamped(to: range)
      guard !part.isEmpty else { return sum }
      return sum + run.advance(of: run.glyphs(in: part), tracking: tracking)
    }
  }
}
