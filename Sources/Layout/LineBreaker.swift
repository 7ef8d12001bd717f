/// A line of a paragraph, before its glyphs are put in order.
struct LineSlice: Hashable {
  /// The code units, with the spaces at the end.
  var range: Range<Int>
  /// Whether a word had to be broken to end the line here.
  var isEmergency = false
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

  /// The lines in order; at least one, and none without a cluster unless the text is empty.
  ///
  /// A line ends at the last place that allows it, else, when a word is wider than the line, before
  /// the cluster that does not fit. Spaces at the end take no width. The work is linear in the
  /// number of clusters.
  func slices() -> [LineSlice] {
    let whole = LineSlice(range: 0..<text.utf8.count)
    let tracked = tracking * Double(tracking == 0 ? 0 : text.utf8.count)
    if Double(text.advance) + max(0, tracked) <= limit + Self.tolerance { return [whole] }
    return slices(of: text.clusters)
  }

  private func slices(of clusters: [Cluster]) -> [LineSlice] {
    var result: [LineSlice] = []
    var line = 0
    var width = 0.0
    var allowed: (cluster: Int, next: Int)?
    var next = 0
    var index = 0
    while index < clusters.count {
      let cluster = clusters[index]
      while next < text.breaks.count, text.breaks[next] < cluster.offset { next += 1 }
      if index > line, next < text.breaks.count, text.breaks[next] == cluster.offset {
        allowed = (index, next)
      }
      let advance = Double(cluster.advance) + tracking
      if index > line, !cluster.isSpace, width + advance > limit + Self.tolerance {
        let end = allowed?.cluster ?? index
        result.append(slice(from: line, to: end, of: clusters, isEmergency: allowed == nil))
        (line, index, next) = (end, end, allowed?.next ?? next)
        (width, allowed) = (0, nil)
        continue
      }
      width += advance
      index += 1
    }
    result.append(slice(from: line, to: clusters.count, of: clusters, isEmergency: false))
    return result
  }

  private func slice(
    from start: Int, to end: Int, of clusters: [Cluster], isEmergency: Bool
  ) -> LineSlice {
    let lower = start == 0 ? 0 : clusters[start].offset
    let upper = end < clusters.count ? clusters[end].offset : text.utf8.count
    return LineSlice(range: lower..<upper, isEmergency: isEmergency)
  }
}
