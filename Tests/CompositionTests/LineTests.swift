import Billing
import Diagnostics
import Documents
import Figures
import Testing

@testable import Composition

@Suite struct LineTests {
  private func line(
    _ change: (inout Snapshot.Line) throws -> Void
  ) throws -> Snapshot {
    try Sample.invoice { try change(&$0.lines[0]) }
  }

  @Test func theTaxColumnIsThereOnlyForTaxes() throws {
    let plain = try Composed(Sample.invoice()).table(.lines)
    #expect(plain.heads == ["Description", "Qty", "Unit price", "Amount"])
    let taxed = try Composed(
      line { $0.taxes = [Sample.lineTax(try Sample.tax(11_760, on: 58_800))] })
    #expect(
      try taxed.table(.lines).heads == [
        "Description", "Qty", "Unit price", "Tax", "Amount",
      ])
    #expect(try taxed.items()[0].taxes.map(\.string) == ["20%"])
  }

  @Test func taxCellsSayRateAndInclusion() throws {
    let included = try Sample.tax(240, on: 1200, DecimalNumber(25), inclusive: true)
    let reverse = try Sample.tax(0, on: 1200, DecimalNumber(21), reason: .reverseCharge)
    let none = try Sample.tax(0, on: 1200, DecimalNumber(0), reason: .notCollecting)
    let state = try Sample.tax(48, on: 1200, DecimalNumber(4))
    let city = try Sample.tax(54, on: 1200, DecimalNumber(45, scale: 1))
    var county = state
    county.rate.id = "txr_2"
    var fee = try Sample.tax(28, on: 1200, nil)
    fee.rate.kind = "flat_amount"
    let cases: [([Snapshot.Tax], [String])] = [
      ([state, county], ["4%", "4%"]), ([fee], ["€0.28"]),
      ([included], ["25% incl. (on €12.00)"]), ([reverse], ["0%"]), ([none], []),
      ([state, city], ["4%", "4.5%"]), ([state, state], ["4%"]),
    ]
    for (taxes, cells) in cases {
      let composed = try Composed(line { $0.taxes = taxes.map(Sample.lineTax) })
      #expect(try composed.items()[0].taxes.map(\.string) == cells)
    }
  }

  @Test func aPeriodIsPrintedUnlessItIsOneDay() throws {
    let month = Snapshot.Period(
      start: Sample.issued, end: Instant(Sample.issued.seconds + 28 * Sample.day))
    let composed = try Composed(line { $0.period = month })
    let detail = try #require(composed.items()[0].details.first)
    #expect(detail.text.string.contains("Feb 12"))
    #expect(detail.text.string.contains("Mar 12, 2026"))
    let day = Snapshot.Period(start: Sample.issued, end: Instant(Sample.issued.seconds + 60))
    #expect(try Composed(line { $0.period = day }).items()[0].details.isEmpty)
  }

  @Test func anItemDiscountIsADetailWithItsAmount() throws {
    let composed = try Composed(
      line {
        $0.discounts = [
          .init(
            name: "Launch partner", percentOff: DecimalNumber(10),
            amount: try Sample.euros(-5_880))
        ]
      })
    let detail = try #require(composed.items()[0].details.first)
    #expect(detail.text.string == "Launch partner (10% off)")
    #expect(detail.amount?.string == "-€58.80")
    #expect(try composed.items()[0].amount?.string == "€588.00")
  }

  @Test(
    arguments: [
      (DecimalNumber(4900, scale: 2), "€49.00"), (DecimalNumber(48, scale: 5), "€0.00048"),
      (DecimalNumber(215, scale: 4), "€0.0215"), (DecimalNumber(49), "€49.00"), (nil, nil),
      (DecimalNumber(-5, scale: 1), "-€0.50"),
    ] as [(DecimalNumber?, String?)])
  func unitPricesHaveAllTheirDigits(_ price: DecimalNumber?, _ printed: String?) throws {
    let composed = try Composed(
      line {
        $0.quantity = nil
        $0.unitPrice = price
      })
    #expect(try composed.items()[0].unitPrice?.string == printed)
  }

  @Test(
    arguments: [
      (DecimalNumber(94_319), "94,319"), (DecimalNumber(1650, scale: 2), "16.5"), (nil, nil),
    ] as [(DecimalNumber?, String?)])
  func quantitiesAreGrouped(_ quantity: DecimalNumber?, _ printed: String?) throws {
    #expect(try Composed(line { $0.quantity = quantity }).items()[0].quantity?.string == printed)
  }

  /// On a proration Stripe may state the price of the whole period; elsewhere that of a package.
  @Test(
    arguments: [
      (true, 40, 1_000, -13_333, nil), (false, 40, 1_000, -13_333, nil),
      (true, 40, 333, -13_333, "-€3.33"), (true, 1, 9_900, 9_900, "€99.00"),
      (true, 1, 9_900, 4_950, nil),
    ] as [(Bool, Int, Int, Int, String?)])
  func aPriceThatDoesNotMakeTheAmountIsLeftOut(
    isProration: Bool, quantity: Int, price: Int, amount: Int, printed: String?
  ) throws {
    let sign = printed?.hasPrefix("-") == true ? -1 : 1
    let composed = try Composed(
      line {
        $0.isProration = isProration
        $0.quantity = DecimalNumber(Int128(quantity))
        $0.unitPrice = DecimalNumber(Int128(sign * price), scale: 2)
        $0.amount = try Sample.euros(amount)
      })
    #expect(try composed.items()[0].unitPrice?.string == printed)
  }

  /// Bare Han characters take the shapes of the seller's country, else the buyer's.
  @Test(
    arguments: [
      ("CN", "TW", "en", "zh-Hans"), ("DE", "JP", "en", "ja"), ("TW", "DE", "ar", "zh-Hant"),
      ("DE", "FR", "en", nil), ("CN", "CN", "ja", nil),
    ] as [(String, String, String, String?)])
  func hanCharactersInDescriptionsHaveALanguage(
    seller: String, buyer: String, locale: String, language: String?
  ) throws {
    let snapshot = try Sample.invoice {
      $0.seller.address?.country = seller
      $0.buyer.address?.country = buyer
      $0.lines[0].description = "茶葉 250g"
    }
    let item = try Composed(snapshot, locale: locale).items()[0]
    #expect(item.description.language == language)
  }

  @Test func aLineWithoutWordsIsAnItem() throws {
    #expect(try Composed(line { $0.description = nil }).items()[0].description.string == "Item")
    let item = try Composed(line { $0.description = "First\nSerial numbers 1 – 8\nLot 3" }).items()[
      0]
    #expect(item.description.string == "First")
    #expect(item.details.map(\.text.string) == ["Serial numbers 1 – 8\nLot 3"])
  }

  @Test func groupsStandInTheOrderOfTheirFirstLines() throws {
    let composed = try Composed(
      Sample.invoice { snapshot in
        let line = snapshot.lines[0]
        snapshot.lines = ["B", nil, "A", "B"].map { group in
          var line = line
          line.group = group
          return line
        }
      })
    let table = try composed.table(.lines)
    let rows = table.rows.map { row in
      row.kind == .group ? row.cells.map { $0.string ?? "" }.joined(separator: " ") : "-"
    }
    #expect(rows == ["B €1,176.00", "-", "-", "A €588.00", "-", "Other €588.00", "-"])
    for row in table.rows {
      #expect(row.cells.indices.map(row.span).reduce(0, +) == table.columns.count)
    }
  }

  @Test func carriedSumsCountDiscounts() throws {
    let sections: [any Section] = [
      LinesSection(columns: LineColumn.usual, carriedForward: true), SummarySection(),
    ]
    let composed = try Composed(
      Sample.invoice { snapshot in
        snapshot.lines[0].discounts = [.init(amount: try Sample.euros(-8_800))]
        snapshot.lines.append(snapshot.lines[0])
      }, sections: sections)
    let items = try composed.items()
    #expect(items.map { $0.carried.map(\.sum.string) } == [["€500.00"], ["€1,000.00"]])
    #expect(items.map { $0.carried.map(\.column) } == [[.amount], [.amount]])
    #expect(try composed.table(.lines).carry?.forward.string == "Carried forward")
    let plain = try Composed(Sample.invoice())
    #expect(try plain.table(.lines).carry == nil)
    #expect(try plain.items().allSatisfy(\.carried.isEmpty))
  }

  @Test func netPricesAreShownWhereTheyAreExact() throws {
    let tax = try Sample.tax(9_800, on: 49_000, inclusive: true)
    let snapshot = try Sample.invoice {
      $0.presentation.excludesTax = true
      $0.lines[0].taxes = [Sample.lineTax(tax)]
      $0.totals.taxes = [tax]
      $0.totals.totalExcludingTax = try Sample.euros(49_000)
    }
    let composed = try Composed(snapshot)
    let item = try composed.items()[0]
    #expect(item.amount?.string == "€490.00")
    #expect(item.unitPrice?.string == "€40.8333")
    #expect(item.taxes.map(\.string) == ["20%"])
    #expect(
      try composed.summaryLines() == [
        "Subtotal: €490.00", "Total excluding tax: €490.00",
        "VAT – France (20% on €490.00): €98.00", "Total: €588.00", "Amount due: €588.00",
      ])
    var discounted = snapshot
    discounted.lines[0].discounts = [.init(amount: try Sample.euros(-100))]
    let inclusive = try Composed(discounted)
    #expect(try inclusive.items()[0].amount?.string == "€588.00")
    #expect(inclusive.diagnostics.map(\.code) == ["tax-still-included"])
  }

  /// Each in its place, however many there are.
  @Test func thousandsOfLinesAreComposed() throws {
    let snapshot = try Sample.invoice { snapshot in
      let line = snapshot.lines[0]
      snapshot.lines = (0..<5_000).map { number in
        var line = line
        line.description = "Line \(number)"
        return line
      }
    }
    let items = try Composed(snapshot).items()
    #expect(items.count == 5_000)
    #expect(items[4_321].description.string == "Line 4321")
  }
}
