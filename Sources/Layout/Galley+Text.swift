import Documents

extension Galley {
  /// Shapes one paragraph and reports what no font has; a line break in it becomes a space.
  mutating func shape(
    _ string: String, in style: TextStyle, direction: Text.Direction = .document,
    language: String? = nil, at path: () -> String
  ) -> ShapedText {
    let paragraph =
      string.hasLineBreak
      ? String(string.map { $0 == "\n" ? " " : $0 }) : string
    let shaped = shaper.shape(
      paragraph, as: FaceRequest(style), direction: direction, language: language)
    if !shaped.missing.isEmpty { report(.missingGlyphs(shaped.missing), of: paragraph, at: path) }
    if !shaped.leftOut.isEmpty { report(.emojiLeftOut(shaped.leftOut), of: paragraph, at: path) }
    return shaped
  }

  /// Sets a text in lines of at most a width in points.
  ///
  /// A `\n` ends a paragraph; an empty paragraph is a blank line. An empty text has no lines.
  mutating func set(
    _ text: Text, in style: TextStyle, width: Double, at path: @autoclosure () -> String
  ) -> TextStack {
    let stack = lines(of: text, in: style, width: width, at: path)
    guard stack.widestCut > 0 else { return stack }
    return lines(
      of: text, in: shrunk(style, from: stack.widestCut, to: width, at: path), width: width,
      at: path)
  }

  private mutating func lines(
    of text: Text, in style: TextStyle, width: Double, at path: () -> String
  ) -> TextStack {
    var stack = TextStack(lines: [], style: style, paragraphs: 0, language: text.spokenLanguage)
    guard !text.isEmpty else { return stack }
    guard text.string.hasLineBreak else {
      add(text.string, of: text, to: &stack, width: width, at: path)
      return stack
    }
    for paragraph in text.string.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    {
      let offset = text.string.utf8.distance(
        from: text.string.utf8.startIndex, to: paragraph.startIndex)
      add(
        String(Substring(paragraph)), from: offset, of: text, to: &stack, width: width, at: path)
    }
    return stack
  }

  /// Adds a paragraph of a text, which begins at an offset in it, to its lines.
  private mutating func add(
    _ paragraph: String, from offset: Int = 0, of text: Text, to stack: inout TextStack,
    width: Double,
    at path: () -> String
  ) {
    if paragraph.isEmpty {
      stack.lines.append(blankLine(in: stack.style, paragraph: stack.paragraphs))
    } else {
      var shaped = shape(
        paragraph, in: stack.style, direction: text.direction, language: text.language, at: path)
      if !text.spans.isEmpty {
        shaped = emphasized(shaped, from: offset, of: text, in: stack.style)
      }
      append(shaped, to: &stack, paragraph: stack.paragraphs, width: width, at: path)
    }
    stack.paragraphs += 1
  }

  /// The emphasized stretches of a paragraph, which begins at an offset of its text, in semibold:
  /// glyphs of the same words in another face.
  func emphasized(
    _ plain: ShapedText, from offset: Int = 0, of text: Text, in style: TextStyle
  ) -> ShapedText {
    let whole = offset..<offset + plain.utf8.count
    let ranges = text.spans.filter(\.isEmphasized).map { $0.range.clamped(to: whole) }
      .filter { !$0.isEmpty }.map { $0.lowerBound - offset..<$0.upperBound - offset }
    guard !ranges.isEmpty else { return plain }
    var request = FaceRequest(style)
    request.weight = max(600, style.weight)
    let strong = shaper.shape(
      String(decoding: plain.utf8, as: UTF8.self), as: request, direction: text.direction,
      language: text.language)
    return plain.replacing(ranges, with: strong)
  }

  /// Sets a text that is shaped already.
  mutating func set(
    _ shaped: ShapedText, in style: TextStyle, width: Double, language: String? = nil,
    at path: @autoclosure () -> String
  ) -> TextStack {
    var stack = TextStack(lines: [], style: style, paragraphs: 1, language: language)
    append(shaped, to: &stack, paragraph: 0, width: width, at: path)
    guard stack.widestCut > 0 else { return stack }
    stack.style = shrunk(style, from: stack.widestCut, to: width, at: path)
    stack.lines = []
    append(shaped, to: &stack, paragraph: 0, width: width, at: path)
    return stack
  }

  private mutating func append(
    _ shaped: ShapedText, to stack: inout TextStack, paragraph: Int, width: Double,
    at path: () -> String
  ) {
    let style = stack.style
    let tracking = tracking(of: shaped, in: style)
    var breaker = LineBreaker(text: shaped, limit: width / style.size, tracking: tracking)
    if !breaker.fitsOnOneLine, shaped.utf8.contains(0xAD) {
      breaker.hyphen = Double(hyphen(in: style).advance) + tracking
    }
    let slices = breaker.slices()
    reportNarrowColumn(shaped, in: style, isWhole: slices.count == 1, width: width, at: path)
    let cutsFigure = slices.contains { $0.cutFigure != nil }
    if !cutsFigure, slices.contains(where: \.isEmergency) {
      report(.brokenWord, of: String(decoding: shaped.utf8, as: UTF8.self), at: path)
    }
    for slice in slices {
      var line = line(of: shaped, slice.range, in: style, tracking: tracking)
      line.paragraph = paragraph
      if slice.isHyphenated { hyphenate(&line, of: shaped, in: style) }
      if let figure = slice.cutFigure {
        stack.widestCut = max(stack.widestCut, shaped.width(of: figure, tracking: tracking))
      }
      stack.lines.append(line)
    }
  }

