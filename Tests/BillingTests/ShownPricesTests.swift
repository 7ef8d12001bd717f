import Figures
import Testing

@testable import Billing

@Suite struct ShownPricesTests {
  private func invoice(_ change: (inout Snapshot) throws -> Void = { _ in }) throws -> Snapshot {
    try Made.invoice {
      $0.presentation.excludesTax = true
      $0.lines = [try Made.line(12_000, [try Made.tax(2_000, isInclusive: true)])]
      $0.lines[0].quantity = DecimalNumber(3)
      $0.lines[0].unitPrice = DecimalNumber(40)
      $0.totals.subtotal = try Made.euros(12_000)
      try change(&$0)
    }
  }

  @Test func takesInclusiveTaxesOutOfPrices() throws {
    let snapshot = try invoice()
    let prices = snapshot.shownPrices
    #expect(prices.isNet)
    #expect(prices.amount(of: snapshot.lines[0]) == (try Made.euros(10_000)))
    #expect(snapshot.subtotal(in: prices) == (try Made.euros(10_000)))
    #expect(prices.unitPrice(of: snapshot.lines[0]) == DecimalNumber("33.3333"))
  }

  @Test func keepsPricesAsStatedUnlessAsked() throws {
    let snapshot = try invoice { $0.presentation.excludesTax = false }
    let prices = snapshot.shownPrices
    #expect(!prices.wantsNet && !prices.isNet)
    #expect(prices.amount(of: snapshot.lines[0]) == (try Made.euros(12_000)))
    #expect(prices.unitPrice(of: snapshot.lines[0]) == DecimalNumber(40))
  }

  @Test func keepsPricesWhereTheLinesDoNotBearADiscount() throws {
    let snapshot = try invoice { $0.totals.discounts = [.init(amount: try Made.euros(-100))] }
    #expect(snapshot.shownPrices.wantsNet)
    #expect(!snapshot.shownPrices.isNet)
    #expect(snapshot.subtotal(in: snapshot.shownPrices) == (try Made.euros(12_000)))
  }

  /// 120.00 less 12.00, with 18.00 inside: 100.00 less 10.00.
  private func discounted(_ change: (inout Snapshot) throws -> Void = { _ in }) throws -> Snapshot {
    try invoice {
      $0.lines[0].taxes = [try Made.tax(1_800, isInclusive: true)]
      var details = Snapshot.LineDetails()
      details.discountShares = [.init(id: "di_1", amount: try Made.euros(-1_200))]
      $0.lines[0].details = details
      $0.totals.discounts = [.init(id: "di_1", amount: try Made.euros(-1_200))]
      $0.totals.totalExcludingTax = try Made.euros(9_000)
      $0.totals.total = try Made.euros(10_800)
      try change(&$0)
    }
  }

  /// A customer that owes no tax: lines of 100.00 with 10 % inside, a subtotal of 90.91.
  private func backedOut(_ change: (inout Snapshot) throws -> Void = { _ in }) throws -> Snapshot {
    try Made.invoice {
      $0.taxExempt = .reverse
      let tax = try Made.tax(0, percentage: DecimalNumber(10), isInclusive: true)
      $0.lines = [try Made.line(10_000, [tax])]
      $0.lines[0].quantity = DecimalNumber(1)
      $0.lines[0].unitPrice = DecimalNumber(100)
      $0.totals.subtotal = try Made.euros(9_091)
      $0.totals.total = try Made.euros(9_091)
      try change(&$0)
    }
  }

  @Test func showsWhatTheSubtotalIsMadeOfWhereTaxWasTakenOut() throws {
    let snapshot = try backedOut()
    let prices = snapshot.shownPrices
    #expect(prices.amount(of: snapshot.lines[0]) == (try Made.euros(9_091)))
    #expect(prices.unitPrice(of: snapshot.lines[0]) == DecimalNumber("90.91"))
    #expect(snapshot.subtotal(in: prices) == (try Made.euros(9_091)))
    let several = try backedOut { $0.lines[0].quantity = DecimalNumber(2) }
    #expect(several.shownPrices.unitPrice(of: several.lines[0]) == nil)
    let stated = try backedOut {
      $0.lines[0].amountExcludingTax = try Made.euros(9_090)
      $0.totals.subtotal = try Made.euros(9_090)
    }
    #expect(stated.shownPrices.amount(of: stated.lines[0]) == (try Made.euros(9_090)))
  }

  @Test func keepsLinesWhereTheNetOnesDoNotMakeTheSubtotal() throws {
    for change: (inout Snapshot) throws -> Void in [
      { $0.totals.subtotal = try Made.euros(9_000) },
      { $0.totals.subtotal = try Made.euros(10_000) },
      { $0.taxExempt = .none }, { $0.lines[0].taxes[0].rate.percentage = nil },
    ] {
      let snapshot = try backedOut(change)
      #expect(snapshot.shownPrices.amount(of: snapshot.lines[0]) == (try Made.euros(10_000)))
    }
  }

