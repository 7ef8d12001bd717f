import Billing
import Documents
import Figures
import Testing

@testable import Composition

/// The columns that a template asks for.
@Suite struct LineColumnTests {
  private func section(_ columns: String) throws -> LinesSection {
    let text = "body:\n  - lines: { columns: \(columns) }\n  - summary\n"
    let template = try TemplateReader.template(file: "own.yml", bytes: Array(text.utf8))
    return try #require(template.body.first?.section as? LinesSection)
  }

  private func composed(_ columns: String, _ snapshot: Snapshot) throws -> Composed {
    try Composed(snapshot, sections: [section(columns), SummarySection()])
  }

  /// A line of 588 with a discount of 8.80, and 20 % on the rest; one without either.
  private func snapshot() throws -> Snapshot {
    try Sample.invoice { snapshot in
      var plain = snapshot.lines[0]
      plain.quantity = nil
      plain.unitPrice = nil
      snapshot.lines[0].discounts = [
        .init(name: "Launch", percentOff: DecimalNumber(10), amount: try Sample.euros(-8_800))
      ]
      snapshot.lines[0].taxes = [Sample.lineTax(try Sample.tax(10_000, on: 50_000))]
      snapshot.lines.append(plain)
    }
  }

  private func cells(_ table: Table) -> [[String]] {
    table.rows.map { row in
      row.cells.map { cell in cell.parts.map(\.string).joined(separator: " + ") }
    }
  }

