extension ShapedText {
  /// The text with some stretches taken from another shaping of the same text.
  func replacing(_ ranges: [Range<Int>], with other: ShapedText) -> ShapedText {
    guard other.utf8.count == utf8.count else { return self }
    var mixed: [ShapedRun] = []
    var offset = 0
    for range in ranges where range.lowerBound >= offset && range.upperBound <= utf8.count {
      mixed += runs(in: offset..<range.lowerBound) + other.runs(in: range)
      offset = range.upperBound
    }
    mixed += runs(in: offset..<utf8.count)
    return ShapedText(
      utf8: utf8, runs: mixed, breaks: breaks, isRightToLeft: isRightToLeft, missing: missing,
      leftOut: leftOut)
  }

  /// The runs of a stretch, cut at its ends.
  private func runs(in range: Range<Int>) -> [ShapedRun] {
    runs.compactMap { run in
      let part = run.range.clamped(to: range)
      guard !part.isEmpty else { return nil }
      guard part != run.range else { return run }
      var cut = run
      cut.range = part
      cut.glyphs = Array(run.glyphs[run.glyphs(in: part)])
      return cut
    }
  }
}
