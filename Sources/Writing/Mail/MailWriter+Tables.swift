import Documents
import Scripts

extension MailWriter {
  mutating func write(_ table: Table, before next: Block?) {
    switch table.role {
    case .fields, .bankDetails, .paymentTerms: write(facts: table)
    case .summary: write(summary: table)
    case .lines, .payments, .taxes:
      var isAboveSummary = false
      if case .table(let below)? = next { isAboveSummary = below.role == .summary }
      write(rows: table, above: isAboveSummary ? .ink : .none)
    }
  }

  // MARK: Facts

  private mutating func write(facts table: Table) {
    if let caption = table.caption { write(Heading(.section, caption)) }
    let rows = table.rows.map { row in
      let label = row.cells.first?.parts ?? []
      let value = row.cells.dropFirst().last?.parts ?? []
      return (label.first, value + label.dropFirst())
    }
    openFacts(labels: rows.compactMap { $0.0?.string })
    for (label, values) in rows { writeFact(label.map { [$0] } ?? [], values) }
    html.close()
  }

  mutating func write(facts rows: [(label: Text, values: [Text])]) {
    openFacts(labels: rows.map(\.label.string))
    for (label, values) in rows where !values.isEmpty {
      writeFact([Table.Part(.text(label))], values.map { Table.Part(.text($0)) })
    }
    html.close()
  }

  /// Labels are broken within words only where they would leave no room for the values; on a narrow
  /// screen long ones stand above them, where the client reads style sheets.
  private mutating func openFacts(labels: [String]) {
    isFirst = false
    let longest = labels.lazy.flatMap { $0.split(separator: " ") }.map { columns($0) }.max() ?? 0
    factClasses = longest > 13 ? ("q", "v") : ("k", nil)
    factLabel = style.factLabel + (longest > 19 ? "" : ";word-break:normal")
    openTable(.style(style.facts))
  }

  private mutating func writeFact(_ label: [Table.Part], _ values: [Table.Part]) {
    html.open(.tr)
    html.open(.td, .class(factClasses.label), HTMLAttribute("width", "150"), .style(factLabel))
    write(label, separator: " ")
    html.close()
    html.open(.td, (factClasses.value.map { [.class($0)] } ?? []) + [.style(style.factValue)])
    for (index, value) in values.enumerated() {
      if index > 0 { html.open(.br) }
      write(value)
    }
    html.close(2)
  }

  // MARK: Summary

  private mutating func write(summary table: Table) {
    if let caption = table.caption { write(Heading(.section, caption)) }
    isFirst = false
    openTable(.style(style.figures))
    for (index, row) in table.rows.enumerated() {
      let rule: MailStyle.Rule
      switch row.kind {
      case _ where row.isEmphasized: rule = .ink
      case .totalExcludingTax, .total: rule = index == 0 ? .none : .line
      default: rule = .none
      }
      write(sum: row, cell: style.sum(rule, isFirst: index == 0, isEmphasized: row.isEmphasized))
    }
    html.close()
  }

  private mutating func write(sum row: Table.Row, cell: String) {
    let label = row.cells.first?.parts ?? []
    let value = row.cells.dropFirst().last?.parts ?? []
    let color = row.isEmphasized ? "" : ";color:\(style.palette.soft)"
    html.open(.tr)
    html.open(.td, .style(cell + color))
    write(label.prefix(1), separator: " ")
    writeDetails((label.dropFirst() + value.dropFirst()).map { RowReader.Detail(words: $0) })
    html.close()
    openAmount(.td, cell)
    write(value.prefix(1), separator: " ")
    html.close(2)
  }

  private mutating func openAmount(_ tag: HTMLTag, _ cell: String, scope: String? = nil) {
    var attributes = [HTMLAttribute("align", style.end)]
    attributes += scope.map { [.scope($0)] } ?? []
    let look = "\(cell);text-align:\(style.end);white-space:nowrap;padding-\(style.start):16px"
    html.open(tag, attributes + [.style(look)])
  }

  // MARK: Rows

  /// A table of data in two columns: what a row is about with what else its cells say, and the amount.
  private mutating func write(rows table: Table, above rule: MailStyle.Rule) {
    let reader = RowReader(table)
    isFirst = false
    html.open(
      .table, [HTMLAttribute("width", "100%")] + Self.bare + direction + [.style(style.figures)])
    if let caption = table.caption {
      let font = "\(style.heading(2));text-align:\(style.start);padding:0 0 2px"
      html.open(.caption, .style(font))
      html.text(caption, in: language)
      html.close()
    }
    write(head: table, reader)
    html.open(.tbody)
    for (index, row) in table.rows.enumerated() {
      let isLast = index + 1 == table.rows.count
      write(row, reader, cell: style.row(isLast ? rule : .line))
    }
    html.close(2)
  }

