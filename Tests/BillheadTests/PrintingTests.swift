import Billhead
import Billing
import Diagnostics
import Documents
import Figures
import Localization
import Testing

/// What holds for every document, whatever is in it.
@Suite struct PrintingTests {
  private func compose(_ fixture: Fixture) throws -> Composed {
    try Shared.renderer.compose(fixture.bundle(), options: fixture.options)
  }

  @Test(arguments: Fixture.all)
  func noIDAndNothingBlankIsPrinted(fixture: Fixture) throws {
    let printed = try PrintedText(compose(fixture))
    let secrets = try InputJSON(fixture).secrets
    #expect(!secrets.isEmpty)
    #expect(printed.found(secrets) == [])
    #expect(printed.blank == [])
  }

  /// The same with members that are null, gone, invisible or of an unknown value: the document is
  /// refused, or it is still fit to be seen.
  @Test(arguments: Fixture.each)
  func nothingBlankIsPrintedWhateverIsMissing(fixture: Fixture) throws {
    let input = try InputJSON(fixture)
    let secrets = input.secrets
    let paths = input.paths
    var drawn = 0
    for (number, index) in stride(from: 0, to: paths.count, by: max(1, paths.count / 20))
      .enumerated()
    {
      let changes = InputJSON.Change.allCases
      let change = changes[number % changes.count]
      let changed = input.changed(paths[index], change)
      do {
        let composed = try Shared.renderer.compose(changed.bundle(), options: fixture.options)
        let printed = PrintedText(composed)
        #expect(printed.found(secrets) == [], "\(paths[index]) \(change)")
        #expect(printed.blank == [], "\(paths[index]) \(change)")
        drawn += 1
      } catch let rejection as Rejection {
        #expect(!rejection.diagnostics.isEmpty)
      }
    }
    #expect(drawn > 0)
  }

  @Test(arguments: Fixture.all)
  func everyStatedAmountOfALineIsPrintedOnce(fixture: Fixture) throws {
    let composed = try compose(fixture)
    let snapshot = composed.snapshot
    let lines = snapshot.lines
    let prices = snapshot.shownPrices
    // Without taxes that are inside them where the document asks for it, else as they are.
    let stated = lines.map { prices.amount(of: $0) }
    if !snapshot.presentation.excludesTax { #expect(stated == lines.map(\.amount)) }
    let format = LocaleFormat(
      LanguageTag(preference: composed.locale.tag) ?? .english, minus: .typographic)
    let amounts = tables(of: composed.document).filter { $0.role == .lines }.flatMap { table in
      let column = table.index(of: .amount)
      return table.rows.filter { $0.kind == .item }.flatMap { row in
        column.flatMap(row.cell(at:))?.parts ?? []
      }
    }
    #expect(
      amounts.filter { $0.step == 0 }.map(\.string).sorted()
        == stated.map { format.money($0).text }.sorted())
    #expect(
      amounts.filter { $0.step > 0 }.map(\.string).sorted()
        == lines.flatMap(\.discounts).map { format.money($0.amount).text }.sorted())
  }

  private func tables(of document: Document) -> [Table] {
    func tables(_ block: Block) -> [Table] {
      switch block {
      case .table(let table): [table]
      case .group(let group): group.blocks.flatMap(tables)
      default: []
      }
    }
    return document.blocks.flatMap(tables)
  }

  @Test(arguments: Fixture.all)
  func everyStatedAmountOfTheSummaryIsPrintedOnce(fixture: Fixture) throws {
    let composed = try compose(fixture)
    let (snapshot, totals) = (composed.snapshot, composed.snapshot.totals)
    let format = LocaleFormat(
      LanguageTag(preference: composed.locale.tag) ?? .english, minus: .typographic)
    let rows = tables(of: composed.document).filter { $0.role == .summary }.flatMap(\.rows)
    func printed(_ kind: Table.Row.Kind) -> [String] {
      rows.filter { $0.kind == kind }.map { $0.cells[1].parts[0].string }
    }
    func texts(_ amounts: [Money?]) -> [String] {
      amounts.compactMap { $0.flatMap { $0.isZero ? nil : format.money($0).text } }
    }
    let zero = format.money(Money(0, snapshot.currency)).text
    #expect(printed(.discount) == totals.discounts.map { format.money($0.amount).text })
    #expect(printed(.credit) == totals.credits.map { format.money($0.amount).text })
    #expect(printed(.tax).filter { $0 != zero } == texts(totals.taxes.map(\.amount)))
    #expect(printed(.total).count == 1)
    if !snapshot.presentation.excludesTax {
      #expect(
        printed(.subtotal) == [totals.subtotal].compactMap { $0 }.map { format.money($0).text })
      #expect(printed(.shipping).filter { $0 != zero } == texts([totals.shipping?.amount]))
    }
    if snapshot.kind != .creditNote {
      let balances = [
        totals.previousBalance, totals.appliedBalance, totals.creditedToBalance,
        totals.carriedForward,
      ]
      #expect(printed(.appliedBalance) == texts(balances))
      #expect(printed(.creditNotes) == texts([totals.creditNotes]))
    }
    #expect(rows.filter(\.isEmphasized).count == 1)
    let dues = printed(.amountDue).count
    #expect(dues == (snapshot.kind == .invoice && snapshot.status != .void ? 1 : 0))
  }

  /// The rows of the summary add up: from the subtotal to the total, and from there to what is due.
  @Test(arguments: Fixture.each)
  func theSumsOfTheFixturesHold(fixture: Fixture) throws {
    let diagnostics = try fixture.bundle().freeze(.init(draft: true)).diagnostics
    #expect(diagnostics.filter { $0.code.hasPrefix("arithmetic") }.map(\.sentence) == [])
  }

  @Test func aSnapshotIsHeldToTheSameConditionsAsItsObjects() throws {
    let fixture = Fixture(name: "test-mode", locale: "en")
    let bytes = try Shared.renderer.render(
      fixture.bundle(), as: .text, options: fixture.options
    ).snapshotJSON
    var options = fixture.options
    options.refusesTestMode = true
    let rejection = #expect(throws: Rejection.self) {
      try Shared.renderer.render(BillingBundle(bytes, name: "a.json"), as: .text, options: options)
    }
    #expect(rejection?.diagnostics.map(\.code) == ["test-mode"])
  }
}

extension PrintedText {
  fileprivate init(_ composed: Composed) { self.init(composed.document, composed.design) }
}

extension SourceBundle.FreezeOptions {
  fileprivate init(draft: Bool) {
    self.init()
    allowsDraft = draft
  }
}
