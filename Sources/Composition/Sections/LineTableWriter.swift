import Billing
import Documents
import Figures
import Localization

/// Writes the rows of the line table: groups, lines, their details and the sums so far.
struct LineTableWriter {
  private let section: LinesSection
  private let names: [LineColumn.Name]
  private let showsDiscounts: Bool
  /// The index of the description among the columns.
  private let lead: Int
  /// The columns whose sums are carried, in order.
  private let carriedColumns: [LineColumn.Name]
  private var sums: [RunningSum]
  private var position = 0

  init(_ section: LinesSection, _ scribe: Scribe) {
    self.section = section
    names = section.columns.map(\.name)
    showsDiscounts = !names.contains(.discount)
    lead = names.firstIndex(of: .description) ?? 0
    carriedColumns =
      section.carriedForward ? names.filter { [.net, .gross, .amount].contains($0) } : []
    sums = carriedColumns.map { _ in RunningSum(currency: scribe.snapshot.currency) }
  }

  mutating func table(_ scribe: inout Scribe) -> Table {
    var rows: [Table.Row] = []
    rows.reserveCapacity(scribe.snapshot.lines.count)
    var filled = [Bool](repeating: false, count: names.count)
    let titles = scribe.snapshot.presentation.titlesByGroup(in: scribe.languageTag)
    for group in LineGroup.groups(of: scribe.shownLines, scribe.messages) {
      let title = group.title.map { titles[$0] ?? $0 }
      if let title, scribe.isCollapsed(group.lines) {
        rows.append(collapsed(title, group.lines, &scribe))
      } else {
        if let title { rows.append(row(title, group.lines, &scribe)) }
        for line in group.lines { rows.append(row(line, &scribe)) }
      }
    }
    if let most = section.most { cap(&rows, at: most, &scribe) }
    for row in rows where row.kind == .item {
      for index in row.cells.indices where row.cells[index] != .empty { filled[index] = true }
    }
    let kept = section.columns.indices.filter { !section.columns[$0].onlyIfUsed || filled[$0] }
    if kept.count < section.columns.count {
      for index in rows.indices { rows[index].keep(kept) }
    }
    return Table(
      .lines, columns: kept.map { column(section.columns[$0], scribe) }, rows: rows,
      // Sums so far say nothing where lines are left out.
      carry: section.carriedForward && rows.last?.kind != .rest
        ? Table.CarryLabels(
          forward: scribe.words(.carriedForward), brought: scribe.words(.broughtForward)) : nil)
  }

  /// Leaves out the rows behind so many lines, and says how many there are.
  private func cap(_ rows: inout [Table.Row], at most: Int, _ scribe: inout Scribe) {
    let items = rows.indices.filter { rows[$0].kind == .item }
    guard items.count > most else { return }
    rows.removeSubrange((items[most - 1] + 1)...)
    rows.append(
      Table.Row(.rest, [.text(scribe.allItems(items.count))], spans: [names.count]))
  }

  private func column(_ column: LineColumn, _ scribe: Scribe) -> Table.Column {
    let width: Table.Column.Width =
      column.name == .description
      ? .filling : column.width.map { .millimetres($0.points * 25.4 / 72) } ?? .natural
    return Table.Column(
      column.name.role, title: title(of: column.name, scribe),
      alignment: column.alignment ?? column.name.alignment, width: width)
  }

  private func title(of name: LineColumn.Name, _ scribe: Scribe) -> Text {
    if name == .code { return Text(scribe.itemCodeLabel) }
    return name.message.map { scribe.words($0) } ?? Text("")
  }

  // MARK: Rows

