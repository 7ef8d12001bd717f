import Documents

extension Galley {
  /// A heading by itself.
  mutating func boxes(_ heading: Heading, in span: Span) -> [FlowBox] {
    guard heading.role != .title else {
      return [masthead(Group(.masthead, .stacked, [.heading(heading)]), in: span)]
    }
    return heading.text.isEmpty ? [] : [titleBox(heading.text, "heading", in: span)]
  }

  /// Paragraphs below each other, a box for each text.
  mutating func boxes(_ paragraphs: Paragraphs, in span: Span) -> [FlowBox] {
    let style = style(of: paragraphs.role)
    let column = Span(start: span.start, width: min(span.width, width(of: paragraphs.role)))
    let name = paragraphs.role.rawValue
    let texts = paragraphs.texts
    var boxes: [FlowBox] = []
    for (index, text) in texts.enumerated() where !text.isEmpty {
      var box = FlowBox(name, texts.count > 1 ? index : nil)
      box.height = stack(
        text, in: style, span: column, at: 0, into: &box,
        path: texts.count > 1 ? "\(name)/\(index)" : name)
      finish(&box)
      boxes.append(box)
    }
    return boxes
  }

  private func style(of role: Paragraphs.Role) -> TextStyle {
    let styles = theme.styles
    return switch role {
    case .headline, .figure: styles.headline
    case .subject: styles.subject
    case .partyName: styles.partyName
    case .partyLines: styles.partyLine
    case .sender: styles.sender
    case .memo: styles.memo
    case .payment: styles.payment
    case .statements: styles.statement
    case .words: styles.words
    case .footer: styles.footer
    case .note, .formLabel, .label, .day, .support, .digest: styles.detail
    case .formValue, .message: styles.cell
    }
  }

  private func width(of role: Paragraphs.Role) -> Double {
    switch role {
    case .memo: theme.spaces.memoWidth
    case .statements: theme.spaces.statementWidth
    case .payment: theme.spaces.statementWidth
    case .footer: theme.spaces.footerWidth
    default: .infinity
    }
  }

  /// The headline with its link below it; it stays with what follows.
  mutating func headline(_ group: Group, in span: Span) -> [FlowBox] {
    var box = FlowBox("headline")
    for block in group.blocks {
      switch block {
      case .paragraphs(let words):
        for text in words.texts {
          box.height += stack(
            text, in: theme.styles.headline, span: span, at: box.height, into: &box,
            path: "headline/text")
        }
      case .action(let action): place(action, in: span, into: &box)
      default: continue
      }
    }
    box.isSticky = true
    finish(&box)
    return box.frames.isEmpty ? [] : [box]
  }

  mutating func boxes(_ action: Action, in span: Span) -> [FlowBox] {
    var box = FlowBox("action")
    place(action, in: span, into: &box)
    finish(&box)
    return box.frames.isEmpty ? [] : [box]
  }

  private mutating func place(_ link: Action, in span: Span, into box: inout FlowBox) {
    let words = set(link.text, in: theme.styles.link, width: span.width, at: "headline/link")
    guard !words.lines.isEmpty else { return }
    var top = box.height + (box.height > 0 ? theme.spaces.beforeLink : 0)
    let paragraph = structure.add(.paragraph, language: link.text.spokenLanguage)
    let mark = Mark.element(structure.add(.link, in: paragraph, alternative: link.text.string))
    for line in words.lines {
      let start = span.start(of: line.width, words.style.alignment)
      place(line, style: words.style, from: start, at: top, mark: mark, into: &box)
      let area = Rectangle(
        x: sheet.x(from: start, width: line.width), y: top, width: line.width,
        height: line.height)
      box.frames.append(Frame(.link(area, url: link.url), mark: mark))
      top += line.height
    }
    box.height = top
  }

  /// The title of a section; it stays with what follows.
  mutating func titleBox(_ title: Text, _ name: String, in span: Span) -> FlowBox {
    var box = FlowBox(name)
    box.height =
      stack(
        title, in: theme.styles.sectionTitle, role: .heading2, span: span, at: 0, into: &box,
        path: "\(name)/title") + theme.spaces.rowPadding
    box.isSticky = true
    finish(&box)
    return box
  }
}
