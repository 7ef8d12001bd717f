import Diagnostics
import Figures
import Testing

@testable import Billing

/// What happened between the total and what is due.
@Suite struct BalanceTests {
  struct Row: Sendable {
    var currency = "eur"
    var total: Int
    var due: Int
    var start: Int?
    var end: Int?
    var expected: [String]
    var warns = false
  }

  static let rows = [
    // Credit that is used: a part of it, all of it.
    Row(total: 10_000, due: 0, start: -15_000, end: -5_000, expected: ["used -10000"]),
    Row(total: 10_000, due: 7_000, start: -3_000, end: 0, expected: ["used -3000"]),
    // Owed from before.
    Row(total: 10_000, due: 10_300, start: 300, end: 0, expected: ["owed 300"]),
    // Too small to charge, alone and with what was owed or held before.
    Row(currency: "usd", total: 30, due: 0, start: 0, end: 30, expected: ["carried -30"]),
    Row(currency: "usd", total: 30, due: 0, expected: ["carried -30"]),
    Row(total: 20, due: 0, start: 10, end: 30, expected: ["owed 10", "carried -30"]),
    Row(total: 40, due: 0, start: -10, end: 30, expected: ["used -10", "carried -30"]),
    // Negative totals, alone and against what was owed or held before.
    Row(total: -5_000, due: 0, start: 0, end: -5_000, expected: ["credited 5000"]),
    Row(
      total: -5_000, due: 0, start: 2_000, end: -3_000, expected: ["owed 2000", "credited 3000"]),
    Row(total: -5_000, due: 0, start: -1_000, end: -6_000, expected: ["credited 5000"]),
    Row(total: -5_000, due: 2_000, start: 7_000, end: 0, expected: ["owed 7000"]),
    // Rounding to whole hundreds.
    Row(currency: "ugx", total: 12_345, due: 12_300, start: 0, end: 0, expected: ["carried -45"]),
    // No balance, and yet less is due: the difference is a row, and named.
    Row(total: 10_000, due: 7_000, start: 0, end: 0, expected: ["used -3000"], warns: true),
    Row(total: 10_000, due: 0, start: 0, end: 0, expected: ["used -10000"], warns: true),
    Row(total: 10_000, due: 10_000, start: 0, end: 0, expected: []),
  ]

  @Test(arguments: rows)
  func isToldApart(row: Row) throws {
    func json(_ value: Int?) -> String { value.map(String.init) ?? "null" }
    let frozen = try freeze(
      Sample.invoice([
        "currency": "\"\(row.currency)\"", "subtotal": "\(row.total)", "total": "\(row.total)",
        "amount_due": "\(row.due)", "amount_remaining": "\(row.due)",
        "starting_balance": json(row.start), "ending_balance": json(row.end),
        "lines": Sample.lines([#"{"id":"il_1","amount":\#(row.total)}"#]),
      ]), Sample.customer)
    let totals = frozen.snapshot.totals
    let parts: [(String, Money?)] = [
      ("owed", totals.previousBalance), ("used", totals.appliedBalance),
      ("credited", totals.creditedToBalance), ("carried", totals.carriedForward),
    ]
    #expect(
      parts.compactMap { name, amount in amount.map { "\(name) \($0.minorUnits)" } }
        == row.expected)
    #expect(frozen.diagnostics.map(\.code) == (row.warns ? ["arithmetic-amount-due"] : []))
    let sum = parts.reduce(row.total) { $0 + ($1.1?.minorUnits ?? 0) }
    #expect(sum == row.due)
  }
}
