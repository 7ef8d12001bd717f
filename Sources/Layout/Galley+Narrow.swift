import Documents

/// Figures in less room than they take: they are never cut, but printed smaller.
extension Galley {
  /// Below this part of its size a figure is not printed: the document is refused.
  static let leastScale = 0.6

  /// The style for a stretch of a width in em that has to stand in a width in points.
  mutating func shrunk(
    _ style: TextStyle, from stretch: Double, to width: Double, at path: () -> String
  ) -> TextStyle {
    var style = style
    // Less by what two widths may differ by rounding.
    let scale = max(0.01, (width - 0.01) / (stretch * style.size))
    reportNarrow(scale, of: "\(stretch) \(style.size)", at: path)
    style.size *= min(1, scale)
    return style
  }

  /// Reports a scale, once for each name of what is scaled.
  mutating func reportNarrow(_ scale: Double, of name: String, at path: () -> String) {
    let percent = Int((scale * 100).rounded(.down))
    report(
      scale < Self.leastScale ? .figureTooWide : .narrowColumn(percent: percent), of: name, at: path
    )
  }

  // MARK: Hyphens

  /// A hyphen that stands for a soft one: what is extracted is the soft hyphen (ISO 32000-1
  /// 14.8.2.2.3), so that the word can be found whole.
  func hyphen(in style: TextStyle) -> ShapedText {
    let shaped = shaper.shape("-", as: FaceRequest(style), direction: .document, language: nil)
    let soft: [UInt8] = [0xC2, 0xAD]
    let runs = shaped.runs.prefix(1).map { run in
      var run = run
      run.range = soft.indices
      return run
    }
    return ShapedText(utf8: soft, runs: runs, breaks: [], isRightToLeft: shaped.isRightToLeft)
  }

  /// Draws a hyphen at the end of a line.
  func hyphenate(_ line: inout Line, of text: ShapedText, in style: TextStyle) {
    let hyphen = hyphen(in: style)
    guard let run = hyphen.runs.first else { return }
    let width = (Double(hyphen.advance) + line.tracking) * style.size
    var piece = TextFrame.Piece(
      text: hyphen, run: 0, glyphs: run.glyphs.indices, range: run.range, x: line.width)
    if text.isRightToLeft {
      for index in line.pieces.indices { line.pieces[index].x += width }
      piece.x = 0
      line.pieces.insert(piece, at: 0)
    } else {
      line.pieces.append(piece)
    }
    line.width += width
  }
}
