import Documents

/// A form that is set; its frames count from its upper edge.
struct SetForm {
  var height: Double
  /// How far up everything at the foot of the page moves.
  var raise: Double
  var frames: [Frame]
}

extension Galley {
  /// Takes the first group that is a form out of blocks, also out of groups.
  func takeForm(from blocks: inout [Block]) -> (group: Group, design: FormDesign)? {
    guard sheet.paper.height != nil, design.sections.contains(where: { $0.form != nil }) else {
      return nil
    }
    for index in blocks.indices {
      guard case .group(var group) = blocks[index] else { continue }
      if let number = group.design, design.sections.indices.contains(number),
        let form = design.sections[number].form
      {
        blocks.remove(at: index)
        return (group, form)
      }
      if let found = takeForm(from: &group.blocks) {
        if group.blocks.isEmpty { blocks.remove(at: index) } else { blocks[index] = .group(group) }
        return found
      }
    }
    return nil
  }

  mutating func set(_ group: Group, in form: FormDesign) -> SetForm {
    let outer = theme
    if let own = group.design.flatMap({ design.sections[$0].theme }) { theme = own }
    defer { theme = outer }
    let section = structure.add(.section)
    var frames: [Frame] = []
    for (block, field) in zip(group.blocks, form.fields) {
      switch block {
      case .code(let code): frames.append(frame(of: code, filling: field.box, in: section))
      case .heading(let heading):
        frames += set([(heading.text, true)], .heading2, in: field, section)
      case .group(let inner):
        frames += set(inner.blocks.flatMap(\.formTexts), .paragraph, in: field, section)
      default: continue
      }
    }
    return SetForm(
      height: form.height, raise: raise(above: form), frames: frames + drawing(of: form))
  }

  /// How far up everything at the foot of a page moves that has a form: nothing needs the margin of
  /// the paper there, and 5 mm between the running foot and the form are enough.
  func raise(above form: FormDesign) -> Double {
    let below = sheet.margins.bottom - theme.spaces.footDrop
    return form.height - max(0, below - millimetres(5))
  }

  private mutating func frame(
    of code: Code, filling box: FormDesign.Box, in section: Int
  ) -> Frame {
    let figure = structure.add(.figure, in: section, alternative: code.alternative)
    return Frame(.code(code, box.rectangle, theme.colors.ink), mark: .element(figure))
  }

  // MARK: Words

  /// Labels and values in a field, in the first look in which they fit.
  private mutating func set(
    _ texts: [(text: Text, isLabel: Bool)], _ role: StructureElement.Role,
    in field: FormDesign.Field, _ section: Int
  ) -> [Frame] {
    guard var chosen = field.looks.last else { return [] }
    var height = 0.0
    for look in field.looks {
      chosen = look
      height = self.height(of: texts, in: field, look)
      if height <= field.box.height + 0.01 { break }
    }
    if height > field.box.height + 0.01 {
      report(
        .formTooSmall(needed: height, room: field.box.height),
        at: texts.first?.text.string ?? "form")
    }
    return frames(of: texts, role, in: field, chosen, section)
  }

  /// What stands in a field at its height: lines, and where a value is to be written by hand.
  private enum FormPart {
    case line(Line, TextStyle, paragraph: Int)
    case blank(FormDesign.Blank)
  }

  /// The parts of a field with the distance of their baselines, or of their upper edges, from its
  /// upper edge.
  private mutating func parts(
    of texts: [(text: Text, isLabel: Bool)], in field: FormDesign.Field, _ look: FormDesign.Look
  ) -> [(part: FormPart, y: Double)] {
    var parts: [(part: FormPart, y: Double)] = []
    let ascent = metrics(of: look.label).ascent * look.label.size
    var next = ascent
    for (index, entry) in texts.enumerated() {
      let style = entry.isLabel ? look.label : look.value
      if entry.isLabel, index > 0 { next += look.line }
      for line in set(entry.text, in: style, width: field.box.width, at: "form").lines {
        parts.append((.line(line, style, paragraph: index), next))
        next += look.line
      }
      let hasValue = index + 1 < texts.count && !texts[index + 1].isLabel
      if entry.isLabel, hasValue { next += look.lead - look.line }
      if entry.isLabel, !hasValue, let blank = field.blank {
        let top = blank.corner.map { $0.y - field.box.y } ?? next - ascent
        parts.append((.blank(blank), top))
        next = max(next, top + blank.height + ascent)
      }
    }
    return parts
  }

