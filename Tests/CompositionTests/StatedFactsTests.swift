import Documents
import Figures
import Testing

@testable import Billing
@testable import Composition

/// What the settings state, as it is printed.
@Suite struct StatedFactsTests {
  private func localized(_ texts: [(String, String)]) -> LocalizedText? {
    LocalizedText(texts.map { (tag: $0.0, text: $0.1) })
  }

  private func fields(_ composed: Composed) throws -> [String] {
    try composed.fields().map { "\($0.label.string): \($0.value.string)" }
  }

  @Test func textsAreInTheDocumentsLanguage() throws {
    let snapshot = try Sample.invoice {
      $0.subject = localized([("de", "Ihr Auftrag"), ("en", "Your order")])
      $0.memo = localized([("de", "Danke"), ("en", "Thanks")])
      $0.footer = localized([("de", "Kapital"), ("en", "Capital")])
    }
    for (locale, subject, memo, footer) in [
      ("de", "Ihr Auftrag", "Danke", "Kapital"), ("en", "Your order", "Thanks", "Capital"),
      ("fr", "Your order", "Thanks", "Capital"),
    ] {
      let composed = try Composed(snapshot, locale: locale)
      #expect(composed.texts(.subject).map(\.string) == [subject])
      #expect(composed.texts(.memo).map(\.string) == [memo])
      #expect(composed.texts(.footer).map(\.string) == [footer])
    }
  }

