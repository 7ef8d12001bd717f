import Documents

extension Galley {
  /// The headline with its link below it; it stays with what follows.
  mutating func boxes(_ headline: Headline, in span: Span) -> [FlowBox] {
    var box = FlowBox(.headline)
    box.height = stack(
      headline.text, in: theme.styles.headline, span: span, at: 0, into: &box,
      path: "headline/text")
    if let link = headline.link { place(link, in: span, into: &box) }
    box.isSticky = true
    finish(&box)
    return box.frames.isEmpty ? [] : [box]
  }

  private mutating func place(_ link: Headline.Link, in span: Span, into box: inout FlowBox) {
    let words = set(link.text, in: theme.styles.link, width: span.width, at: "headline/link")
    guard !words.lines.isEmpty else { return }
    var top = box.height + (box.height > 0 ? theme.spaces.beforeLink : 0)
    let paragraph = structure.add(.paragraph, language: link.text.spokenLanguage)
    let mark = Mark.element(structure.add(.link, in: paragraph, alternative: link.text.string))
    for line in words.lines {
      place(line, style: words.style, from: span.start, at: top, mark: mark, into: &box)
      let area = Rectangle(
        x: sheet.x(from: span.start, width: line.width), y: top, width: line.width,
        height: line.height)
      box.frames.append(Frame(.link(area, url: link.url), mark: mark))
      top += line.height
    }
    box.height = top
  }

  mutating func boxes(memo: Text, in span: Span) -> [FlowBox] {
    let width = min(span.width, theme.spaces.memoWidth)
    return boxes([memo], .memo, style: theme.styles.memo, in: span, width: width)
  }

  mutating func boxes(statements: [Text], in span: Span) -> [FlowBox] {
    let width = min(span.width, theme.spaces.statementWidth)
    return boxes(statements, .statements, style: theme.styles.statement, in: span, width: width)
  }

  mutating func boxes(footer: Text, in span: Span) -> [FlowBox] {
    let width = min(span.width, theme.spaces.footerWidth)
    return boxes([footer], .footer, style: theme.styles.footer, in: span, width: width)
  }

  /// Paragraphs below each other, a box for each text.
  private mutating func boxes(
    _ texts: [Text], _ name: FlowBox.Name, style: TextStyle, in span: Span, width: Double
  ) -> [FlowBox] {
    var boxes: [FlowBox] = []
    let column = Span(start: span.start, width: width)
    for (index, text) in texts.enumerated() where !text.isEmpty {
      var box = FlowBox(name, texts.count > 1 ? index : nil)
      box.height = stack(
        text, in: style, span: column, at: 0, into: &box,
        path: texts.count > 1 ? "\(name.rawValue)/\(index)" : name.rawValue)
      finish(&box)
      boxes.append(box)
    }
    return boxes
  }
}
