import Documents

extension Galley {
  /// Labelled values, one row a box, so that a long list may go on over pages.
  mutating func boxes(_ list: FieldList, in span: Span) -> [FlowBox] {
    guard !list.fields.isEmpty else { return [] }
    var boxes: [FlowBox] = []
    if let title = list.title, !title.isEmpty { boxes.append(titleBox(title, .fields, in: span)) }
    let labels = list.fields.enumerated().map { index, field in
      shape(
        field.label.string, in: theme.styles.fieldLabel, direction: field.label.direction,
        language: field.label.language, at: { "fields/\(index)/label" })
    }
    let column = labelColumn(labels, in: span)
    let table = structure.add(.table)
    let body = structure.add(.tableBody, in: table)
    for (index, field) in list.fields.enumerated() {
      boxes.append(
        row(field, label: labels[index], index: index, column: column, in: span, body: body))
    }
    return boxes
  }

  /// The label column with its gap: the theme's width, wider when a label needs it, up to the
  /// theme's limit and never more than half of the room.
  private func labelColumn(_ labels: [ShapedText], in span: Span) -> Double {
    let gap = millimetres(4)
    let widest = labels.map { width(of: $0, in: theme.styles.fieldLabel) }.max() ?? 0
    let limit = min(theme.spaces.fieldLabelLimit, span.width / 2)
    return min(max(theme.spaces.fieldLabelWidth, widest + gap), limit)
  }

  private mutating func row(
    _ field: FieldList.Field, label: ShapedText, index: Int, column: Double, in span: Span,
    body: Int
  ) -> FlowBox {
    var box = FlowBox(.fields, index)
    let row = structure.add(.row, in: body)
    let head = structure.add(.headCell, in: row, scope: .row)
    let words = set(
      label, in: theme.styles.fieldLabel, width: column - millimetres(2),
      language: field.label.spokenLanguage, at: "fields/\(index)/label")
    let room = Span(start: span.start + column, width: span.width - column)
    let value = set(
      field.value, in: theme.styles.fieldValue, width: room.width, at: "fields/\(index)/value")
    let baseline = max(words.firstBaseline ?? 0, value.firstBaseline ?? 0)
    let labelTop = baseline - (words.firstBaseline ?? baseline)
    let valueTop = baseline - (value.firstBaseline ?? baseline)
    place(
      words, in: Span(start: span.start, width: column), at: labelTop,
      marks: cellMarks(head, for: [words]), into: &box)
    let cell = structure.add(.cell, in: row)
    place(value, in: room, at: valueTop, marks: cellMarks(cell, for: [value]), into: &box)
    box.height = max(labelTop + words.height, valueTop + value.height)
    finish(&box)
    return box
  }

  /// The marks of what stands in a cell: the cell itself where it holds one paragraph, else a
  /// paragraph element for each, so that they are read apart, each in its language.
  mutating func cellMarks(_ cell: Int, for stacks: [TextStack]) -> [Mark] {
    let count = stacks.reduce(0) { $0 + $1.paragraphs }
    guard count > 1 else {
      structure.setLanguage(stacks.first { $0.paragraphs > 0 }?.language, of: cell)
      return [.element(cell)]
    }
    return stacks.flatMap { stack in
      (0..<stack.paragraphs).map { _ in
        .element(structure.add(.paragraph, in: cell, language: stack.language))
      }
    }
  }

  /// The title of a section; it stays with what follows.
  mutating func titleBox(_ title: Text, _ name: FlowBox.Name, in span: Span) -> FlowBox {
    var box = FlowBox(name)
    let style = theme.styles.sectionTitle
    box.height =
      stack(
        title, in: style, role: .heading2, span: span, at: 0, into: &box,
        path: "\(name.rawValue)/title") + theme.spaces.rowPadding
    box.isSticky = true
    finish(&box)
    return box
  }
}
