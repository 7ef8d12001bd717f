import Documents

extension Galley {
  /// The rows of the summary at the end edge; all but the last stay with what follows.
  mutating func boxes(_ summary: Summary, in span: Span) -> [FlowBox] {
    guard !summary.rows.isEmpty else { return [] }
    let emphasized = summary.emphasizedRow
    let labels = summary.rows.enumerated().map { index, row in
      shape(
        row.label.string, in: labelStyle(index == emphasized), direction: row.label.direction,
        language: row.label.language, at: { "summary/\(index)/label" })
    }
    var plain = DecimalColumn()
    var due = DecimalColumn()
    let amounts = summary.rows.enumerated().map { index, row in
      let amount = measure(
        row.amount, in: amountStyle(index == emphasized), at: "summary/\(index)/amount")
      if index == emphasized { due.include(amount) } else { plain.include(amount) }
      return amount
    }
    let widest =
      labels.enumerated().map { index, label in
        width(of: label, in: labelStyle(index == emphasized))
      }.max() ?? 0
    let columns = SummaryColumns(
      label: widest, amount: max(plain.width, due.width), spaces: theme.spaces, in: span)
    let body = structure.add(.tableBody, in: structure.add(.table))
    return summary.rows.indices.map { index in
      row(
        SetSummaryRow(
          row: summary.rows[index], index: index, isEmphasized: index == emphasized,
          isLast: index == summary.rows.count - 1, label: labels[index], amount: amounts[index],
          decimals: index == emphasized ? due : plain),
        columns: columns, body: body)
    }
  }

  private func labelStyle(_ isEmphasized: Bool) -> TextStyle {
    guard isEmphasized else { return theme.styles.summaryLabel }
    var style = theme.styles.due
    style.tabularFigures = false
    return style
  }

  private func amountStyle(_ isEmphasized: Bool) -> TextStyle {
    isEmphasized ? theme.styles.due : theme.styles.summaryAmount
  }

  private mutating func row(
    _ set: SetSummaryRow, columns: SummaryColumns, body: Int
  ) -> FlowBox {
    var box = FlowBox(.summary, set.index)
    let style = labelStyle(set.isEmphasized)
    let spaces = theme.spaces
    let label = self.set(
      set.label, in: style, width: columns.label.width, language: set.row.label.spokenLanguage,
      at: set.path("label"))
    let above = set.isEmphasized ? spaces.beforeDue : 0
    let baseline =
      spaces.summaryRowPadding + 2 * above
      + max(label.firstBaseline ?? 0, self.baseline(of: amountStyle(set.isEmphasized)))
    addRule(above: set, at: above, in: columns.whole, to: &box)
    let row = structure.add(.row, in: body)
    let head = structure.add(.headCell, in: row, scope: .row)
    let note = set.row.note.map {
      self.set($0, in: theme.styles.detail, width: columns.label.width, at: set.path("note"))
    }
    let marks = cellMarks(head, for: [label] + (note.map { [$0] } ?? []))
    let top = baseline - (label.firstBaseline ?? 0)
    place(label, in: columns.label, at: top, marks: marks, into: &box)
    var bottom = top + label.height
    if let note {
      place(
        note, in: columns.label, at: bottom, marks: Array(marks.suffix(note.paragraphs)),
        into: &box)
      bottom += note.height
    }
    let cell = structure.add(.cell, in: row)
    let amountBottom = place(
      set.amount, in: amountStyle(set.isEmphasized), of: set.decimals, span: columns.amount,
      baseline: baseline, mark: .element(cell), into: &box, at: set.path("amount"))
    box.height = max(bottom, amountBottom) + spaces.summaryRowPadding
    box.isSticky = !set.isLast
    finish(&box)
    return box
  }

  private func addRule(
    above set: SetSummaryRow, at top: Double, in span: Span, to box: inout FlowBox
  ) {
    // The hairline of the last line stands above the first row.
    guard set.index > 0 else { return }
    if set.isEmphasized {
      box.frames.append(
        rule(span, at: top, thickness: theme.spaces.strongRule, theme.colors.ink))
    } else if set.row.kind == .totalExcludingTax || set.row.kind == .total {
      box.frames.append(
        rule(span, at: top, thickness: theme.spaces.hairline, theme.colors.line))
    }
  }
}

/// A row of the summary, shaped and measured.
private struct SetSummaryRow {
  var row: Summary.Row
  var index: Int
  var isEmphasized: Bool
  var isLast: Bool
  var label: ShapedText
  var amount: SetNumeral
  var decimals: DecimalColumn

  func path(_ part: String) -> String { "summary/\(index)/\(part)" }
}

/// The two columns of the summary, at the end edge of the text.
private struct SummaryColumns {
  var whole: Span
  var label: Span
  var amount: Span

  /// The theme's width; wider, up to its limit, when the labels need it, and beyond that when the
  /// amounts do.
  init(label widest: Double, amount: Double, spaces: Theme.Spaces, in span: Span) {
    let gap = spaces.rowPadding * 3
    let leastLabel = min(millimetres(36), span.width * 0.3)
    let wanted = min(max(spaces.summaryWidth, widest + gap + amount), spaces.summaryLimit)
    let width = min(span.width, max(wanted, leastLabel + gap + amount))
    let amountWidth = min(amount, max(1, width - gap - leastLabel))
    whole = Span(start: span.end - width, width: width)
    self.amount = Span(start: span.end - amountWidth, width: amountWidth)
    label = Span(start: whole.start, width: max(1, width - gap - amountWidth))
  }
}

extension Summary {
  /// The row that the document is about, if one is marked.
  var emphasizedRow: Int? { rows.lastIndex(where: \.isEmphasized) }
}