  @Test func takesInclusiveTaxesOutOfDiscounts() throws {
    let snapshot = try discounted()
    let prices = snapshot.shownPrices
    #expect(prices.isNet)
    #expect(prices.amount(of: snapshot.lines[0]) == (try Made.euros(10_000)))
    #expect(prices.discounts == [try Made.euros(-1_000)])
    #expect(snapshot.subtotal(in: prices) == (try Made.euros(10_000)))
  }

  @Test func takesInclusiveTaxesOutOfALinesOwnDiscounts() throws {
    let snapshot = try discounted {
      $0.lines[0].details = nil
      $0.lines[0].discounts = $0.totals.discounts
      $0.totals.discounts = []
    }
    let prices = snapshot.shownPrices
    #expect(prices.discounts(of: snapshot.lines[0]) == [try Made.euros(-1_000)])
    #expect(snapshot.subtotal(in: prices) == (try Made.euros(9_000)))
  }

  @Test func staysGrossWhereNetAmountsDoNotAddUp() throws {
    let snapshot = try discounted { $0.totals.totalExcludingTax = try Made.euros(9_001) }
    #expect(!snapshot.shownPrices.isNet)
    #expect(snapshot.shownPrices.discounts == [try Made.euros(-1_200)])
  }

  /// A line of which nothing is left has no proportion; its rate tells the net amount.
  @Test func aLineThatIsWhollyDiscountedGoesByItsRate() throws {
    let snapshot = try discounted {
      var free = try Made.line(2_400, [try Made.tax(0, isInclusive: true)])
      free.discounts = [.init(amount: try Made.euros(-2_400))]
      $0.lines.append(free)
    }
    let prices = snapshot.shownPrices
    #expect(prices.isNet)
    #expect(prices.amount(of: snapshot.lines[1]) == (try Made.euros(2_000)))
    #expect(prices.discounts(of: snapshot.lines[1]) == [try Made.euros(-2_000)])
  }

  @Test func aPackageHasNoPriceOfOnePiece() throws {
    let snapshot = try invoice {
      $0.presentation.excludesTax = false
      $0.lines[0].quantity = DecimalNumber(5_321)
      $0.lines[0].unitPrice = DecimalNumber(20)
      var details = Snapshot.LineDetails()
      details.baseQuantity = DecimalNumber(1_000)
      $0.lines[0].details = details
    }
    let line = snapshot.lines[0]
    #expect(snapshot.shownPrices.unitPrice(of: line) == nil)
    #expect(snapshot.shownPrices.packagePrice(of: line) == DecimalNumber(20))
    #expect(line.isPriceTimesPackages)
  }

  @Test func takesInclusiveTaxesOutOfShipping() throws {
    let prices = try invoice().shownPrices
    let shipping = Snapshot.Shipping(
      amount: try Made.euros(600),
      taxes: [try Made.tax(100, isInclusive: true), try Made.tax(7, isInclusive: false)])
    #expect(prices.amount(of: shipping) == (try Made.euros(500)))
  }

  @Test func addsLinesWithTheirOwnDiscounts() throws {
    let snapshot = try invoice {
      $0.presentation.excludesTax = false
      $0.lines[0].discounts = [.init(amount: try Made.euros(-500))]
    }
    var sum = RunningSum(currency: snapshot.currency)
    snapshot.shownPrices.add(snapshot.lines[0], to: &sum)
    #expect(sum.amount == (try Made.euros(11_500)))
  }

  @Test(arguments: [
    ("3", "40", 12_000, true), ("3", "40.001", 12_000, true), ("3", "41", 12_000, false),
    ("999999.123456789012", "0.00000000000001", 0, true),
    ("0.5", "240", 12_000, true), ("1e-30", "1", 12_000, false),
    ("999999999999999", "999999999999999", 1, false),
  ])
  func tellsWhetherThePriceMakesTheAmount(
    quantity: String, price: String, cents: Int, makes: Bool
  ) throws {
    var line = try Made.line(cents)
    line.quantity = DecimalNumber(quantity)
    line.unitPrice = DecimalNumber(price)
    #expect(line.isPriceTimesQuantity == makes)
  }

  @Test func leavesOutAPriceThatDoesNotMakeTheAmount() throws {
    let snapshot = try invoice {
      $0.presentation.excludesTax = false
      $0.lines[0].unitPrice = DecimalNumber(99)
    }
    var line = snapshot.lines[0]
    #expect(snapshot.shownPrices.unitPrice(of: line) == nil)
    line.isProration = true
    #expect(snapshot.shownPrices.unitPrice(of: line) == nil)
  }

  @Test func givesNoNetPriceThatDoesNotFit() throws {
    let snapshot = try invoice { $0.lines[0].quantity = DecimalNumber(3, scale: 40) }
    #expect(snapshot.shownPrices.unitPrice(of: snapshot.lines[0]) == nil)
    let none = try invoice { $0.lines[0].quantity = DecimalNumber(0) }
    #expect(none.shownPrices.unitPrice(of: none.lines[0]) == nil)
  }
}
