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
    ("duplicate", true), ("order_change", true), ("product_unsatisfactory", true),
    ("fraudulent", false), ("other", false),
  ])
  func keepsSomeReasonsOfCreditFromTheBuyer(reason: String, isPrinted: Bool) {
    #expect(Snapshot.Credit(reason: reason).printedReason?.rawValue == (isPrinted ? reason : nil))
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

  @Test func staysSilentBesideChargedTax() throws {
    let charged = try Made.tax(100)
    for status in [Snapshot.TaxExempt.reverse, .exempt] {
      #expect(try statements([nil]) { $0.taxExempt = status }.count == 1)
      #expect(
        try statements([nil]) {
          $0.taxExempt = status
          $0.lines[0].taxes = [charged]
        }.isEmpty)
      #expect(
        try statements([nil, nil]) {
          $0.taxExempt = status
          $0.lines[1].taxes = [charged]
        }.isEmpty)
    }
    #expect(
      try statements([.reverseCharge]) { $0.lines[0].taxes.append(charged) }.isEmpty)
    #expect(
      try statements([.reverseCharge]) {
        $0.lines[0].taxes = [try Made.tax(5, reason: .reverseCharge)]
      }
      .isEmpty)
  }

  @Test(arguments: [
    Snapshot.TaxabilityReason.notSubjectToTax, .notCollecting, .notSupported, .zeroRated,
  ])
  func reasonsOfTheirOwnSilenceTheCustomersStatus(reason: Snapshot.TaxabilityReason) throws {
    #expect(try statements([reason]) { $0.taxExempt = .reverse }.isEmpty)
    #expect(try statements([reason]) { $0.taxExempt = .exempt }.isEmpty)
    #expect(
      try statements([reason, nil]) { $0.taxExempt = .reverse }
        == [.init(.reverseCharge, .items(lines: [1], shipping: false))])
  }

  @Test func aFeeIsNoTaxThatContradicts() throws {
    var fee = try Made.tax(28, percentage: nil)
    fee.rate.kind = "flat_amount"
    let found = try statements([.reverseCharge]) { $0.lines[0].taxes.append(fee) }
    #expect(found == [.init(.reverseCharge, .document)])
  }

  private func goods(to country: String, _ number: String?) throws -> [Snapshot.TaxStatement.Kind] {
    try statements([.zeroRated]) {
      $0.seller.address = .init(country: "FR")
      $0.seller.taxIDs = [.init(type: "eu_vat", value: "FR1")]
      $0.buyer.taxIDs = number.map { [.init(type: $0, value: "1")] } ?? []
      $0.shipTo = .init(name: "Depot", address: .init(country: country))
    }.map(\.kind)
  }

  @Test func zeroRatedGoodsThatLeaveTheStateSaySo() throws {
    #expect(try goods(to: "DE", "eu_vat") == [.intraCommunity])
    #expect(try goods(to: "DE", nil).isEmpty)
    #expect(try goods(to: "US", nil) == [.export])
    #expect(try goods(to: "FR", "eu_vat").isEmpty)
  }

  @Test func provisionsComeFromTheSettings() throws {
    let clause: LocalizedText = "Art. 261-4-4"
    let exempt = try statements([.productExempt, .productExempt]) {
      $0.exemptions = [.init(subject: "product_exempt", category: "E", text: clause)]
    }
    #expect(
      exempt == [.init(.productExempt, .items(lines: [0, 1], shipping: false), clause: clause)])
    let other = try statements([.notSubjectToTax]) {
      $0.exemptions = [.init(subject: "not_subject_to_tax", category: "O", text: clause)]
    }
    #expect(other == [.init(.provision, .document, clause: clause)])
    let goods = try statements([.zeroRated]) {
      $0.exemptions = [.init(subject: "zero_rated", category: "K")]
    }
    #expect(goods == [.init(.intraCommunity, .document)])
  }
}