  private mutating func write(head table: Table, _ reader: RowReader) {
    guard let title = reader.leadTitle else { return }
    html.open(.thead)
    html.open(.tr)
    let start = HTMLAttribute("align", style.start)
    html.open(.th, .scope("col"), start, .style("\(style.columnHead);text-align:\(style.start)"))
    html.text(title, in: language)
    html.close()
    openAmount(.th, style.columnHead, scope: "col")
    if let title = reader.figure.flatMap({ table.columns[$0].title }) {
      html.text(title, in: language)
    }
    html.close(3)
  }

  private mutating func write(_ row: Table.Row, _ reader: RowReader, cell: String) {
    let told = reader.told(row)
    let (facts, figure) = told.apart
    let weight = row.kind == .group ? 600 : 400
    let align = HTMLAttribute("align", style.start)
    html.open(.tr)
    html.open(
      .th, .scope("row"), align,
      .style("\(cell);text-align:\(style.start);font-weight:\(weight)"))
    write(told.lead, separator: " ")
    if !facts.isEmpty {
      html.open(.div, .style(style.detail))
      for (index, fact) in facts.enumerated() {
        if index > 0 { html.text(TextLines.dot) }
        write(fact)
      }
      html.close()
    }
    writeDetails(told.details)
    html.close()
    openAmount(.td, row.kind == .group ? "\(cell);font-weight:600" : cell)
    write(figure, separator: " ")
    html.close(2)
  }

  /// Words in small print, with the figure that belongs to them.
  private mutating func writeDetails(_ details: [RowReader.Detail]) {
    for detail in details {
      html.open(.div, .style(style.detail))
      if let words = detail.words {
        if detail.figure == nil { write(words) } else { write(joined: words) }
      }
      if detail.words != nil, detail.figure != nil { html.text(" ") }
      if let figure = detail.figure {
        html.open(.span, .style("white-space:nowrap"))
        write(joined: figure)
        html.close()
      }
      html.close()
    }
  }

  // MARK: Parts of cells

  /// Quantity × price, or a value with the name of its column.
  private mutating func write(_ fact: RowReader.Fact) {
    if let title = fact.title ?? fact.name {
      html.text(title, in: language)
      html.text(fact.isShort(with: title) ? language.colon.unbroken : language.colon)
    }
    write(fact.amount, separator: " ")
    if !fact.amount.isEmpty, !fact.words.isEmpty { html.text(" × ") }
    if fact.hasHyphen { html.open(.span, .style("white-space:nowrap")) }
    write(fact.words, separator: TextLines.dot)
    if fact.hasHyphen { html.close() }
  }

  private mutating func write(_ parts: some Sequence<Table.Part>, separator: String) {
    for (index, part) in parts.enumerated() {
      if index > 0 { html.text(separator) }
      write(joined: part)
    }
  }

  /// A part beside others, in an isolate where something in it runs against the line.
  private mutating func write(joined part: Table.Part) {
    let string = part.string
    let isRightToLeft = language.isRightToLeft
    guard string.runsAgainst(rightToLeft: isRightToLeft), !string.isIsolated,
      !part.isNatural || string.foreignDirection(inRightToLeft: isRightToLeft) == nil
    else { return write(part) }
    html.append((isRightToLeft ? StrongDirection.rightToLeft : .leftToRight).isolate)
    write(part)
    html.append(DirectionGuard.end)
  }

  private mutating func write(_ part: Table.Part) {
    switch part.value {
    case .text(let text): html.text(text, in: language, look: look)
    case .numeral(let numeral): html.text(numeral.string)
    case .picture(let picture): html.text(picture.alternative)
    }
  }
}

extension Table.Part {
  fileprivate var isNatural: Bool {
    if case .text(let text) = value { text.direction == .natural } else { false }
  }
}

extension RowReader.Fact {
  /// Whether name and value are short enough to stay on one line on a narrow screen.
  fileprivate func isShort(with name: Text) -> Bool {
    (amount + words).reduce(columns(name.string)) { $0 + columns($1.string) } <= 14
  }

  /// Whether it holds a hyphen, such as a number of two parts, and is short enough to stay whole.
  fileprivate var hasHyphen: Bool {
    words.contains { $0.string.utf8.contains(UInt8(ascii: "-")) }
      && words.reduce(0) { $0 + columns($1.string) } <= 14
  }
}

extension String {
  /// With spaces at which no line ends.
  fileprivate var unbroken: String { replacing(" ", with: "\u{A0}") }
}