  /// The name of a group over the columns before the amount, and its subtotal: of the amounts, else
  /// of what the lines are with their taxes, else without.
  private mutating func row(
    _ title: String, _ lines: [Snapshot.Line], _ scribe: inout Scribe
  ) -> Table.Row {
    let text = scribe.line(title, field: "group") ?? scribe.words(.otherGroup)
    let names = names
    let column = [.amount, .gross, .net].lazy.compactMap { names.lastIndex(of: $0) }.first
    let subtotal = column.flatMap { self.subtotal(of: lines, in: names[$0], scribe) }
    let end = column.flatMap { $0 > lead ? $0 : nil } ?? names.count
    var cells: [Table.Cell] = []
    var spans: [Int] = []
    for index in names.indices where index <= lead || index >= end {
      switch index {
      case lead: cells.append(.text(text))
      case column: cells.append(subtotal.map { .numeral(scribe.numeral($0)) } ?? .empty)
      default: cells.append(.empty)
      }
      spans.append(index == lead ? end - lead : 1)
    }
    return Table.Row(.group, cells, spans: spans)
  }

  /// The row that stands for a group: its name and its sums.
  private mutating func collapsed(
    _ title: String, _ lines: [Snapshot.Line], _ scribe: inout Scribe
  ) -> Table.Row {
    position += 1
    var text = scribe.line(title, field: "group") ?? scribe.words(.otherGroup)
    if scribe.marksReducedRate, lines.allSatisfy(scribe.snapshot.isReducedRated) {
      text.string += " \(Scribe.reducedMark)"
    }
    let cells = names.map { name -> Table.Cell in
      switch name {
      case .description: .text(text)
      case .position: .text(positionText(scribe))
      case .amount, .net, .gross:
        subtotal(of: lines, in: name, scribe).map { .numeral(scribe.numeral($0)) } ?? .empty
      case .picture, .code, .unit, .quantity, .unitPrice, .discount, .tax: .empty
      }
    }
    var row = Table.Row(.item, cells)
    if !carriedColumns.isEmpty { for line in lines { row.carried = carry(line, scribe) } }
    return row
  }

  private func positionText(_ scribe: Scribe) -> Text {
    Text(scribe.format.number(DecimalNumber(Int128(position))).text)
  }

  /// The sum of a column of amounts over some lines.
  private func subtotal(
    of lines: [Snapshot.Line], in column: LineColumn.Name, _ scribe: Scribe
  ) -> Money? {
    var sum = RunningSum(currency: scribe.snapshot.currency)
    for line in lines {
      guard column == .gross else {
        scribe.prices.add(line, to: &sum)
        continue
      }
      guard let gross = line.gross else { return nil }
      sum.add(gross)
    }
    return sum.amount
  }

  private mutating func row(_ line: Snapshot.Line, _ scribe: inout Scribe) -> Table.Row {
    position += 1
    let words = scribe.description(of: line)
    let details = details(of: line, words.further, &scribe)
    let amounts = showsDiscounts ? discountAmounts(of: line, after: details.count, scribe) : []
    var cells: [Table.Cell] = []
    cells.reserveCapacity(names.count)
    for name in names {
      switch name {
      case .description: cells.append(description(words.first, details))
      case .amount: cells.append(amount(of: line, amounts, scribe))
      default: cells.append(cell(name, of: line, &scribe))
      }
    }
    var row = Table.Row(.item, cells)
    if !carriedColumns.isEmpty { row.carried = carry(line, scribe) }
    return row
  }

  private mutating func carry(_ line: Snapshot.Line, _ scribe: Scribe) -> [Table.CarriedSum] {
    carriedColumns.indices.compactMap { index in
      switch carriedColumns[index] {
      case .gross: if let gross = line.gross { sums[index].add(gross) }
      default: scribe.prices.add(line, to: &sums[index])
      }
      return sums[index].amount.map {
        Table.CarriedSum(carriedColumns[index].role, scribe.numeral($0))
      }
    }
  }

  // MARK: Cells

