import Billing
import Diagnostics
import Figures
import Testing

@testable import EInvoices

/// One fault at a time is put into a model that keeps all rules.
@Suite struct RulesTests {
  private func facts(
    _ profile: Profile = .facturx, _ change: (inout EInvoice) -> Void
  ) -> [Fact] {
    var invoice = Sample.map(Sample.invoice(), as: profile).invoice
    #expect(Rules.facts(about: invoice, sums: true).isEmpty || profile == .facturxFrance)
    change(&invoice)
    return Rules.facts(about: invoice, sums: true)
  }

  private func rules(_ facts: [Fact]) -> [String] {
    facts.compactMap { fact in
      switch fact {
      case .doesNotAddUp(_, let rule, _, _), .forbidden(_, let rule, _),
        .wrongForm(_, _, let rule, _):
        rule
      case .tooManyDecimals: "BR-DEC"
      case .unknownCode(let term, _, _, _): term.rawValue
      case .missing(let term, _, _, _): term.rawValue
      case .missingOneOf(let terms, _, _): terms.map(\.rawValue).joined(separator: "|")
      default: nil
      }
    }
  }

  @Test func holdsSumsTogether() {
    let one = Sample.money(1)
    #expect(rules(facts { $0.totals.lines = one }) == ["BR-CO-13"])
    #expect(rules(facts { $0.totals.allowances = one }) == ["BR-CO-13"])
    #expect(rules(facts { $0.totals.tax = one }) == ["BR-CO-14", "BR-CO-15"])
    #expect(rules(facts { $0.totals.due = one }) == ["BR-CO-16"])
    #expect(rules(facts { $0.totals.withTax = one }) == ["BR-CO-15", "BR-CO-16"])
  }

  /// Less than one unit of the currency apart passes, one does not.
  @Test func leavesTheRoomThatTheRulesLeave() {
    func change(_ tax: Int) -> [String] {
      rules(
        facts {
          $0.breakdown[0].tax = Sample.money(tax)
          $0.totals.tax = Sample.money(tax)
          $0.totals.withoutTax = Sample.money(10_000)
          $0.totals.withTax = Sample.money(10_000 + tax)
          $0.totals.due = Sample.money(10_000 + tax)
        })
    }
    #expect(change(1_801).isEmpty)
    #expect(change(1_999).isEmpty)
    #expect(change(1_800) == ["BR-CO-17"])
    #expect(change(2_000) == ["BR-CO-17"])
  }

  @Test func refusesThreeDecimals() {
    var invoice = Sample.map(Sample.invoice()).invoice
    invoice.lines[0].net = Sample.money(1_001, "KWD")
    var found: [Fact] = []
    Rules.sums(invoice, &found)
    #expect(found == [.tooManyDecimals(.lineNet, "1.001")])
    invoice.lines[0].net = Sample.money(1_010, "KWD")
    found = []
    Rules.sums(invoice, &found)
    #expect(found.isEmpty)
  }