  private mutating func height(
    of texts: [(text: Text, isLabel: Bool)], in field: FormDesign.Field, _ look: FormDesign.Look
  ) -> Double {
    let descent = metrics(of: look.value).descent * look.value.size
    return parts(of: texts, in: field, look).map { part, y in
      switch part {
      case .line: y + descent
      case .blank(let blank): y + blank.height
      }
    }.max() ?? 0
  }

  private mutating func frames(
    of texts: [(text: Text, isLabel: Bool)], _ role: StructureElement.Role,
    in field: FormDesign.Field, _ look: FormDesign.Look, _ section: Int
  ) -> [Frame] {
    let parts = parts(of: texts, in: field, look)
    let elements = texts.map { structure.add(role, in: section, language: $0.text.language) }
    return parts.flatMap { part, y -> [Frame] in
      switch part {
      case .blank(let blank): return corners(of: blank, in: field, at: y)
      case .line(let line, let style, let paragraph):
        return [frame(of: line, style, at: y, in: field.box, .element(elements[paragraph]))]
      }
    }
  }

  private func frame(
    of line: Line, _ style: TextStyle, at baseline: Double, in box: FormDesign.Box, _ mark: Mark
  ) -> Frame {
    let start = Span(start: box.x, width: box.width).start(of: line.width, style.alignment)
    return Frame(
      .text(
        TextFrame(
          pieces: line.pieces, x: start, baseline: box.y + baseline, width: line.width,
          size: style.size, tracking: line.tracking, color: color(of: style))),
      mark: mark)
  }

  // MARK: Drawing

  private func corners(
    of blank: FormDesign.Blank, in field: FormDesign.Field, at top: Double
  ) -> [Frame] {
    let (x, y) = (blank.corner?.x ?? field.box.x, field.box.y + top)
    let (arm, stroke) = (blank.arm, blank.stroke)
    return [(x, x), (x + blank.width - arm, x + blank.width - stroke)].flatMap { across, upright in
      [(y, y), (y + blank.height - stroke, y + blank.height - arm)].flatMap { level, start in
        [
          FormDesign.Box(x: across, y: level, width: arm, height: stroke),
          FormDesign.Box(x: upright, y: start, width: stroke, height: arm),
        ].map { Frame(.fill($0.rectangle, theme.colors.ink), mark: .artifact(.layout)) }
      }
    }
  }

  private func drawing(of form: FormDesign) -> [Frame] {
    let ink = theme.colors.ink
    let strokes = form.strokes.map { stroke in
      FrameItem.stroke(
        Segment(fromX: stroke.fromX, fromY: stroke.fromY, toX: stroke.toX, toY: stroke.toY),
        thickness: stroke.thickness, ink)
    }
    let rings = form.rings.map { ring in
      let radius = ring.radius + ring.thickness / 2
      return FrameItem.outline(
        Rectangle(x: ring.x - radius, y: ring.y - radius, width: 2 * radius, height: 2 * radius),
        radius: radius, thickness: ring.thickness, ink)
    }
    let fills = form.fills.map { FrameItem.fill($0.box.rectangle, $0.color) }
    return (strokes + rings + fills).map { Frame($0, mark: .artifact(.layout)) }
  }
}

extension FormDesign.Box {
  fileprivate var rectangle: Rectangle { Rectangle(x: x, y: y, width: width, height: height) }
}

extension Block {
  /// The labels and values of a field, each with whether it is a label.
  fileprivate var formTexts: [(text: Text, isLabel: Bool)] {
    guard case .paragraphs(let words) = self else { return [] }
    return words.texts.map { ($0, words.role == .formLabel) }
  }
}
