import Diagnostics
import Documents

extension Galley {
  /// The height of capitals in em, near enough in the text faces that we know: a title and the
  /// things beside it share their upper edge.
  static let capHeight = 0.727

  /// The title with its states at the start edge, the logo at the end edge; the other way round
  /// where the style of titles says that they end at the end edge.
  mutating func masthead(_ group: Group, in span: Span) -> FlowBox {
    var box = FlowBox("masthead")
    let style = theme.styles.title
    let capTop = baseline(of: style) - Self.capHeight * style.size
    var taken = 0.0
    for block in group.blocks {
      switch block {
      case .picture(let logo):
        let limit = PictureBox(
          width: min(design.logo.width, span.width * 0.6), height: design.logo.height)
        guard let size = size(of: logo, in: limit, at: "masthead/logo") else { continue }
        place(logo, size: size, at: max(0, capTop), in: span, into: &box)
        taken = size.width + 2 * theme.spaces.logoPlate + theme.spaces.partyGap
      case .paragraphs(let words):
        taken = max(taken, placeName(words, at: max(0, capTop), in: span, into: &box))
      case .heading(let heading): place(heading, beside: taken, in: span, into: &box)
      default: continue
      }
    }
    finish(&box)
    return box
  }

  /// The seller's name where a logo would stand, at the edge where the title is not; gives the width
  /// that it takes from the title.
  private mutating func placeName(
    _ words: Paragraphs, at top: Double, in span: Span, into box: inout FlowBox
  ) -> Double {
    let width = span.width / 2
    let isAtStart = theme.styles.title.alignment == .end
    let room = Span(start: isAtStart ? span.start : span.end - width, width: width)
    let aligned = isAtStart ? theme.styles.partyName.alignment : .end
    var y = top
    var widest = 0.0
    for text in words.texts {
      let stack = set(text, in: theme.styles.partyName, width: width, at: "masthead/name")
      guard !stack.lines.isEmpty else { continue }
      let marks = marks(
        for: stack, .paragraph, in: StructureTree.root, language: text.spokenLanguage)
      place(stack, in: room, at: y, aligned: aligned, marks: marks, into: &box)
      y += stack.height
      widest = max(widest, stack.width)
    }
    box.height = max(box.height, y)
    guard widest > 0 else { return 0 }
    return (isAtStart && aligned != .start ? width : widest) + theme.spaces.partyGap
  }

  private mutating func place(
    _ heading: Heading, beside taken: Double, in span: Span, into box: inout FlowBox
  ) {
    let width = max(span.width / 4, span.width - taken)
    let isAtEnd = theme.styles.title.alignment == .end
    let words = Span(start: isAtEnd ? span.end - width : span.start, width: width)
    let title = set(heading.text, in: theme.styles.title, width: width, at: "masthead/title")
    place(
      title, in: words, at: 0, aligned: theme.styles.title.alignment,
      marks: marks(
        for: title, .heading1, in: StructureTree.root, language: heading.text.spokenLanguage),
      into: &box)
    let badges = heading.badges.map(\.text)
    let end = place(states: badges, beside: title, in: words, into: &box)
    box.height = max(box.height, title.height, end)
  }

  private mutating func place(
    _ logo: Picture, size: (width: Double, height: Double), at top: Double, in span: Span,
    into box: inout FlowBox
  ) {
    let isAtStart = theme.styles.title.alignment == .end
    let plate = theme.spaces.logoPlate
    let start = isAtStart ? span.start + plate : span.end - size.width - plate
    if plate > 0 {
      let width = size.width + 2 * plate
      let area = Rectangle(
        x: sheet.x(from: start - plate, width: width), y: top, width: width,
        height: size.height + 2 * plate)
      let panel = FrameItem.panel(
        area, topRadius: plate / 2, bottomRadius: plate / 2, theme.colors.paper)
      box.frames.append(Frame(panel, mark: .artifact(.layout)))
    }
    place(logo, size: size, from: start, at: top + plate, into: &box)
    box.height = top + size.height + 2 * plate
  }

  /// Puts the states beside the title's last line, and below it where the line is full; gives the
  /// lower edge of what was placed.
  private mutating func place(
    states: [Text], beside title: TextStack, in span: Span, into box: inout FlowBox
  ) -> Double {
    let style = theme.styles.state
    let padding = theme.spaces.statePadding
    let last = title.lines.last
    let titleEnd = last.map { span.start(of: $0.width, title.style.alignment) + $0.width }
    var start = titleEnd.map { $0 + theme.spaces.stateGap } ?? span.start
    // Both words are centred on the middle of their capitals.
    var top =
      title.height - (last.map { $0.height - $0.baseline } ?? 0) - baseline(of: style)
      - Self.capHeight * (theme.styles.title.size - style.size) / 2
    var end = title.height
    if title.style.alignment != .start, let last {
      if let first = self.start(of: states, before: last, in: span) {
        start = first
      } else {
        start = span.start
        top = end + padding / 2
      }
    }
    for (index, state) in states.enumerated() {
      let words = set(
        state, in: style, width: span.width - 2 * padding, at: "masthead/states/\(index)")
      let width = words.width + 2 * padding
      if start + width > span.end, start > span.start {
        start = span.start
        top = end + padding / 2
      }
      let paragraphs = marks(for: words, .paragraph, in: StructureTree.root)
      place(
        words, in: Span(start: start + padding, width: words.width), at: top, marks: paragraphs,
        into: &box)
      box.frames.append(outline(Span(start: start, width: width), at: top, height: words.height))
      end = max(end, top + words.height + 1)
      start += width + padding
    }
    return end
  }

  /// Where the first of the states begins so that they end before a title that is not at the start
  /// edge; nil where they have no room there.
  private mutating func start(of states: [Text], before title: Line, in span: Span) -> Double? {
    let padding = theme.spaces.statePadding
    let widths = states.map {
      set($0, in: theme.styles.state, width: span.width, at: "masthead/states").width
    }
    let all = widths.reduce(0) { $0 + $1 + 3 * padding } - padding
    let end = span.start(of: title.width, theme.styles.title.alignment) - theme.spaces.stateGap
    return end - all >= span.start ? end - all : nil
  }

  private func outline(_ span: Span, at top: Double, height: Double) -> Frame {
    let area = Rectangle(
      x: sheet.x(from: span.start, width: span.width), y: top - 1, width: span.width,
      height: height + 2)
    return Frame(
      .outline(
        area, radius: 2.5, thickness: theme.spaces.strongRule, color(of: theme.styles.state)),
      mark: .artifact(.layout))
  }
}