  @Test func closesListsOfCodes() {
    #expect(rules(facts { $0.buyer.address.country = "XX" }) == ["BT-55"])
    #expect(rules(facts { $0.seller.endpoint?.scheme = "0000" }) == ["BT-34"])
    #expect(
      rules(facts { $0.seller.registration = .init(value: "1", scheme: "9999") }) == ["BT-30"])
    #expect(rules(facts { $0.lines[0].unit = "PIECE" }) == ["BT-130"])
    #expect(rules(facts { $0.notes = [.init(subject: "XX", text: "x")] }) == ["BT-21"])
    #expect(
      rules(facts { $0.breakdown[0].reasonCode = "VATEX-NO" }).contains("BT-121"))
  }

  @Test func keepsCategoriesAndCodesTogether() {
    #expect(
      rules(
        facts {
          $0.breakdown[0].reasonCode = "VATEX-EU-AE"
        }) == ["PEPPOL-EN16931-P0104 to P0111"])
    #expect(
      rules(
        facts {
          $0.breakdown[0].vat = .init(category: .exempt, rate: DecimalNumber(19))
          $0.breakdown[0].reason = "x"
        }) == ["BR-E-05"])
    #expect(
      rules(
        facts {
          $0.breakdown[0].vat = .init(category: .exempt, rate: DecimalNumber(0))
          $0.breakdown[0].tax = Sample.money(0)
          $0.totals.tax = Sample.money(0)
          $0.totals.withTax = Sample.money(10_000)
          $0.totals.due = Sample.money(10_000)
        }) == ["BT-120|BT-121"])
  }

  @Test func checksNumbersAndPrices() {
    #expect(rules(facts { $0.seller.vatNumber = "123" }) == ["BR-CO-09"])
    #expect(rules(facts { $0.lines[0].price = DecimalNumber(-1) }) == ["BR-27"])
    #expect(rules(facts { $0.lines[0].name = "" }) == ["BT-153"])
    #expect(rules(facts { $0.issued = CivilDate(year: 12_345, month: 1, day: 1) }) == ["ISO 8601"])
    #expect(
      rules(facts { $0.accounting = .init(currency: Sample.euro, amount: Sample.money(1)) })
        == ["PEPPOL-EN16931-R005"])
    #expect(
      rules(facts { $0.accounting = .init(currency: Sample.currency("CHF"), amount: nil) })
        == ["BT-111"])
  }

  @Test func knowsPeppol() {
    #expect(
      rules(facts(.peppol) { $0.buyerReference = nil }) == ["BT-10|BT-13"])
    #expect(rules(facts(.peppol) { $0.type = .selfBilled }) == ["PEPPOL-EN16931-P0100"])
    #expect(
      rules(facts(.peppol) { $0.seller.endpoint = .init(value: "a@b.example", scheme: "EM") })
        == ["PEPPOL-EN16931-CL008"])
    #expect(
      rules(facts(.peppol) { $0.seller.address.country = "NL" }).contains("BT-30"))
    #expect(rules(facts(.peppol) { $0.seller.address.country = "GR" }) == ["GR-R-001"])
  }

  @Test(arguments: [
    ("0208", "0403170701", true), ("0208", "0403170702", false), ("0208", "403170701", false),
    ("0192", "923609016", true), ("0192", "923609017", false), ("0007", "5560360793", true),
    ("0007", "5560360794", false), ("0088", "4012345000009", true),
    ("0088", "4012345000008", false), ("9930", "anything", true),
  ])
  func checksNumbersOfPeppol(scheme: String, value: String, isRight: Bool) {
    let identifier = EInvoice.Identifier(value: value, scheme: scheme)
    #expect((identifier.unmetForm == nil) == isRight)
  }

  @Test func knowsFrance() {
    func french(_ change: (inout EInvoice) -> Void) -> [String] {
      rules(
        facts(.facturxFrance) { invoice in
          invoice.businessProcess = "S1"
          invoice.seller.registration = .init(value: "404833048", scheme: "0002")
          invoice.notes = ["PMT", "PMD", "AAB"].map { .init(subject: $0, text: "x") }
          invoice.breakdown[0].vat.rate = DecimalNumber(20)
          invoice.lines[0].vat?.rate = DecimalNumber(20)
          invoice.breakdown[0].tax = Sample.money(2_000)
          invoice.totals.tax = Sample.money(2_000)
          invoice.totals.withTax = Sample.money(12_000)
          invoice.totals.due = Sample.money(12_000)
          change(&invoice)
        })
    }
    #expect(french { _ in } == [])
    #expect(french { $0.businessProcess = "X1" } == ["BR-FR-08"])
    #expect(french { $0.seller.registration?.value = "40483304" } == ["BR-FR-10"])
    #expect(french { $0.notes.removeLast() } == ["BT-22"])
    #expect(french { $0.notes.append($0.notes[0]) } == ["BR-FR-06"])
    #expect(french { $0.number = "RE 1" } == ["BR-FR-01, BR-FR-02"])
    #expect(french { $0.breakdown[0].vat.rate = DecimalNumber(201, scale: 1) } == ["BR-FR-16"])
    #expect(french { $0.businessProcess = "S2" } == ["BR-FR-CO-09"])
    #expect(
      french { $0.due = CivilDate(year: 2026, month: 3, day: 1) } == ["BR-FR-CO-07"])
    #expect(french { $0.lines[0].quantity = DecimalNumber(100_001, scale: 5) } == ["BR-FR-DEC-02"])
  }

  @Test func joinsLinesInOneFinding() {
    let facts = (1...7).map {
      Fact.missing(.itemName, line: $0, source: "'description'", because: .standard)
    }
    #expect(
      facts.diagnostics.map(\.sentence) == [
        "BT-153, the name of lines 1, 2, 3, 4 and 3 others, is missing"
      ])
    #expect(facts.diagnostics[0].hints == ["give 'description'"])
    #expect(
      Array(facts.prefix(1)).diagnostics.map(\.sentence)
        == ["BT-153, the name of line 1, is missing"])
    #expect(
      Array(facts.prefix(3)).diagnostics.map(\.sentence)
        == ["BT-153, the name of lines 1, 2 and 3, is missing"])
  }

  @Test func namesEveryTerm() {
    for term in Term.allCases { #expect(!term.name.isEmpty, "\(term)") }
  }
}
