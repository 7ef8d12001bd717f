import Diagnostics
import Figures
import JSON

extension Freezer {
  /// The taxes of a line, in the form of any version.
  func lineTaxes(_ entry: Fields) -> [Snapshot.LineTax] {
    taxEntries(entry, "taxes", "tax_amounts").compactMap(tax)
  }

  /// The new list unless it is empty, else the old one: hybrids have both, and either may be filled.
  private func taxEntries(_ fields: Fields, _ new: String, _ old: String) -> [Fields] {
    let entries = fields.objects(new)
    return entries.isEmpty ? fields.objects(old) : entries
  }

  /// `{amount, inclusive, tax_rate}` until 2025-02, `{amount, tax_behavior, tax_rate_details}`
  /// since; `{amount, rate}` on shipping costs.
  func tax(_ entry: Fields) -> Snapshot.LineTax? {
    guard let amount = entry.required("amount", entry.integer) else { return nil }
    let reference =
      entry.object("tax_rate_details")?.member("tax_rate") ?? entry.member("tax_rate")
      ?? entry.member("rate")
    let isInclusive =
      entry.flag("inclusive") ?? entry.text("tax_behavior").map { $0 == "inclusive" }
      ?? related(reference, .taxRate)?.flag("inclusive") ?? false
    var tax = Snapshot.LineTax(
      rate: rate(reference), amount: Money(amount, currency),
      base: entry.amount("taxable_amount", currency), isInclusive: isInclusive,
      reason: choice(Snapshot.TaxabilityReason.self, "taxability_reason", of: entry))
    if tax.reason == nil { tax.otherReason = entry.text("taxability_reason") }
    checkBehavior(of: tax, at: entry.place)
    return tax
  }

  private func rate(_ reference: JSONValue?) -> Snapshot.Rate {
    guard let reference, let id = reference.objectID else { return Snapshot.Rate() }
    if let known = cache.rates[id] { return known }
    var rate = Snapshot.Rate(id: id)
    if let fields = related(reference, .taxRate) {
      rate.name = fields.text("display_name")
      rate.jurisdiction = fields.text("jurisdiction")
      rate.country = fields.text("country")?.uppercased()
      rate.type = fields.text("tax_type")
      rate.kind = fields.text("rate_type")
      cache.inclusiveRates[id] = fields.flag("inclusive")
      if fields.text("rate_type") != "flat_amount" {
        rate.percentage = fields.decimal("effective_percentage") ?? fields.decimal("percentage")
      }
    } else {
      log.add(.noTaxRate(id), at: reference.place)
    }
    cache.rates[id] = rate
    return rate
  }

  /// The taxes of the whole document, one row as stated each.
  ///
  /// `old` is `total_tax_amounts` on invoices and `tax_amounts` on credit notes. Objects with
  /// neither list have at most the sum in `tax`.
  func documentTaxes(old: String) -> [Snapshot.Tax] {
    var rows = taxEntries(document, "total_taxes", old).compactMap(tax).map { row -> Snapshot.Tax in
      var tax = Snapshot.Tax(
        rate: row.rate, amount: row.amount, base: row.base, isInclusive: row.isInclusive,
        reason: row.reason)
      tax.otherReason = row.otherReason
      return tax
    }
    checkConvertedTaxes(rows)
    addConvertedTaxes(to: &rows)
    guard rows.isEmpty, let sum = document.integer("tax"), sum != 0 else { return rows }
    let rate = Snapshot.Rate(percentage: document.decimal("tax_percent"))
    return [Snapshot.Tax(rate: rate, amount: Money(sum, currency), isInclusive: false)]
  }

  /// A converted tax is that of the row which charges it, so it stands under no other.
  private func addConvertedTaxes(to rows: inout [Snapshot.Tax]) {
    for (id, setting) in settings.convertedTaxes.sorted(by: { $0.key < $1.key }) {
      let ofRate = rows.indices.filter { rows[$0].rate.id == id }
      let charged = ofRate.filter { !rows[$0].amount.isZero }
      let candidates = charged.isEmpty && setting.money?.isZero == true ? ofRate : charged
      if candidates.count == 1 {
        rows[candidates[0]].converted = setting.money
      } else if !ofRate.isEmpty {
        log.add(.convertedWithoutRow(id), at: settings.source?["converted_taxes"]?[id]?.place)
      }
    }
  }

  /// A rate is inclusive or exclusive once and for all; a tax that says the other is doubtful.
  private func checkBehavior(of tax: Snapshot.LineTax, at place: @autoclosure () -> Place) {
    guard !tax.amount.isZero, let id = tax.rate.id, let stated = cache.inclusiveRates[id],
      stated != tax.isInclusive
    else { return }
    let amount = figure(Int128(tax.amount.minorUnits))
    log.add(
      stated
        ? .onTopOfInclusiveRate(tax: tax.rate.words, amount: amount)
        : .insideExclusiveRate(tax: tax.rate.words, amount: amount), at: place())
  }

  private func checkConvertedTaxes(_ rows: [Snapshot.Tax]) {
    guard !settings.convertedTaxes.isEmpty else { return }
    let ids = Set(rows.compactMap(\.rate.id))
    for (id, value) in settings.source?["converted_taxes"]?.members ?? [] where !ids.contains(id) {
      let nearest = log.nearest(to: id, among: ids.sorted())
      log.add(.unknownTaxRate(id: id, nearest: nearest), at: value.place)
    }
  }
}
