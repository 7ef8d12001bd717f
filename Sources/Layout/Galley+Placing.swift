import Documents

typealias Alignment = TextStyle.Alignment

extension Galley {
  /// Puts the lines of a stack into a box, from a height down.
  ///
  /// Each paragraph has a mark of its own; the last mark serves those that follow.
  func place(
    _ stack: TextStack, in span: Span, at top: Double, aligned: Alignment = .start,
    marks: [Mark], into box: inout FlowBox
  ) {
    var y = top
    for line in stack.lines {
      let start = span.start(of: line.width, aligned)
      let mark = marks[min(line.paragraph, marks.count - 1)]
      place(line, style: stack.style, from: start, at: y, mark: mark, into: &box)
      y += line.height
    }
  }

  /// Puts one line into a box, its start edge at a distance from the start edge of the text.
  func place(
    _ line: Line, style: TextStyle, from start: Double, at top: Double, mark: Mark,
    into box: inout FlowBox
  ) {
    guard !line.pieces.isEmpty else { return }
    box.frames.append(frame(of: line, style: style, from: start, at: top, mark: mark))
    if box.isCuttable, line.height > 0 { box.solids.append(top..<top + line.height) }
  }

  func frame(
    of line: Line, style: TextStyle, from start: Double, at top: Double, mark: Mark
  ) -> Frame {
    Frame(
      .text(
        TextFrame(
          pieces: line.pieces, x: sheet.x(from: start, width: line.width),
          baseline: top + line.baseline, width: line.width, size: style.size,
          tracking: line.tracking, color: color(of: style))),
      mark: mark)
  }

  /// A rule as a filled rectangle.
  func rule(_ span: Span, at top: Double, thickness: Double, _ color: Color) -> Frame {
    Frame(
      .fill(
        Rectangle(
          x: sheet.x(from: span.start, width: span.width), y: top, width: span.width,
          height: thickness), color),
      mark: .artifact(.layout))
  }

  /// One element for each paragraph of a text, all of one role.
  mutating func marks(
    for stack: TextStack, _ role: StructureElement.Role, in parent: Int, language: String? = nil
  ) -> [Mark] {
    (0..<max(1, stack.paragraphs)).map { _ in
      .element(structure.add(role, in: parent, language: language))
    }
  }

  /// Sets paragraphs one below the other from the upper edge of a span, each with an element, and
  /// gives the height that they take.
  mutating func stack(
    _ text: Text, in style: TextStyle, role: StructureElement.Role = .paragraph,
    parent: Int = StructureTree.root, span: Span, at top: Double,
    into box: inout FlowBox, path: @autoclosure () -> String
  ) -> Double {
    let stack = set(text, in: style, width: span.width, at: path())
    guard !stack.lines.isEmpty else { return 0 }
    let marks = marks(for: stack, role, in: parent, language: text.spokenLanguage)
    place(stack, in: span, at: top, aligned: style.alignment, marks: marks, into: &box)
    return stack.height
  }

  /// A fill over a stretch of the width.
  func fill(_ span: Span, from top: Double, to bottom: Double, _ color: Color) -> Frame {
    rule(span, at: top, thickness: bottom - top, color)
  }

  /// Forgets the places of the lines where a box is never cut, and cuts one of very many lines.
  func finish(_ box: inout FlowBox) {
    if box.height <= keptWhole { box.solids = [] }
    if box.solids.count > FlowBox.mostLines, box.columns.isEmpty { box.cutIntoPieces() }
  }
}

extension Span {
  /// Where something begins that is narrower than the span.
  func start(of width: Double, _ alignment: Alignment) -> Double {
    switch alignment {
    case .start: start
    case .center: start + (self.width - width) / 2
    case .end: end - width
    }
  }
}
