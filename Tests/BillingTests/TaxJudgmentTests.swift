import Figures
import Testing

@testable import Billing

@Suite struct TaxJudgmentTests {
  @Test(arguments: Snapshot.TaxabilityReason.allCases)
  func printsZeroUnlessThereIsNoTaxHere(reason: Snapshot.TaxabilityReason) throws {
    let denies: Set<Snapshot.TaxabilityReason> = [.notCollecting, .notSubjectToTax, .notSupported]
    #expect(try Made.tax(0, reason: reason).isPrinted == !denies.contains(reason))
    #expect(try Made.tax(1, reason: reason).isPrinted)
  }

  @Test(arguments: [
    (Snapshot.TaxabilityReason?.some(.reverseCharge), Snapshot.TaxExempt.none, 0, 0),
    (.some(.zeroRated), .none, 0, 0), (.some(.productExempt), .none, 0, 0), (nil, .reverse, 0, 0),
    (nil, .exempt, 0, 0), (nil, .none, 0, 20), (.some(.notAvailable), .none, 0, 20),
    (.some(.reverseCharge), .reverse, 5, 20),
  ])
  func tellsTheRateThatApplied(
    reason: Snapshot.TaxabilityReason?, status: Snapshot.TaxExempt, cents: Int, percentage: Int
  ) throws {
    let snapshot = try Made.invoice { $0.taxExempt = status }
    let tax = try Made.tax(cents, reason: reason)
    #expect(snapshot.percentage(of: tax) == DecimalNumber(Int128(percentage)))
    let row = Snapshot.Tax(
      rate: tax.rate, amount: tax.amount, isInclusive: false, reason: reason)
    #expect(snapshot.percentage(of: row) == DecimalNumber(Int128(percentage)))
  }

  @Test(arguments: [
    ("AU", 1, 0, true), ("AU", 0, 1, true), ("AU", 0, 0, false), ("DE", 1, 1, false),
  ])
  func titlesTaxInvoicesOfRegisteredSellers(
    country: String, ids: Int, taxes: Int, isTaxInvoice: Bool
  ) throws {
    let tax = try Made.tax(100)
    let snapshot = try Made.invoice {
      $0.seller.address = .init(country: country)
      $0.seller.taxIDs = Array(repeating: .init(type: "au_abn", value: "1"), count: ids)
      $0.totals.taxes = Array(
        repeating: .init(rate: tax.rate, amount: tax.amount, isInclusive: false), count: taxes)
    }
    #expect(snapshot.isTaxInvoice == isTaxInvoice)
    var note = snapshot
    note.kind = .creditNote
    #expect(!note.isTaxInvoice)
  }

  @Test(arguments: [
    ("duplicate", true), ("order_change", true), ("product_unsatisfactory", true),
    ("fraudulent", false), ("other", false),
  ])
  func keepsSomeReasonsOfCreditFromTheBuyer(reason: String, isPrinted: Bool) {
    #expect(Snapshot.Credit(reason: reason).printedReason == (isPrinted ? reason : nil))
  }
}

@Suite struct TaxStatementTests {
  private func lines(
    _ reasons: [Snapshot.TaxabilityReason?]
  ) throws -> [Snapshot.Line] {
    try reasons.map { try Made.line(100, [try Made.tax(0, reason: $0)]) }
  }

  private func statements(
    _ reasons: [Snapshot.TaxabilityReason?], _ change: (inout Snapshot) throws -> Void = { _ in }
  ) throws -> [Snapshot.TaxStatement] {
    try Made.invoice {
      $0.lines = try lines(reasons)
      try change(&$0)
    }.taxStatements
  }

  @Test func saysNothingWithoutCause() throws {
    #expect(try statements([nil, .standardRated, .zeroRated]).isEmpty)
  }

  @Test func concernsTheDocumentWhereEveryLineIs() throws {
    #expect(
      try statements([.reverseCharge, .reverseCharge]) == [.init(.reverseCharge, .document)])
  }

  @Test func namesTheLinesWhereOnlySomeAre() throws {
    #expect(
      try statements([nil, .reverseCharge, .customerExempt, .reverseCharge]) == [
        .init(.reverseCharge, .items(lines: [1, 3], shipping: false)),
        .init(.customerExempt, .items(lines: [2], shipping: false)),
      ])
  }

  @Test func alwaysNamesExemptGoods() throws {
    #expect(
      try statements([.productExempt, .productExemptHoliday]) == [
        .init(.productExempt, .items(lines: [0, 1], shipping: false))
      ])
  }

  @Test func followsTheCustomersStatus() throws {
    #expect(try statements([nil]) { $0.taxExempt = .reverse } == [.init(.reverseCharge, .document)])
    #expect(
      try statements([nil]) { $0.taxExempt = .exempt } == [.init(.customerExempt, .document)])
  }

  @Test func followsTheTaxesOfTheDocument() throws {
    let statements = try statements([nil]) {
      $0.totals.taxes = [
        .init(
          rate: .init(), amount: try Made.euros(0), isInclusive: false, reason: .reverseCharge)
      ]
    }
    #expect(statements == [.init(.reverseCharge, .document)])
  }

  @Test func countsShippingThatIsTaxed() throws {
    let taxed = try statements([.reverseCharge]) {
      $0.totals.shipping = .init(amount: try Made.euros(5), taxes: [try Made.tax(1)])
    }
    #expect(taxed == [.init(.reverseCharge, .items(lines: [0], shipping: false))])
    let shipping = try statements([nil]) {
      $0.totals.shipping = .init(
        amount: try Made.euros(5), taxes: [try Made.tax(0, reason: .reverseCharge)])
    }
    #expect(shipping == [.init(.reverseCharge, .items(lines: [], shipping: true))])
  }
}
