import Diagnostics
import Figures
import JSON

/// Checks whether the taxes of a document agree with their rates, with those of its lines, and with
/// what else the document says of them.
struct TaxArithmetic {
  let freezer: Freezer
  let lines: FrozenLines
  let totals: Snapshot.Totals
  /// The field with the rows before 2025-03-31.
  let oldField: String

  private var document: Fields { freezer.document }

  func check(_ taxExempt: Snapshot.TaxExempt, of source: Fields) {
    checkSums()
    checkBases()
    checkOldSum()
    checkStatus(taxExempt, source)
  }

  /// The taxes of lines and shipping make up those of the document, but for a rounding of each; in
  /// sum, and where the sum is right, for each rate.
  private func checkSums() {
    guard lines.lines.contains(where: { !$0.taxes.isEmpty }), !totals.taxes.isEmpty else { return }
    let rows = totals.taxSum(inclusive: true) + totals.taxSum(inclusive: false)
    let ofLines = lines.lines.reduce(Int128(0)) { sum, line in
      line.taxes.reduce(sum) { $0 + Int128($1.amount.minorUnits) }
    }
    let shipping = Int128(document.object("shipping_cost")?.integer("amount_tax") ?? 0)
    if (rows - ofLines - shipping).magnitude > UInt128(lines.lines.count) * step {
      add(
        .arithmetic(.taxRowsAndLines(rows: figure(rows), lines: figure(ofLines + shipping))),
        document.place(of: field))
    } else if shipping == 0 || totals.shipping?.taxes.isEmpty == false {
      checkRates()
    }
  }

  private func checkRates() {
    var sums = RateSums()
    for tax in totals.taxes { sums.add(tax.onLine, to: \.rows) }
    for line in lines.lines {
      for tax in line.taxes { sums.add(tax, to: \.lines) }
    }
    for tax in totals.shipping?.taxes ?? [] { sums.add(tax, to: \.lines) }
    guard !sums.hasUnknown else { return }
    for sum in sums.ordered where (sum.rows - sum.lines).magnitude > UInt128(sum.count) * step {
      let fact = Finding.Tax.ratesOfRowsAndLines(
        tax: sum.name, rows: figure(sum.rows), lines: figure(sum.lines))
      add(.tax(fact), document.place(of: field))
    }
  }

  /// tax = base × rate, but for a rounding on each line. Rates that hold for a part of the base only
  /// are left alone.
  private func checkBases() {
    let places = document.elements(field).map(\.place)
    for (index, tax) in totals.taxes.enumerated() {
      guard let base = tax.base, let rate = tax.rate.percentage, !tax.amount.isZero,
        tax.reason?.isWholeRate != false, rate.scale <= 9,
        rate.coefficient.magnitude < 1_000_000_000_000
      else { continue }
      let whole = DecimalNumber(1).shifted(by: 2 + rate.scale).coefficient
      let product = Int128(base.minorUnits) * rate.coefficient
      let difference = (Int128(tax.amount.minorUnits) * whole - product).magnitude
      let bearing = lines.lines.count { $0.taxes.contains { $0.rate.id == tax.rate.id } }
      guard difference * 2 > whole.magnitude * step * UInt128(bearing + 2) else { continue }
      let half = product < 0 ? -whole / 2 : whole / 2
      let fact = Finding.Tax.amountIsNotRate(
        tax: tax.rate.words, stated: figure(tax.amount), expected: figure((product + half) / whole),
        percent: rate.description, base: figure(base))
      add(.tax(fact), index < places.count ? places[index] : document.place(of: field))
    }
  }

  /// `tax`, until 2025-02, is the sum of the rows.
  private func checkOldSum() {
    guard let stated = document.integer("tax"), !totals.taxes.isEmpty, document.has(field) else {
      return
    }
    let rows = totals.taxSum(inclusive: true) + totals.taxSum(inclusive: false)
    guard Int128(stated) != rows else { return }
    add(
      .tax(.oldSum(stated: figure(Int128(stated)), rows: figure(rows))), document.place(of: "tax"))
  }

  /// A customer or a supply that is marked for reverse charge or as exempt bears no tax.
  private func checkStatus(_ taxExempt: Snapshot.TaxExempt, _ source: Fields) {
    let charged = totals.taxes.filter(\.onLine.isCharged)
    if taxExempt != .none, !charged.isEmpty {
      let sum = charged.reduce(Int128(0)) { $0 + Int128($1.amount.minorUnits) }
      let place =
        source.has("customer_tax_exempt") ? source.place(of: "customer_tax_exempt") : source.place
      add(.tax(.statusButTaxed(status: taxExempt, amount: figure(sum))), place)
    }
    for tax in charged {
      guard let reason = tax.reason, reason.explainsZero, reason != .portionProductExempt else {
        continue
      }
      let fact = Finding.Tax.reasonButTaxed(
        reason: reason.rawValue, tax: tax.rate.words, amount: figure(tax.amount))
      add(.tax(fact), document.place(of: field))
    }
  }

  /// The list that the rows came from.
  private var field: String { document.elements("total_taxes").isEmpty ? oldField : "total_taxes" }

  /// The smallest amount that the currency prints, in minor units.
  private var step: UInt128 {
    ["HUF", "ISK", "TWD", "UGX"].contains(freezer.currency.code) ? 100 : 1
  }

  private func add(_ finding: Finding, _ place: Place) { freezer.log.add(finding, at: place) }
  private func figure(_ minorUnits: Int128) -> String { freezer.figure(minorUnits) }
  private func figure(_ amount: Money) -> String { figure(Int128(amount.minorUnits)) }
}

/// What rows and lines state for each rate.
private struct RateSums {
  struct Sum {
    var name: String
    var rows: Int128 = 0
    var lines: Int128 = 0
    /// How many taxes of lines it is made of.
    var count = 1
  }

  private(set) var ordered: [Sum] = []
  private(set) var hasUnknown = false
  private var indices: [String: Int] = [:]

  mutating func add(_ tax: Snapshot.LineTax, to side: WritableKeyPath<Sum, Int128>) {
    guard let id = tax.rate.id else {
      hasUnknown = true
      return
    }
    let index = indices[id] ?? ordered.count
    if index == ordered.count {
      indices[id] = index
      ordered.append(Sum(name: tax.rate.words))
    }
    ordered[index][keyPath: side] += Int128(tax.amount.minorUnits)
    if side == \.lines { ordered[index].count += 1 }
  }
}

extension Snapshot.TaxabilityReason {
  /// Whether the stated rate holds for the whole base.
  fileprivate var isWholeRate: Bool {
    switch self {
    case .portionStandardRated, .portionReducedRated, .portionProductExempt, .proportionallyRated,
      .taxableBasisReduced:
      false
    default: true
    }
  }
}

extension Snapshot.Rate {
  /// The rate for sentences: `VAT 20 %`, else its id.
  var words: String {
    let name = name ?? id ?? "without id"
    return percentage.map { "\(name) \($0.description) %" } ?? name
  }
}
