import Diagnostics
import Documents

extension Galley {
  /// The height of capitals in em, near enough in the text faces that we know: a title and the
  /// things beside it share their upper edge.
  static let capHeight = 0.727

  /// The title with its states at the start edge, the logo at the end edge.
  mutating func box(_ masthead: Masthead, in span: Span) -> FlowBox {
    var box = FlowBox(.masthead)
    let style = theme.styles.title
    let capTop = baseline(of: style) - Self.capHeight * style.size
    var taken = 0.0
    if let logo = masthead.logo, let size = size(of: logo) {
      place(logo, size: size, at: max(0, capTop), in: span, into: &box)
      taken = size.width + theme.spaces.partyGap
    }
    let words = Span(start: span.start, width: max(span.width / 2, span.width - taken))
    let title = set(masthead.title, in: style, width: words.width, at: "masthead/title")
    place(
      title, in: words, at: 0, marks: marks(for: title, .heading1, in: StructureTree.root),
      into: &box)
    let end = place(states: masthead.states, beside: title, in: words, into: &box)
    box.height = max(box.height, title.height, end)
    finish(&box)
    return box
  }

  /// The size at which a logo fills its box, or nil with a warning when it is no picture.
  private mutating func size(of logo: Picture) -> (width: Double, height: Double)? {
    do {
      let natural = try pictures.size(of: logo)
      let scale = min(logo.width / natural.width, logo.height / natural.height)
      return (natural.width * scale, natural.height * scale)
    } catch let rejection as Rejection {
      let reason = rejection.diagnostics.first?.sentence ?? "it cannot be read"
      report(.pictureLeftOut(reason: reason), at: "masthead/logo")
    } catch {
      report(.pictureLeftOut(reason: "\(error)"), at: "masthead/logo")
    }
    return nil
  }

  private mutating func place(
    _ logo: Picture, size: (width: Double, height: Double), at top: Double, in span: Span,
    into box: inout FlowBox
  ) {
    let figure = structure.add(.figure, alternative: logo.alternative)
    let area = Rectangle(
      x: sheet.x(from: span.end - size.width, width: size.width), y: top, width: size.width,
      height: size.height)
    box.frames.append(Frame(.picture(logo, area), mark: .element(figure)))
    box.solids.append(top..<top + size.height)
    box.height = top + size.height
  }

  /// Puts the states beside the title's last line, and below it where the line is full; gives the
  /// lower edge of what was placed.
  private mutating func place(
    states: [Text], beside title: TextStack, in span: Span, into box: inout FlowBox
  ) -> Double {
    let style = theme.styles.state
    let padding = theme.spaces.statePadding
    let last = title.lines.last
    var start = span.start + (last.map { $0.width + theme.spaces.stateGap } ?? 0)
    // Both words are centred on the middle of their capitals.
    var top =
      title.height - (last.map { $0.height - $0.baseline } ?? 0) - baseline(of: style)
      - Self.capHeight * (theme.styles.title.size - style.size) / 2
    var end = title.height
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
