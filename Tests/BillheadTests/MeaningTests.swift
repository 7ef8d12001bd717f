import Billhead
import Billing
import Documents
import Figures
import Testing

/// The figures and dates of every fixture know what they stand for.
@Suite struct MeaningTests {
  private func compose(_ fixture: Fixture) throws -> Composed {
    try Shared.renderer.compose(fixture.bundle(), options: fixture.options)
  }

  private func inside(_ block: Block) -> [Block] {
    guard case .group(let group) = block else { return [block] }
    return [block] + group.blocks.flatMap(inside)
  }

  private func tables(_ role: Table.Role, of document: Document) -> [Table] {
    document.blocks.flatMap(inside).compactMap { block in
      if case .table(let table) = block, table.role == role { table } else { nil }
    }
  }

  private func values(_ cell: Table.Cell?, step: Int? = nil) -> [Numeral.Value?] {
    (cell?.parts ?? []).filter { step == nil || $0.step == step }.compactMap { part in
      if case .numeral(let numeral) = part.value { numeral.value } else { nil }
    }
  }

  @Test(arguments: Fixture.all)
  func everyFigureOfTheLinesIsThatOfItsLine(fixture: Fixture) throws {
    let composed = try compose(fixture)
    let snapshot = composed.snapshot
    let prices = snapshot.shownPrices
    // Groups stand in the order of their first lines, and lines without one come last.
    var order = snapshot.lines.map(\.group).filter { $0 != nil }
    order.append(nil)
    let lines = snapshot.lines.enumerated().sorted { one, two in
      let (first, second) = (
        order.firstIndex(of: one.element.group), order.firstIndex(of: two.element.group)
      )
      return (first ?? 0, one.offset) < (second ?? 0, two.offset)
    }.map(\.element)
    let table = try #require(tables(.lines, of: composed.document).first)
    let rows = table.rows.filter { $0.kind == .item }
    try #require(rows.count == lines.count)
    for (row, line) in zip(rows, lines) {
      let amounts = table.index(of: .amount).flatMap(row.cell(at:))
      #expect(values(amounts, step: 0) == [.money(prices.amount(of: line))])
      let discounts = (1...max(1, line.discounts.count + 8)).flatMap { values(amounts, step: $0) }
      #expect(discounts == line.discounts.map { .money($0.amount) })
      if let quantity = table.index(of: .quantity) {
        #expect(
          values(row.cell(at: quantity))
            == [line.quantity].compactMap { $0 }.map { .number($0.trimmed(toScale: 0)) })
      }
    }
  }

  @Test(arguments: Fixture.all)
  func everyFigureOfTheSummaryIsThatOfTheTotals(fixture: Fixture) throws {
    let composed = try compose(fixture)
    let totals = composed.snapshot.totals
    let table = try #require(tables(.summary, of: composed.document).first)
    func stated(_ kind: Table.Row.Kind) -> [Numeral.Value?] {
      table.rows.filter { $0.kind == kind }.flatMap { values($0.cells[1]) }
    }
    #expect(table.rows.allSatisfy { values($0.cells[1]).count == 1 })
    #expect(table.rows.flatMap { values($0.cells[1]) }.allSatisfy { $0 != nil })
    #expect(stated(.total) == [.money(totals.total)])
    #expect(stated(.discount) == totals.discounts.map { .money($0.amount) })
    #expect(stated(.credit) == totals.credits.map { .money($0.amount) })
    #expect(stated(.tax) == totals.taxes.filter(\.isPrinted).map { .money($0.amount) })
    if let due = composed.document.due {
      #expect(stated(.amountDue) == [.money(due.amount)])
    }
  }

  /// Each kind of date is that of the snapshot, in the document's zone.
  @Test(arguments: Fixture.all)
  func taxNumbersHaveTheirType(fixture: Fixture) throws {
    let composed = try compose(fixture)
    let snapshot = composed.snapshot
    let parties = [snapshot.seller, snapshot.buyer, snapshot.shipTo].compactMap { $0 }
    let texts = composed.document.blocks.flatMap(inside).flatMap { block in
      if case .paragraphs(let words) = block { words.texts } else { [Text]() }
    }
    let found = texts.compactMap { text -> String? in
      if case .taxID(let type, let value) = text.meaning { "\(type) \(value)" } else { nil }
    }
    #expect(found == parties.flatMap(\.taxIDs).map { "\($0.type) \($0.value)" })
  }
}
