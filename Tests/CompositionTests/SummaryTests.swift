import Billing
import Documents
import Figures
import Testing

@testable import Composition

@Suite struct SummaryTests {
  /// Everything that an invoice may have, in the order of domain rules.
  @Test func rowsStandInTheOrderOfTheCalculation() throws {
    let composed = try Composed(
      Sample.invoice {
        $0.totals = .init(
          subtotal: try Sample.euros(227_800),
          discounts: [
            .init(
              name: "Welcome back", amountOff: try Sample.euros(10_000),
              amount: try Sample.euros(-10_000))
          ],
          credits: [.init(amount: try Sample.euros(-2_489))],
          shipping: .init(name: "Express", amount: try Sample.euros(1_000)),
          totalExcludingTax: try Sample.euros(216_311),
          taxes: [try Sample.tax(43_262, on: 216_311)], total: try Sample.euros(259_573),
          appliedBalance: try Sample.euros(-3_122), creditNotes: try Sample.euros(-1_000),
          amountDue: try Sample.euros(255_451), amountPaid: try Sample.euros(5_451),
          amountRemaining: try Sample.euros(250_000))
      })
    #expect(
      try composed.summaryLines() == [
        "Subtotal: €2,278.00",
        "Welcome back (€100.00 off): -€100.00",
        "Credit grant applied: -€24.89",
        "Express: €10.00",
        "Total excluding tax: €2,163.11",
        "VAT – France (20% on €2,163.11): €432.62",
        "Total: €2,595.73",
        "Applied balance: -€31.22",
        "Credit notes: -€10.00",
        "Amount paid: -€54.51",
        "Amount due: €2,500.00",
      ])
  }

  private func emphasized(_ snapshot: Snapshot) throws -> [String] {
    try Composed(snapshot).summary().filter(\.isEmphasized).map {
      "\($0.kind): \($0.label.string) \($0.amount.string)"
    }
  }

  @Test func oneRowIsWhatTheDocumentIsAbout() throws {
    #expect(try emphasized(Sample.invoice()) == ["amountDue: Amount due €588.00"])
    #expect(
      try emphasized(Sample.invoice { $0.status = .void }) == ["total: Total €588.00"])
    #expect(try emphasized(Sample.creditNote()) == ["total: Total €588.00"])
    #expect(try emphasized(Sample.receipt()) == ["amountPaid: Amount paid €588.00"])
    let refunded = try Sample.receipt {
      $0.totals.amountOverpaid = try Sample.euros(100)
      $0.refunds = [.init(date: nil, amount: try Sample.euros(8_800))]
    }
    #expect(try emphasized(refunded) == ["settlement: Amount paid after refunds €500.00"])
    #expect(
      try Composed(refunded).summaryLines().suffix(4) == [
        "Amount paid: €588.00", "Amount overpaid: €1.00", "Amount refunded: -€88.00",
        "Amount paid after refunds: €500.00",
      ])
  }

  @Test func shippingLosesItsTaxWhereNetAmountsAreShown() throws {
    let tax = try Sample.tax(9_900, on: 49_500, inclusive: true)
    let composed = try Composed(
      Sample.invoice {
        $0.presentation.excludesTax = true
        $0.lines[0].taxes = [
          Sample.lineTax(try Sample.tax(9_800, on: 49_000, inclusive: true))
        ]
        let shippingTax = Sample.lineTax(try Sample.tax(100, on: 500, inclusive: true))
        $0.totals.shipping = .init(amount: try Sample.euros(600), taxes: [shippingTax])
        $0.totals.totalExcludingTax = try Sample.euros(49_500)
        $0.totals.taxes = [tax]
        $0.totals.total = try Sample.euros(59_400)
        $0.totals.amountDue = try Sample.euros(59_400)
      })
    #expect(
      try composed.summaryLines().prefix(5) == [
        "Subtotal: €490.00", "Shipping: €5.00", "Total excluding tax: €495.00",
        "VAT – France (20% on €495.00): €99.00", "Total: €594.00",
      ])
  }

  @Test func theAmountDueHasItsCodeWhereTheSymbolIsAmbiguous() throws {
    let dollars = try Sample.currency("USD")
    let composed = try Composed(
      Sample.invoice {
        $0.currency = dollars
        $0.totals = .init(
          subtotal: Money(1278, dollars), total: Money(1278, dollars),
          amountDue: Money(1278, dollars))
      })
    #expect(
      try composed.summaryLines() == [
        "Subtotal: $12.78", "Total: $12.78", "Amount due: $12.78\u{A0}USD",
      ])
  }

  @Test(
    arguments: [
      ("Launch", DecimalNumber(10), nil, "EUR", "Launch (10% off)"),
      ("Launch", DecimalNumber(125, scale: 1), nil, "EUR", "Launch (12.5% off)"),
      ("Launch", nil, 2000, "EUR", "Launch (€20.00 off)"),
      ("Launch", nil, 2000, "USD", "Launch"), (nil, DecimalNumber(15), nil, "EUR", "15% off"),
      (nil, nil, 2000, "EUR", "€20.00 off"), (nil, nil, nil, "EUR", "Discount"),
      ("  ", nil, nil, "EUR", "Discount"), ("Launch", nil, nil, "EUR", "Launch"),
    ] as [(String?, DecimalNumber?, Int?, String, String)])
  func discountsAreLabelledByTheirTerms(
    _ name: String?, _ percent: DecimalNumber?, _ off: Int?, _ code: String, _ label: String
  ) throws {
    let currency = try Sample.currency(code)
    let discount = Snapshot.Discount(
      name: name, percentOff: percent, amountOff: off.map { Money($0, currency) },
      amount: try Sample.euros(-100))
    let composed = try Composed(Sample.invoice { $0.totals.discounts = [discount] })
    #expect(try composed.summary()[1].label.string == label)
  }

  @Test func taxesAreLabelledByRateBaseAndJurisdiction() throws {
    let rate = DecimalNumber(25)
    let cases: [(Snapshot.Tax, String)] = [
      (try Sample.tax(250, on: 1000, rate), "VAT – France (25% on €10.00)"),
      (
        try Sample.tax(240, on: 1200, rate, inclusive: true),
        "VAT – France (25% incl. on €12.00)"
      ),
      (
        try Sample.tax(72, on: 360, name: nil, jurisdiction: nil, country: nil),
        "Tax (20% on €3.60)"
      ),
      (
        try Sample.tax(
          3313, on: 37_330, DecimalNumber(8875, scale: 3), name: "Sales Tax",
          jurisdiction: "New York", country: "US"),
        "Sales Tax – New York (8.875% on €373.30)"
      ),
      (try Sample.tax(250, on: nil, nil), "VAT – France"),
      (try Sample.tax(250, on: nil, nil, inclusive: true), "VAT – France (incl.)"),
      (try Sample.tax(250, on: nil, rate, inclusive: true), "VAT – France (25% incl.)"),
      (try Sample.tax(250, on: 1000, nil), "VAT – France (on €10.00)"),
      (
        try Sample.tax(250, on: 1000, nil, inclusive: true),
        "VAT – France (incl. on €10.00)"
      ),
      (
        try Sample.tax(250, on: nil, rate, jurisdiction: "DE", country: "DE"), "VAT – Germany (25%)"
      ),
    ]
    for (tax, label) in cases {
      let composed = try Composed(Sample.invoice { $0.totals.taxes = [tax] })
      let row = try #require(composed.summary().first { $0.kind == .tax })
      #expect(row.label.string == label)
    }
  }

  /// Reverse charge names the taxable amount at 0 %, whatever the rate object says.
  @Test func zeroTaxesArePrintedOnlyForTheirReasons() throws {
    let printed: [(Snapshot.TaxabilityReason, String)] = [
      (.reverseCharge, "reverse charge"), (.customerExempt, "exempt"), (.productExempt, "exempt"),
      (.zeroRated, "zero-rated"),
    ]
    for (reason, words) in printed {
      let tax = try Sample.tax(0, on: 5000, reason: reason)
      let composed = try Composed(Sample.invoice { $0.totals.taxes = [tax] })
      #expect(try composed.summaryLines().contains("VAT – France (0% on €50.00, \(words)): €0.00"))
    }
    let unprinted: [Snapshot.TaxabilityReason] = [
      .notCollecting, .notSubjectToTax, .notSupported,
    ]
    for reason in unprinted {
      let tax = try Sample.tax(0, on: 5000, reason: reason)
      let composed = try Composed(
        Sample.invoice {
          $0.totals.taxes = [tax]
          $0.totals.totalExcludingTax = try Sample.euros(58_800)
        })
      #expect(try composed.summary().map(\.kind) == [.subtotal, .total, .amountDue])
    }
  }

  @Test func aTaxInAnotherCurrencyIsANote() throws {
    var tax = try Sample.tax(178, on: 2200)
    tax.converted = Money(160, try Sample.currency("CHF"))
    let composed = try Composed(Sample.invoice { $0.totals.taxes = [tax] })
    let row = try #require(composed.summary().first { $0.kind == .tax })
    #expect(row.note?.string.contains("1.60") == true)
    #expect(row.note?.string.contains("CHF") == true)
  }

  @Test func aReceiptEndsWithWhatWasPaidAndRefunded() throws {
    let composed = try Composed(
      Sample.receipt {
        $0.refunds = [.init(date: nil, amount: try Sample.euros(8_800))]
      })
    #expect(
      try composed.summaryLines() == [
        "Subtotal: €588.00", "Total: €588.00", "Amount paid: €588.00",
        "Amount refunded: -€88.00", "Amount paid after refunds: €500.00",
      ])
  }

  @Test func aCreditNoteEndsWithItsSettlement() throws {
    let composed = try Composed(
      Sample.creditNote {
        $0.credit = .init(
          reducedInvoice: try Sample.euros(10_000), refunded: try Sample.euros(20_000),
          creditedToBalance: try Sample.euros(28_000), outOfBand: try Sample.euros(800))
      })
    #expect(
      try composed.summaryLines().dropFirst(2) == [
        "Deducted from invoice: €100.00", "Refunded to payment method: €200.00",
        "Credited to customer balance: €280.00", "Credited by other means: €8.00",
      ])
  }

  @Test func refundsOfACreditNoteHaveMethodDayAndNumber() throws {
    let composed = try Composed(
      Sample.creditNote {
        $0.refunds = [
          .init(
            date: Sample.issued, amount: try Sample.euros(50_000), receiptNumber: "3333-1",
            method: .init(type: "card", brand: "visa", last4: "4242")),
          .init(date: nil, amount: try Sample.euros(8_800)),
        ]
      })
    let row = try #require(composed.table(.summary).rows.last)
    #expect(
      row.cells[0].texts.map(\.string) == [
        "Refunded to payment method", "Visa - 4242 · February 12, 2026",
        "Receipt number 3333-1",
      ])
  }
}
