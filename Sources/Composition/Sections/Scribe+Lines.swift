import Billing
import Documents
import Figures
import Localization

/// The table of lines.
extension Scribe {
  mutating func lines(_ options: Template.LinesOptions) -> LineTable? {
    guard !snapshot.lines.isEmpty else { return nil }
    var rows: [LineTable.Row] = []
    rows.reserveCapacity(snapshot.lines.count)
    var carried = RunningSum(currency: snapshot.currency)
    for group in lineGroups() {
      if let title = group.title { rows.append(self.group(title, group.lines)) }
      for line in group.lines {
        var item = item(line, options)
        if options.carriedForward {
          add(line, to: &carried)
          item.carried = carried.amount.map(numeral)
        }
        rows.append(.item(item))
      }
    }
    return LineTable(
      heads: heads(options.columns, rows), rows: rows,
      carry: options.carriedForward ? carryLabels : nil)
  }

  private var carryLabels: LineTable.CarryLabels {
    LineTable.CarryLabels(forward: words(.carriedForward), brought: words(.broughtForward))
  }

  /// The columns that are always there, and those that some line fills.
  private func heads(
    _ columns: [Template.LinesOptions.Column], _ rows: [LineTable.Row]
  ) -> [LineTable.Head] {
    columns.filter { column in
      !column.onlyIfUsed || rows.contains { $0.fills(column.column) }
    }.map { LineTable.Head($0.column, title: words($0.column.message)) }
  }

  // MARK: Groups

  private struct Group {
    var title: String?
    var lines: [Snapshot.Line] = []
  }

  /// The groups in the order of their first lines; where there are groups, lines without one come
  /// last, under "Other".
  private func lineGroups() -> [Group] {
    var order: [String: Int] = [:]
    var groups: [Group] = []
    var others = Group()
    for line in snapshot.lines {
      guard let title = line.group else {
        others.lines.append(line)
        continue
      }
      if order[title] == nil {
        order[title] = groups.count
        groups.append(Group(title: title))
      }
      groups[order[title, default: 0]].lines.append(line)
    }
    if !groups.isEmpty, !others.lines.isEmpty { others.title = messages(.otherGroup) }
    return others.lines.isEmpty ? groups : groups + [others]
  }

  private mutating func group(_ title: String, _ lines: [Snapshot.Line]) -> LineTable.Row {
    var sum = RunningSum(currency: snapshot.currency)
    for line in lines { add(line, to: &sum) }
    let text = line(title, field: "group") ?? words(.otherGroup)
    return .group(title: text, amount: sum.amount.map(numeral))
  }

  /// Adds a line with its own discounts, which is what the subtotal counts.
  private func add(_ line: Snapshot.Line, to sum: inout RunningSum) {
    sum.add(amount(of: line))
    for discount in line.discounts { sum.add(discount.amount) }
  }

  // MARK: One line

  private mutating func item(
    _ line: Snapshot.Line, _ options: Template.LinesOptions
  ) -> LineTable.Item {
    let (description, further) = description(of: line)
    return LineTable.Item(
      description: description, details: further + details(of: line, options),
      quantity: line.quantity.map(quantity), unitPrice: unitPrice(of: line),
      taxes: taxes(of: line), amount: numeral(amount(of: line)))
  }

  /// The first line of the description, and the others as a detail under it.
  private mutating func description(
    of line: Snapshot.Line
  ) -> (first: Text, further: [LineTable.Detail]) {
    guard let text = cleaned(line.description, field: "lines/description", keepsLines: true) else {
      return (words(.item), [])
    }
    guard let end = text.firstIndex(of: "\n") else { return (natural(text), []) }
    let rest = natural(String(text[text.index(after: end)...]))
    return (natural(String(text[..<end])), [LineTable.Detail(rest)])
  }

  /// One cell for each rate; equal ones once.
  private mutating func taxes(of line: Snapshot.Line) -> [Text] {
    var cells: [Text] = []
    for tax in line.taxes {
      guard let cell = cell(of: tax), !cells.contains(cell) else { continue }
      cells.append(cell)
    }
    return cells
  }

  private mutating func details(
    of line: Snapshot.Line, _ options: Template.LinesOptions
  ) -> [LineTable.Detail] {
    var details: [LineTable.Detail] = []
    if options.periods, let period = line.period, let text = interval(period) {
      details.append(LineTable.Detail(Text(text)))
    }
    for discount in line.discounts {
      details.append(
        LineTable.Detail(label(of: discount), amount: numeral(discount.amount)))
    }
    return details
  }

  private func quantity(_ value: DecimalNumber) -> Numeral {
    Numeral(format.number(value.trimmed(toScale: 0)))
  }

  /// With all its digits, so that a price of $0.00048 is not printed as $0.00.
  ///
  /// On a proration Stripe may state the price of the whole period, which does not make the amount
  /// of the part; it is left out there.
  private func unitPrice(of line: Snapshot.Line) -> Numeral? {
    if line.isProration, !line.isPriceTimesQuantity { return nil }
    guard let price = showsNet ? netUnitPrice(of: line) : line.unitPrice else { return nil }
    return Numeral(format.money(price, in: line.amount.currency))
  }
}

extension Snapshot.Line {
  /// Whether unit price and quantity make the amount, within half a minor unit for each piece.
  fileprivate var isPriceTimesQuantity: Bool {
    guard let quantity, let unitPrice else { return true }
    let scale = quantity.scale + unitPrice.scale
    // Beyond these no amount of Stripe's is made, and nothing below them overflows.
    let (largest, smallest) = (Int128(1_000_000_000_000_000), 18)
    guard quantity.coefficient.magnitude < largest, unitPrice.coefficient.magnitude < largest,
      scale <= smallest
    else { return false }
    let product = DecimalNumber(quantity.coefficient * unitPrice.coefficient, scale: scale)
    let minor = product.shifted(by: amount.currency.exponent)
    let one = DecimalNumber(1)
    let whole = one.shifted(by: minor.scale).coefficient
    let pieces =
      quantity.coefficient.magnitude / one.shifted(by: quantity.scale).coefficient.magnitude
    let difference = minor.coefficient - Int128(amount.minorUnits) * whole
    return difference.magnitude <= whole.magnitude * max(1, pieces / 2)
  }
}

extension LineTable.Column {
  /// The head's word.
  fileprivate var message: Message {
    switch self {
    case .description: .description
    case .quantity: .quantity
    case .unitPrice: .unitPrice
    case .tax: .tax
    case .amount: .amount
    }
  }
}

extension LineTable.Row {
  fileprivate func fills(_ column: LineTable.Column) -> Bool {
    guard case .item(let item) = self else { return false }
    return switch column {
    case .description: true
    case .quantity: item.quantity != nil
    case .unitPrice: item.unitPrice != nil
    case .tax: !item.taxes.isEmpty
    case .amount: item.amount != nil
    }
  }
}