  @Test func widthAlignmentAndConditionAreRead() throws {
    let section = try section(
      """
      ["position?", { description: { width: 30mm } }, \
      { "quantity?": { width: 15mm, align: end } }, { amount: { align: start } }]
      """)
    #expect(
      section.columns == [
        LineColumn(.position, onlyIfUsed: true),
        LineColumn(.description, width: .millimetres(30)),
        LineColumn(.quantity, onlyIfUsed: true, width: .millimetres(15), alignment: .end),
        LineColumn(.amount, alignment: .start),
      ])
  }

  @Test func widthAndAlignmentReachTheTable() throws {
    let table = try composed(
      "[description, { quantity: { width: 15mm, align: end } }, amount]", Sample.invoice()
    ).table(.lines)
    #expect(table.columns.map(\.alignment) == [.start, .end, .decimal])
    #expect(table.columns.map(\.width)[0] == .filling)
    guard case .millimetres(let width) = table.columns[1].width else {
      Issue.record("\(table.columns[1].width)")
      return
    }
    #expect(abs(width - 15) < 1e-9)
    #expect(table.columns[2].width == .natural)
  }

  /// In the order of the template, whatever it is.
  @Test func columnsStandInTheirOrder() throws {
    let table = try composed("[amount, description, position]", snapshot()).table(.lines)
    #expect(table.columns.map(\.role) == [.amount, .description, .position])
    #expect(table.heads == ["Amount", "Description", "No."])
    #expect(
      cells(table) == [
        ["€588.00 + -€88.00", "Telemetry platform + Launch (10% off)", "1"],
        ["€588.00", "Telemetry platform", "2"],
      ])
  }

  /// `?` leaves a column out that no line fills, and only then.
  @Test func aQuestionMarkLeavesOutWhatNoLineFills() throws {
    let columns = "[description, \"quantity?\", \"discount?\", \"tax?\", amount]"
    #expect(
      try composed(columns, snapshot()).table(.lines).columns.map(\.role) == [
        .description, .quantity, .discount, .tax, .amount,
      ])
    let bare = try Sample.invoice { $0.lines[0].quantity = nil }
    #expect(
      try composed(columns, bare).table(.lines).columns.map(\.role) == [.description, .amount])
    let firm = columns.replacing("?", with: "")
    #expect(try composed(firm, bare).table(.lines).columns.count == 5)
  }

  /// A discount has a column of its own, or is a detail of the description; never both or neither.
  @Test func discountsAreInTheirColumnOrBelowTheDescription() throws {
    let beside = try composed("[description, discount, amount]", snapshot()).table(.lines)
    #expect(
      cells(beside) == [
        ["Telemetry platform", "10%", "€588.00"], ["Telemetry platform", "", "€588.00"],
      ])
    let below = try composed("[description, amount]", snapshot()).table(.lines)
    #expect(cells(below)[0] == ["Telemetry platform + Launch (10% off)", "€588.00 + -€88.00"])
  }

  @Test func netIsLessDiscountsAndGrossHasTheTaxes() throws {
    let table = try composed("[description, net, gross]", snapshot()).table(.lines)
    #expect(table.heads == ["Description", "Net", "Gross"])
    #expect(
      cells(table).map { Array($0.suffix(2)) } == [
        ["€500.00", "€600.00"], ["€588.00", "€588.00"],
      ])
  }

  /// The taxes are those of the price after the document's discounts, so their shares belong to it.
  @Test func grossCountsTheShareOfTheDocumentsDiscount() throws {
    var discounted = try snapshot()
    var details = discounted.lines[0].details ?? .init()
    details.discountShares = [.init(id: "di_1", amount: Money(-10_00, discounted.currency))]
    discounted.lines[0].details = details
    let table = try composed("[description, net, gross]", discounted).table(.lines)
    #expect(cells(table)[0].suffix(2) == ["€500.00", "€590.00"])
  }

  /// The cell of a group spans the columns up to its subtotal, whichever columns there are.
  @Test(arguments: [
    "[description, amount]", "[position, description, quantity, unit_price, tax, amount]",
    "[description, \"discount?\", amount, tax]", "[amount, description]",
    "[position, description, gross]", "[description, net]",
  ])
  func everyRowHasAsManyColumnsAsTheTable(columns: String) throws {
    let grouped = try Sample.invoice { snapshot in
      snapshot.lines.append(snapshot.lines[0])
      snapshot.lines[0].group = "Fees"
    }
    let table = try composed(columns, grouped).table(.lines)
    #expect(table.rows.filter { $0.kind == .group }.count == 2)
    for row in table.rows {
      #expect(row.cells.indices.map(row.span).reduce(0, +) == table.columns.count)
      #expect(row.cells.contains { !$0.isEmpty })
    }
    let lead = try #require(table.index(of: .description))
    #expect(table.rows[0].cell(at: lead)?.string == "Fees")
  }

  /// A subtotal is the sum of the column that it stands in, wherever that is.
  @Test(arguments: [
    ("[description, amount]", "€500.00"), ("[description, quantity, gross]", "€600.00"),
    ("[description, net]", "€500.00"), ("[amount, description]", "€500.00"),
    ("[description, net, gross]", "€600.00"), ("[description, amount, tax]", "€500.00"),
  ])
  func aSubtotalIsTheSumOfItsColumn(columns: String, subtotal: String) throws {
    var grouped = try snapshot()
    grouped.lines[0].group = "Fees"
    let table = try composed(columns, grouped).table(.lines)
    let roles: [Table.Column.Role] = [.amount, .gross, .net]
    let column = try #require(roles.lazy.compactMap { table.index(of: $0) }.first)
    #expect(table.rows[0].cell(at: column)?.string == subtotal)
    #expect(table.rows.filter { $0.kind == .group }.count == 2)
  }

  @Test func sumsOfEachColumnAreCarried() throws {
    let lines = try section("[description, net, gross, amount]")
    var carrying = lines
    carrying.carriedForward = true
    let table = try Composed(snapshot(), sections: [carrying, SummarySection()]).table(.lines)
    #expect(
      table.rows.map { $0.carried.map(\.column) } == [
        [.net, .gross, .amount], [.net, .gross, .amount],
      ])
    #expect(table.rows[1].carried.map(\.sum.string).prefix(2) == ["€1,088.00", "€1,188.00"])
  }
}
