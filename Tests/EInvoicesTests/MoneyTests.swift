import Billing
import Figures
import Testing

@testable import EInvoices

@Suite struct MoneyTests {
  private func shares(_ shares: [(id: String, amount: Int)]) -> Snapshot.LineDetails {
    var details = Snapshot.LineDetails()
    details.discountShares = shares.map { .init(id: $0.id, amount: Sample.money($0.amount)) }
    return details
  }

  private func decimal(_ text: String) -> DecimalNumber {
    guard let number = DecimalNumber(text) else { preconditionFailure("no number \(text)") }
    return number
  }

  /// Amount, quantity, stated price; then quantity, price, base.
  @Test(
    arguments: [
      (10_000, "1", "100", "1", "100", nil),
      (4_711, "3926173", "0.000012", "3926173", "0.000012", nil),
      (12_345, "1000", nil, "1000", "0.12345", "!"),
      (12_340, "1000", nil, "1000", "0.1234", nil),
      (1_000, "3", "3.333333", "3", "3.333333", nil),
      (1_000, "3", "5", "3", "10.00", "3"),
      (-1_234, "2", "10", "-2", "6.17", nil),
      (-500, "-1", "5", "-1", "5", nil),
      (500, "0", "7", "1", "5", nil), (0, "0", "7", "0", "7", nil), (0, "1", "49", "1", "0", nil),
      (500, nil, nil, "1", "5", nil),
    ] as [(Int, String?, String?, String, String, String?)])
  func makesThePriceExact(
    amount: Int, stated: String?, unitPrice: String?, quantity: String, price: String,
    base: String?
  ) {
    let line = Sample.line(amount, quantity: stated, price: unitPrice, taxes: [])
    let made = LinePrice(line, amount: line.amount, mostDecimals: 30)
    #expect(made.quantity == decimal(quantity))
    if base == "!" {
      #expect(made.price == line.amount.decimal && made.base == decimal(quantity))
    } else {
      #expect(made.price == decimal(price))
      #expect(made.base == base.map(decimal))
    }
    #expect(!made.price.isNegative)
  }

  @Test func takesTaxOutOfThePrice() throws {
    var line = Sample.line(
      11_900, quantity: "7", price: "17",
      taxes: [Sample.tax(1_710, on: 9_000, isInclusive: true)])
    line.details = shares([("di_1", -1_190)])
    let money = try #require(LineMoney(line, rate: decimal("19")))
    #expect(money.before == Sample.money(10_000))
    #expect(money.parts.map(\.net) == [Sample.money(-1_000)])
  }

  /// The last discount takes what rounding leaves, so that the base is the stated one exactly.
  @Test func leavesTheStatedBase() throws {
    var line = Sample.line(999, taxes: [Sample.tax(129, on: 681, isInclusive: true)])
    line.discounts = [.init(id: "di_2", name: "Own", amount: Sample.money(-99))]
    line.details = shares([("di_1", -45), ("di_3", -45)])
    let money = try #require(LineMoney(line, rate: decimal("19")))
    let parts = money.own + money.parts.map(\.net)
    #expect(money.before.minorUnits + parts.reduce(0) { $0 + $1.minorUnits } == 681)
    #expect(money.before == Sample.money(839))
  }

  @Test func sharesDiscountsByTax() {
    var first = Sample.line(10_000, taxes: [Sample.tax(1_710, on: 9_000)])
    first.details = shares([("di_1", -1_000)])
    var second = Sample.line(5_000, taxes: [Sample.tax(315, on: 4_500, percent: 7)])
    second.details = shares([("di_1", -500)])
    var snapshot = Sample.invoice([first, second])
    snapshot.totals.discounts = [
      .init(id: "di_1", name: "Spring", amount: Sample.money(-1_500))
    ]
    let (invoice, facts) = Sample.map(snapshot)
    #expect(facts.isEmpty)
    #expect(invoice.allowances.map(\.amount) == [Sample.money(1_000), Sample.money(500)])
    #expect(invoice.allowances.map(\.reason) == ["Spring", "Spring"])
    #expect(invoice.breakdown.map(\.base) == [Sample.money(9_000), Sample.money(4_500)])
    snapshot.lines[1].details = nil
    #expect(Sample.map(snapshot).facts == [.unsharedDiscount(name: "Spring")])
  }

  @Test func takesOffTheLineWhatIsItsOwn() {
    var line = Sample.line(10_000, taxes: [Sample.tax(1_710, on: 9_000)])
    line.discounts = [.init(id: "di_1", name: "Own", amount: Sample.money(-1_000))]
    let (invoice, facts) = Sample.map(Sample.invoice([line]))
    #expect(facts.isEmpty)
    #expect(invoice.lines[0].net == Sample.money(9_000))
    #expect(invoice.lines[0].allowances.map(\.amount) == [Sample.money(1_000)])
    #expect(invoice.allowances.isEmpty)
  }

  @Test func writesAmountsPlainly() {
    #expect(Sample.money(1_999).xml == "19.99")
    #expect(Sample.money(-5).xml == "-0.05")
    #expect(Sample.money(500, "JPY").xml == "500")
    #expect(Sample.money(50_010, "KWD").xml == "50.01")
    #expect(Sample.money(76_384_000, "ISK").xml == "763840")
    #expect(decimal("20.00").xml == "20")
    #expect(decimal("0.000001").xml == "0.000001")
  }
}
