import Documents

/// The running texts of a document, shaped once and cut to each page's room.
struct RunningLines {
  var headStart: ShapedText?
  var headEnd: ShapedText?
  var footStart: ShapedText?
  var pageLabel: PageLabel?
  /// Of the one line that a running foot takes, in points; and of the one of the head.
  var lineHeight: Double
  var headHeight: Double

  var hasHead: Bool { headStart != nil || headEnd != nil }
  var hasFoot: Bool { footStart != nil || pageLabel != nil }

  /// Between two texts on one line, in points.
  static let gap = 14.0
}

extension Galley {
  mutating func set(_ running: Running) -> RunningLines {
    let (head, foot) = (theme.styles.runningHead, theme.styles.running)
    func words(
      _ text: Text?, _ name: String, _ style: TextStyle, _ galley: inout Galley
    ) -> ShapedText? {
      guard let text, !text.isEmpty else { return nil }
      let plain = galley.shape(
        text.string, in: style, direction: text.direction, language: text.language,
        at: { "running/\(name)" })
      return text.spans.isEmpty ? plain : galley.emphasized(plain, of: text, in: style)
    }
    var lines = RunningLines(
      headStart: words(running.headStart, "head_start", head, &self),
      headEnd: words(running.headEnd, "head_end", head, &self),
      footStart: words(running.footStart, "foot_start", foot, &self),
      pageLabel: running.pageLabel, lineHeight: foot.lineHeight, headHeight: head.lineHeight)
    let tallest = max(
      height(of: lines.headStart, in: head), height(of: lines.headEnd, in: head),
      height(of: lines.footStart, in: foot))
    lines.lineHeight = max(lines.lineHeight, tallest)
    lines.headHeight = max(lines.headHeight, tallest)
    return lines
  }

  private mutating func height(of text: ShapedText?, in style: TextStyle) -> Double {
    guard let text else { return 0 }
    return line(of: text, 0..<text.utf8.count, in: style, tracking: 0).height
  }

  /// The running head of a page: one text at each edge, both shortened where they would meet.
  mutating func headFrames(_ running: RunningLines, at top: Double) -> [Frame] {
    let style = theme.styles.runningHead
    let end = running.headEnd.map { shortened($0, in: style, to: sheet.width / 2) }
    let taken = end.map { $0.width + RunningLines.gap } ?? 0
    let start = running.headStart.map { shortened($0, in: style, to: sheet.width - taken) }
    return frames(start: start, end: end, at: top, style, kind: .header)
  }

  /// The running foot of a page: a hairline, a text at the start edge, the page label at the end.
  mutating func footFrames(
    _ running: RunningLines, page: Int, of pages: Int, at top: Double
  ) -> [Frame] {
    let rule = rule(
      Span(start: 0, width: sheet.width), at: top, thickness: theme.spaces.hairline,
      theme.colors.line)
    var label: Line?
    if let words = running.pageLabel?.text(page: page, of: pages), !words.isEmpty {
      let text = shape(words.string, in: theme.styles.running, at: { "running/page_label" })
      label = shortened(text, in: theme.styles.running, to: sheet.width)
    }
    let taken = label.map { $0.width + RunningLines.gap } ?? 0
    let start = running.footStart.map {
      shortened($0, in: theme.styles.running, to: sheet.width - taken)
    }
    return (design.running.footRule ? [rule] : [])
      + frames(
        start: start, end: label,
        at: top + theme.spaces.hairline + theme.spaces.afterFootRule, theme.styles.running,
        kind: .footer)
  }

  private func frames(
    start: Line?, end: Line?, at top: Double, _ style: TextStyle, kind: Mark.Artifact
  ) -> [Frame] {
    let baseline = max(start?.baseline ?? 0, end?.baseline ?? 0)
    var frames: [Frame] = []
    if let start, !start.pieces.isEmpty {
      frames.append(
        frame(
          of: start, style: style, from: 0, at: top + baseline - start.baseline,
          mark: .artifact(kind)))
    }
    if let end, !end.pieces.isEmpty {
      frames.append(
        frame(
          of: end, style: style, from: sheet.width - end.width,
          at: top + baseline - end.baseline, mark: .artifact(kind)))
    }
    return frames
  }

  /// A text on one line; where it is wider than the room, cut before a cluster and ended with an
  /// ellipsis.
  mutating func shortened(_ text: ShapedText, in style: TextStyle, to width: Double) -> Line {
    let whole = line(of: text, 0..<text.utf8.count, in: style, tracking: 0)
    guard whole.width > width + 0.01 else { return whole }
    let ellipsis = shape("…", in: style, at: { "running" })
    let room = width / style.size - Double(ellipsis.advance)
    var end = 0
    var used = 0.0
    for cluster in text.clusters {
      used += Double(cluster.advance)
      guard used <= room else {
        end = cluster.offset
        break
      }
    }
    // Part of an amount would be another one.
    let figure = FigureStretch.all(in: text.utf8).first {
      $0.isAmount && $0.range.lowerBound < end && end < $0.range.upperBound
    }
    let inkEnd = text.endOfInk(in: 0..<(figure?.range.lowerBound ?? end))
    var line = line(of: text, 0..<inkEnd, in: style, tracking: 0)
    let mark = self.line(of: ellipsis, 0..<ellipsis.utf8.count, in: style, tracking: 0)
    line.append(mark, atLeft: text.isRightToLeft)
    return line
  }
}

extension Line {
  /// Puts another line's pieces at the end of this one: at the left where it reads from the right.
  mutating func append(_ other: Line, atLeft: Bool) {
    if atLeft {
      for index in pieces.indices { pieces[index].x += other.width }
      pieces.insert(contentsOf: other.pieces, at: 0)
    } else {
      pieces += other.pieces.map {
        var piece = $0
        piece.x += width
        return piece
      }
    }
    width += other.width
    baseline = max(baseline, other.baseline)
    height = max(height, other.height)
  }
}
