import Billing
import Figures
import Testing

@testable import EInvoices

@Suite struct TaxTests {
  private func zero(_ reason: Snapshot.TaxabilityReason?) -> Snapshot {
    Sample.invoice([
      Sample.line(10_000, taxes: [Sample.tax(0, on: 10_000, percent: 0, reason: reason)])
    ])
  }

  @Test(
    arguments: [
      (Snapshot.TaxabilityReason.reverseCharge, "AE", "VATEX-EU-AE"), (.zeroRated, "Z", nil),
      (.productExempt, "E", nil), (.notSubjectToTax, "O", "VATEX-EU-O"), (.notCollecting, nil, nil),
      (nil, nil, nil),
    ] as [(Snapshot.TaxabilityReason?, String?, String?)])
  func tellsTheCategoryOfStripesReason(
    reason: Snapshot.TaxabilityReason?, category: String?, code: String?
  ) {
    let invoice = Sample.map(zero(reason)).invoice
    #expect(invoice.breakdown.first?.vat.category.rawValue == category)
    #expect(invoice.breakdown.first?.reasonCode == code)
  }

  @Test func asksWhereNothingTellsTheCategory() {
    #expect(Sample.missing(zero(.notCollecting)) == [.lineCategory])
    var snapshot = zero(.notCollecting)
    snapshot.electronicInvoice = .init()
    snapshot.electronicInvoice?.exemption = .init(subject: "", category: "G")
    let (invoice, facts) = Sample.map(snapshot)
    #expect(facts.isEmpty)
    #expect(invoice.breakdown.first?.reasonCode == "VATEX-EU-G")
    #expect(invoice.delivery?.address?.country == "FR")
  }

  @Test func sellsGoodsToAnotherMemberState() {
    var snapshot = zero(.reverseCharge)
    snapshot.electronicInvoice = .init()
    snapshot.electronicInvoice?.supply = .goods
    let (invoice, facts) = Sample.map(snapshot)
    #expect(facts.isEmpty)
    #expect(invoice.breakdown.first?.vat.category == .intraCommunity)
    #expect(invoice.delivery?.address?.country == "FR")
    #expect(invoice.delivery?.date == invoice.issued)
    #expect(snapshot.taxStatements.map(\.kind) == [.intraCommunity])
    snapshot.buyer.taxIDs = []
    #expect(Sample.map(snapshot).invoice.breakdown.first?.vat.category == .reverseCharge)
    #expect(Sample.missing(snapshot) == [.buyerVATNumber])
  }

  @Test func doesNotLetAGeneralExemptionContradictStripe() {
    var snapshot = zero(.reverseCharge)
    snapshot.electronicInvoice = .init()
    snapshot.electronicInvoice?.exemption = .init(
      subject: "", category: "E", code: "VATEX-EU-132")
    #expect(Sample.map(snapshot).invoice.breakdown.first?.reasonCode == "VATEX-EU-AE")
    snapshot.lines[0].taxes[0].reason = .productExempt
    #expect(Sample.map(snapshot).invoice.breakdown.first?.reasonCode == "VATEX-EU-132")
  }

  @Test(arguments: [("FR", "VATEX-FR-FRANCHISE"), ("DE", nil), ("AT", nil)])
  func knowsSmallEnterprises(country: String, code: String?) {
    var snapshot = Sample.invoice([Sample.line(10_000, taxes: [])])
    snapshot.seller.address?.country = country
    snapshot.electronicInvoice = .init()
    snapshot.electronicInvoice?.isSmallBusiness = true
    let (invoice, facts) = Sample.map(snapshot)
    #expect(facts.isEmpty)
    #expect(invoice.breakdown.first?.vat.category == .exempt)
    #expect(invoice.breakdown.first?.reasonCode == code)
    #expect(invoice.breakdown.first?.reason != nil)
  }

  @Test func leavesVATNumbersOutOfWhatIsOutOfScope() {
    var snapshot = zero(.notSubjectToTax)
    #expect(Sample.missing(snapshot) == [.sellerIdentifier, .sellerRegistration])
    snapshot.seller.registrations = [.init(scheme: "", id: "HRB 1")]
    let (invoice, facts) = Sample.map(snapshot)
    #expect(facts == [.leavesOutVATNumbers])
    #expect(facts[0].severity == .warning)
    #expect(invoice.seller.vatNumber == nil && invoice.buyer.vatNumber == nil)
    #expect(invoice.lines[0].vat?.rate == nil)
  }

  @Test func refusesOtherTaxes() {
    var snapshot = Sample.invoice()
    snapshot.lines[0].taxes[0].rate.type = "sales_tax"
    #expect(
      Sample.map(snapshot).facts
        == [.otherTax(.lineCategory, name: "sales_tax", line: 1)])
    snapshot.lines[0].taxes[0].rate.type = nil
    #expect(Sample.map(snapshot).facts.isEmpty)
    snapshot.lines[0].taxes[0].rate.country = "US"
    #expect(Sample.map(snapshot).facts == [.otherTax(.lineCategory, name: "VAT", line: 1)])
    snapshot.lines[0].taxes.append(Sample.tax(100, on: 10_000, percent: 1))
    #expect(Sample.map(snapshot).facts == [.severalTaxes(.lineCategory, line: 1)])
    snapshot.lines[0].taxes = [Sample.tax(1_900, on: 10_000)]
    snapshot.lines[0].taxes[0].rate.kind = "flat_amount"
    #expect(Sample.map(snapshot).facts == [.flatTax(.lineCategory, line: 1)])
  }

  /// A rate is never worked back from amounts.
  @Test func asksForTheRate() {
    var snapshot = Sample.invoice()
    snapshot.lines[0].taxes[0].rate.percentage = nil
    #expect(Sample.missing(snapshot) == [.lineRate])
  }

  @Test func takesTheOneTaxOfAnOldDocument() {
    var snapshot = Sample.invoice()
    snapshot.lines[0].taxes = []
    let (invoice, facts) = Sample.map(snapshot)
    #expect(facts.isEmpty)
    #expect(invoice.lines[0].vat == .init(category: .standard, rate: DecimalNumber(19)))
  }
}