  /// Reports a text that has room for a letter or two a line, or for less than one.
  private mutating func reportNarrowColumn(
    _ shaped: ShapedText, in style: TextStyle, isWhole: Bool, width: Double, at path: () -> String
  ) {
    let least = Self.leastWidth * style.size
    guard width < least, !isWhole || self.width(of: shaped, in: style) > width + 0.01 else {
      return
    }
    report(
      .tooNarrow(needed: least, room: width), of: String(decoding: shaped.utf8, as: UTF8.self),
      at: path)
  }

  /// The width below which no text is broken into lines, in em.
  static let leastWidth = 2.0

  func tracking(of shaped: ShapedText, in style: TextStyle) -> Double {
    style.tracking != 0 && shaped.takesTracking ? style.tracking : 0
  }

  /// The width of a paragraph on one line, in points.
  func width(of shaped: ShapedText, in style: TextStyle) -> Double {
    let tracking = tracking(of: shaped, in: style)
    let clusters = tracking == 0 ? 0 : Double(shaped.clusters.count)
    return (Double(shaped.advance) + tracking * clusters) * style.size
  }

  private mutating func blankLine(in style: TextStyle, paragraph: Int) -> Line {
    Line(
      pieces: [], width: 0, baseline: baseline(of: style), height: style.lineHeight, tracking: 0,
      paragraph: paragraph)
  }

  /// Where the baseline stands in a line of a style: ascent and descent centred in its height.
  mutating func baseline(of style: TextStyle) -> Double {
    let face = metrics(of: style)
    return (style.lineHeight + (face.ascent - face.descent) * style.size) / 2
  }

  /// A line of a paragraph, its parts in visual order.
  mutating func line(
    of text: ShapedText, _ range: Range<Int>, in style: TextStyle, tracking: Double
  ) -> Line {
    let inkEnd = text.endOfInk(in: range)
    if text.runs.count == 1, inkEnd == range.upperBound {
      return plainLine(of: text, range, in: style, tracking: tracking)
    }
    let parts = VisualOrder(text: text).parts(of: range, inkEnd: inkEnd)
    var pieces: [TextFrame.Piece] = []
    pieces.reserveCapacity(parts.count)
    var x = 0.0
    var hanging = 0.0
    for part in parts {
      let run = text.runs[part.run]
      let glyphs = run.glyphs(in: part.range)
      pieces.append(
        TextFrame.Piece(
          text: text, run: part.run, glyphs: glyphs, range: part.range, x: x * style.size))
      x += run.advance(of: glyphs, tracking: tracking)
      let spaces = part.range.clamped(to: max(inkEnd, part.range.lowerBound)..<range.upperBound)
      if part.range.upperBound > inkEnd {
        hanging += run.advance(of: run.glyphs(in: spaces), tracking: tracking)
      }
    }
    if text.isRightToLeft, hanging > 0 {
      for index in pieces.indices { pieces[index].x -= hanging * style.size }
    }
    var line = Line(
      pieces: pieces, width: (x - hanging) * style.size, baseline: baseline(of: style),
      height: style.lineHeight, tracking: tracking)
    line.grow(for: parts.lazy.map { text.runs[$0.run] }, size: style.size)
    return line
  }

  /// A line of the only run, without spaces at its end: what most lines are.
  private mutating func plainLine(
    of text: ShapedText, _ range: Range<Int>, in style: TextStyle, tracking: Double
  ) -> Line {
    let glyphs = text.runs[0].glyphs(in: range)
    let isWhole = tracking == 0 && glyphs.count == text.runs[0].glyphs.count
    let advance =
      isWhole ? Double(text.advance) : text.runs[0].advance(of: glyphs, tracking: tracking)
    var line = Line(
      pieces: [TextFrame.Piece(text: text, run: 0, glyphs: glyphs, range: range, x: 0)],
      width: advance * style.size, baseline: baseline(of: style), height: style.lineHeight,
      tracking: tracking)
    line.grow(for: CollectionOfOne(text.runs[0]), size: style.size)
    return line
  }
}

extension String {
  fileprivate var hasLineBreak: Bool {
    let lineFeed = UInt8(ascii: "\n")
    return utf8.withContiguousStorageIfAvailable { $0.contains(lineFeed) }
      ?? utf8.contains(lineFeed)
  }
}

extension Line {
  /// Makes room for faces that are taller than the line.
  ///
  /// Declared heights have air in them, so a tenth of the em may reach over the line; and they
  /// tell the tallest stack of marks, so a line grows by no more than 15 points on 13 give, which
  /// is enough for Arabic, Thai and the Indic scripts.
  mutating func grow(for runs: some Sequence<ShapedRun>, size: Double) {
    var ascent = 0.0
    var descent = 0.0
    for run in runs {
      ascent = max(ascent, Double(run.ascent) * size)
      descent = max(descent, Double(run.descent) * size)
    }
    let air = size / 10
    let above = max(0, ascent - air - baseline)
    let below = max(0, descent - air - (height - baseline))
    guard above + below > 0 else { return }
    let most = max(0, min(size * 15 / 9, height * 15 / 13) - height)
    let part = min(1, most / (above + below))
    baseline += above * part
    height += (above + below) * part
  }
}