  /// Every template has statements, so none leaves the representative out.
  @Test func theRepresentativeIsAmongTheStatements() throws {
    let snapshot = try Sample.invoice {
      $0.taxRepresentative = .init(
        name: "Fiscalis SARL",
        address: .init(line1: "9 rue du Bac", city: "Paris", postalCode: "75007", country: "FR"),
        taxIDs: [.init(type: "eu_vat", value: "FR1")])
    }
    #expect(
      try Composed(snapshot).texts(.statements).map(\.string) == [
        "Tax representative: Fiscalis SARL · 9 rue du Bac · 75007 Paris · France · FR VAT FR1"
      ])
    for template in ["compact", "ledger", "letter", "roll"] {
      let template = try TemplateSet.builtIn.template(named: template)
      #expect(try Composed(snapshot, template: template).texts(.statements).count == 1)
    }
  }

  @Test(arguments: [
    ("en", "Exchange rate: 1\u{A0}EUR = 0.9468\u{A0}CHF (February 12, 2026 · ECB)"),
    ("de", "Umrechnungskurs: 1\u{A0}EUR = 0,9468\u{A0}CHF (12. Februar 2026 · EZB)"),
  ])
  func theExchangeRateHasItsDayAndSource(locale: String, words: String) throws {
    let franc = try Sample.currency("CHF")
    let snapshot = try Sample.invoice {
      $0.exchangeRate = .init(
        rate: DecimalNumber("0.94680"), currency: franc, date: Sample.issued,
        source: localized([("de", "EZB"), ("en", "ECB")]))
    }
    #expect(try Composed(snapshot, locale: locale).texts(.statements).map(\.string) == [words])
    let bare = try Sample.invoice {
      $0.exchangeRate = .init(rate: DecimalNumber(2), currency: franc)
    }
    #expect(
      try Composed(bare).texts(.statements).map(\.string)
        == ["Exchange rate: 1\u{A0}EUR = 2\u{A0}CHF"])
  }

  @Test func totalsHaveTheirConvertedAmounts() throws {
    let franc = try Sample.currency("CHF")
    let composed = try Composed(
      Sample.invoice {
        $0.totals.totalExcludingTax = try Sample.euros(49_000)
        $0.totals.taxes = [try Sample.tax(9800, on: 49_000)]
        $0.totals.convertedTotal = Money(55_672, franc)
        $0.totals.convertedTotalExcludingTax = Money(46_393, franc)
      })
    let notes = try composed.table(.summary).rows.compactMap { row -> String? in
      let texts = row.cells[0].texts.map(\.string)
      return texts.count > 1 ? texts.joined(separator: "|") : nil
    }
    #expect(
      notes == ["Total excluding tax|CHF\u{A0}463.93", "Total|CHF\u{A0}556.72"])
  }

  @Test func theHeadTellsPlaceOfSupplyAndReverseCharge() throws {
    let snapshot = try Sample.invoice {
      $0.references.placeOfSupply = "Karnataka (29)"
      $0.references.reverseCharge = .no
    }
    let rows = try fields(Composed(snapshot))
    #expect(rows.contains("Place of supply: Karnataka (29)"))
    #expect(rows.contains("Tax payable on reverse charge basis: No"))
  }

  // MARK: The buyer

  private func lines(_ locale: String, honorific: LocalizedText?) throws -> ArraySlice<String> {
    let snapshot = try Sample.invoice {
      $0.buyer.name = "株式会社アクメ"
      $0.buyer.honorific = honorific
      $0.buyer.contact = .init(name: "Jane Doe")
    }
    let composed = try Composed(snapshot, locale: locale)
    let buyer = PartyWords(try #require(composed.groups { $0 == .party(.billTo) }.first))
    return ([buyer.name].compactMap { $0 } + buyer.lines).map(\.string).prefix(2)
  }

  @Test func honorificsFollowTheNameInTheirLanguages() throws {
    let honorific = localized([("ja", "御中")])
    #expect(try lines("ja", honorific: honorific) == ["株式会社アクメ 御中", "ご担当者様：Jane Doe"])
    #expect(try lines("en", honorific: honorific) == ["株式会社アクメ", "Attn: Jane Doe"])
    #expect(try lines("de", honorific: "K.K.") == ["株式会社アクメ K.K.", "z.\u{A0}Hd. Jane Doe"])
  }

  // MARK: How things are shown

  private func shown(
    _ change: (inout Snapshot.Presentation.Choices) -> Void, lines: [Snapshot.Line]? = nil
  ) throws -> Composed {
    try Composed(
      Sample.invoice {
        change(&$0.presentation.choices)
        if let lines { $0.lines = lines }
      })
  }

  @Test(arguments: [
    (Snapshot.Presentation.Choices.CountryLine?.none, ["Germany", "France"]),
    (.always, ["Germany", "France"]), (.abroad, ["France"]), (.never, []),
  ])
  func countriesStandAsTheSettingsHaveThem(
    line: Snapshot.Presentation.Choices.CountryLine?, countries: [String]
  ) throws {
    let texts = try shown { $0.countryLine = line }.texts(.partyLines).map(\.string)
    #expect(texts.filter { ["Germany", "France"].contains($0) } == countries)
  }

  @Test(arguments: [
    // In Berlin the months begin at 23:00 UTC.
    (1_767_222_000, 1_769_900_400, "Jan 1 – Feb 1, 2026", "Jan 1 – 31, 2026"),
    (1_767_222_000, 1_767_308_400, "Jan 1 – 2, 2026", "January 1, 2026"),
    (1_767_222_000, 1_767_225_600, nil, nil),
  ])
  func periodsEndOnTheirLastDay(start: Int, end: Int, stripe: String?, inclusive: String?) throws {
    let line = Snapshot.Line(
      description: "Plan", period: .init(start: Instant(start), end: Instant(end)),
      amount: try Sample.euros(58_800))
    let cases: [(Snapshot.Presentation.Choices.PeriodEnd?, String?)] = [
      (nil, stripe), (.exclusive, stripe), (.inclusive, inclusive),
    ]
    for (choice, words) in cases {
      let cell = try shown({ $0.periodEnd = choice }, lines: [line])
        .table(.lines).rows[0].cells[0].texts.map(\.string)
      let spaces: (String) -> String = { $0.replacing("\u{2009}", with: " ") }
      #expect(cell.dropFirst().map(spaces) == (words.map { [$0] } ?? []))
    }
  }

  @Test func unitPricesHaveAtLeastTheirDecimals() throws {
    for (price, quantity, words) in [
      ("49", 12, "€49.0000"), ("0.00048", 1_225_000, "€0.00048"),
    ] {
      let line = Snapshot.Line(
        description: "Seat", quantity: DecimalNumber(Int128(quantity)),
        unitPrice: DecimalNumber(price), amount: try Sample.euros(58_800))
      let item = try shown({ $0.unitPriceDecimals = 4 }, lines: [line]).items()[0]
      #expect(item.unitPrice?.string == words)
    }
  }

  @Test func linesOfZeroAreLeftOutUnlessThereIsNoOther() throws {
    let zero = Snapshot.Line(description: "Free", amount: try Sample.euros(0))
    var discounted = zero
    discounted.description = "Gift"
    discounted.discounts = [.init(name: "A", amount: try Sample.euros(-1))]
    let paid = Snapshot.Line(description: "Paid", amount: try Sample.euros(1))
    func names(_ lines: [Snapshot.Line]) throws -> [String?] {
      try shown({ $0.hidesZeroLines = true }, lines: lines).table(.lines).rows
        .map { $0.cells[0].texts.first?.string }
    }
    #expect(try names([zero, paid, discounted]) == ["Paid", "Gift"])
    #expect(try names([zero, zero]) == ["Free", "Free"])
  }

  @Test func aCollapsedGroupIsOneRow() throws {
    let lines = try [("A", 100), ("A", 250), ("B", 7), (nil, 1)].map { group, cents in
      Snapshot.Line(
        description: "Line", quantity: DecimalNumber(3), amount: try Sample.euros(cents),
        group: group)
    }
    let rows = try shown({ $0.collapsedGroups = ["A"] }, lines: lines).table(.lines).rows
    let words = rows.map { row in
      "\(row.kind) " + row.cells.flatMap(\.texts).map(\.string).joined(separator: "|")
        + " \(row.cells.last?.string ?? "")"
    }
    #expect(rows.map(\.kind) == [.item, .group, .item, .group, .item], "\(words)")
    #expect(rows[0].cells[0].string == "A")
    #expect(rows[0].cells.last?.string == "€3.50")
    #expect(rows[2].cells.last?.string == "€0.07")
  }

  @Test func codeAndUnitStandUnderTheLineWhereNoColumnHasThem() throws {
    var line = Snapshot.Line(description: "Work", amount: try Sample.euros(58_800))
    var details = Snapshot.LineDetails()
    details.code = "998313"
    details.unit = "hours"
    line.details = details
    let plain = try shown({ _ in }, lines: [line]).table(.lines).rows[0].cells[0]
    #expect(plain.texts.map(\.string) == ["Work", "Code: 998313", "Unit: hours"])
    let columns = [LineColumn(.code), LineColumn(.description), LineColumn(.unit)]
    let snapshot = try Sample.invoice { $0.lines = [line] }
    let row = try Composed(snapshot, sections: [LinesSection(columns: columns)])
      .table(.lines).rows[0]
    #expect(row.cells.flatMap(\.texts).map(\.string) == ["998313", "Work", "hours"])
  }
}