  private func cell(
    _ name: LineColumn.Name, of line: Snapshot.Line, _ scribe: inout Scribe
  ) -> Table.Cell {
    switch name {
    case .position: .text(positionText(scribe))
    case .picture: scribe.picture(of: line).map { .parts([Table.Part(.picture($0))]) } ?? .empty
    case .code: scribe.code(of: line).map { .text($0) } ?? .empty
    case .unit: scribe.unit(of: line).map { .text($0) } ?? .empty
    case .quantity: line.quantity.map { .numeral(scribe.quantity($0)) } ?? .empty
    case .unitPrice: scribe.unitPrice(of: line).map { .numeral($0) } ?? .empty
    case .discount: scribe.discount(of: line)
    case .net: scribe.prices.net(of: line).map { .numeral(scribe.numeral($0)) } ?? .empty
    case .gross: line.gross.map { .numeral(scribe.numeral($0)) } ?? .empty
    case .tax: scribe.taxes(of: line, combined: section.combinesTaxes)
    case .description, .amount: .empty
    }
  }

  /// The description, and below it its further lines, the period, the discounts.
  private func description(_ first: Text, _ details: [Text]) -> Table.Cell {
    guard !details.isEmpty else { return .text(first) }
    return .parts(
      [Table.Part(.text(first))]
        + details.enumerated().map { Table.Part(.text($0.element), step: $0.offset + 1) })
  }

  private func details(
    of line: Snapshot.Line, _ further: Text?, _ scribe: inout Scribe
  ) -> [Text] {
    var details = (further.map { [$0] } ?? []) + scribe.extras(of: line, beside: names)
    if section.hasTerms, let terms = scribe.terms(of: line, beside: names) { details.append(terms) }
    if section.periods, let period = line.period, let text = scribe.linePeriod(period) {
      details.append(text)
    }
    if showsDiscounts {
      for discount in line.discounts { details.append(scribe.label(of: discount)) }
    }
    return details
  }

  /// The amounts of discounts beside their names, which are the last of so many details.
  private func discountAmounts(
    of line: Snapshot.Line, after details: Int, _ scribe: Scribe
  ) -> [Table.Part] {
    let first = details - line.discounts.count + 1
    return scribe.prices.discounts(of: line).enumerated().map {
      Table.Part(.numeral(scribe.numeral($0.element)), step: first + $0.offset)
    }
  }

  private func amount(
    of line: Snapshot.Line, _ discounts: [Table.Part], _ scribe: Scribe
  ) -> Table.Cell {
    let amount = scribe.numeral(scribe.prices.amount(of: line))
    guard !discounts.isEmpty else { return .numeral(amount) }
    return .parts([Table.Part(.numeral(amount))] + discounts)
  }
}

/// Lines under one heading.
private struct LineGroup {
  var title: String?
  var lines: [Snapshot.Line] = []

  /// The groups in the order of their first lines; where there are groups, lines without one come
  /// last, under "Other".
  static func groups(of lines: [Snapshot.Line], _ messages: Messages) -> [LineGroup] {
    guard lines.contains(where: { $0.group != nil }) else { return [LineGroup(lines: lines)] }
    var order: [String: Int] = [:]
    var groups: [LineGroup] = []
    var others = LineGroup()
    for line in lines {
      guard let title = line.group else {
        others.lines.append(line)
        continue
      }
      if order[title] == nil {
        order[title] = groups.count
        groups.append(LineGroup(title: title))
      }
      groups[order[title, default: 0]].lines.append(line)
    }
    if !others.lines.isEmpty { others.title = messages(.otherGroup) }
    return others.lines.isEmpty ? groups : groups + [others]
  }
}

extension Table.Row {
  /// Drops the cells of columns that are left out; a cell over several of them gets narrower.
  fileprivate mutating func keep(_ columns: [Int]) {
    if spans.isEmpty {
      cells = columns.map { cells[$0] }
      return
    }
    let kept = Set(columns)
    var start = 0
    var (newCells, newSpans): ([Table.Cell], [Int]) = ([], [])
    for (index, cell) in cells.enumerated() {
      let count = (start..<start + spans[index]).count { kept.contains($0) }
      start += spans[index]
      guard count > 0 else { continue }
      newCells.append(cell)
      newSpans.append(count)
    }
    (cells, spans) = (newCells, newSpans)
  }
}
