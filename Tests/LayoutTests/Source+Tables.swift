import Documents

@testable import Layout

extension Source {
  // MARK: Lines

  mutating func lines() -> Table {
    var columns = lineColumns
    if isLucky(3) { columns[2] = Table.Column(.net, title: Text("Net"), alignment: .decimal) }
    if isLucky(4) { columns.insert(Table.Column(.position, title: Text("#")), at: 0) }
    if isLucky(4) { columns.insert(Table.Column(.picture, title: Text("")), at: 0) }
    if isLucky(5) { columns[columns.count - 2].width = .millimetres(Double(5 + next(40))) }
    let rows = (0..<next(isLucky(4) ? 60 : 12)).map { _ in row(under: columns) }
    let carry = Table.CarryLabels(forward: Text("F"), brought: Text("B"))
    return Table(.lines, columns: columns, rows: rows, carry: isLucky(2) ? carry : nil)
  }

  private mutating func row(under columns: [Table.Column]) -> Table.Row {
    if isLucky(10) { return groupRow(over: columns.map(\.role)) }
    let details = next(4)
    let cells = columns.map { cell($0.role, details: details) }
    return Table.Row(.item, cells, carried: carried(columns.map(\.role)))
  }

  private mutating func carried(_ roles: [Table.Column.Role]) -> [Table.CarriedSum] {
    roles.filter { $0 == .net || $0 == .amount }.map { Table.CarriedSum($0, numeral()) }
  }

  /// The name over the columns from the description to the amount.
  private mutating func groupRow(over roles: [Table.Column.Role]) -> Table.Row {
    let lead = roles.firstIndex(of: .description) ?? 0
    let amount: Table.Cell = isLucky(2) ? .numeral(numeral()) : .empty
    return Table.Row(
      .group, [Table.Cell](repeating: .empty, count: lead) + [.text(text(100)), amount],
      spans: [Int](repeating: 1, count: lead) + [roles.count - lead - 1, 1])
  }

  private mutating func cell(_ role: Table.Column.Role, details: Int) -> Table.Cell {
    switch role {
    case .description:
      let main = Table.Part(.text(text(isLucky(10) ? 5000 : 300)))
      return details == 0
        ? .parts([main])
        : .parts([main] + (1...details).map { Table.Part(.text(text(300)), step: $0) })
    case .amount:
      let steps = (0..<details).filter { _ in isLucky(3) }
      let main = Table.Part(.numeral(numeral()))
      return .parts([main] + steps.map { Table.Part(.numeral(numeral()), step: $0 + 1) })
    case .tax:
      let taxes = (0..<next(4)).map { _ in pick(["20%", "25% incl. (on 12.00)", "8.875%"]) }
      return taxes.isEmpty ? .empty : .parts(taxes.map { Table.Part(.text(Text($0))) })
    case .picture: return isLucky(3) ? .empty : .parts([Table.Part(.picture(picture(.product)))])
    case .position: return .text(Text(String(next(1000))))
    default: return isLucky(5) ? .empty : .numeral(numeral())
    }
  }

  // MARK: Others

  mutating func summary() -> Table {
    LayoutTests.summary(
      (0..<next(12)).map { _ in
        let label = Table.Part(.text(given(words(isLucky(8) ? 300 : 40))))
        let note = isLucky(6) ? [Table.Part(.text(text(100)), step: 1)] : []
        return Table.Row(
          pick([.subtotal, .discount, .tax, .totalExcludingTax, .total, .amountDue]),
          [.parts([label] + note), .numeral(numeral())], isEmphasized: isLucky(10))
      })
  }

  mutating func fields(_ role: Table.Role = .fields) -> Table {
    Table(
      role, caption: isLucky(3) ? Text(words(40)) : nil,
      columns: [Table.Column(.label), Table.Column(.value)],
      rows: (0..<1 + next(6)).map { _ in LayoutTests.row(.custom, Text(words(40)), text(140)) })
  }

  mutating func payments() -> Table {
    let columns = [
      Table.Column(.method, title: Text("Method"), width: .filling),
      Table.Column(.date, title: Text("Date")),
      Table.Column(.amount, title: Text("Amount"), alignment: .decimal),
      Table.Column(.receiptNumber, title: Text("Receipt"), alignment: .end),
    ]
    let rows = (0..<1 + next(5)).map { _ in
      Table.Row(
        .payment,
        [
          .parts(
            [Table.Part(.text(Text(words(60))))]
              + (isLucky(3) ? [Table.Part(.text(Text(words(80))), step: 1)] : [])),
          .text(Text("July 25, 2026")), .numeral(numeral()),
          isLucky(4) ? .empty : .text(Text("2581-7948")),
        ])
    }
    return Table(.payments, caption: Text("Payment history"), columns: columns, rows: rows)
  }

  mutating func taxes() -> Table {
    Table(
      .taxes, caption: isLucky(2) ? Text("Taxes") : nil,
      columns: [
        Table.Column(.description, title: Text("Tax"), width: .filling),
        Table.Column(.base, title: Text("Base"), alignment: .decimal),
        Table.Column(.amount, title: Text("Amount"), alignment: .decimal),
      ],
      rows: (0..<1 + next(4)).map { _ in
        Table.Row(.tax, [.text(text(60)), .numeral(numeral()), .numeral(numeral())])
      })
  }
}
