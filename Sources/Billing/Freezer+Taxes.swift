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
    let rows = taxEntries(document, "total_taxes", old).compactMap(tax).map { row -> Snapshot.Tax in
      var tax = Snapshot.Tax(
        rate: row.rate, amount: row.amount, base: row.base, isInclusive: row.isInclusive,
        reason: row.reason, converted: row.rate.id.flatMap { settings.convertedTaxes[$0]?.money })
      tax.otherReason = row.otherReason
      return tax
    }
    checkConvertedTaxes(rows)
    guard rows.isEmpty, let sum = document.integer("tax"), sum != 0 else { return rows }
    let rate = Snapshot.Rate(percentage: document.decimal("tax_percent"))
    return [Snapshot.Tax(rate: rate, amount: Money(sum, currency), isInclusive: false)]
  }

  private func checkConvertedTaxes(_ rows: [Snapshot.Tax]) {
    guard !settings.convertedTaxes.isEmpty else { return }
    let ids = rows.compactMap(\.rate.id)
    for (id, value) in settings.source?["converted_taxes"]?.members ?? [] where !ids.contains(id) {
      log.add(.unknownTaxRate(id: id, nearest: nearestName(to: id, among: ids)), at: value.place)
    }
  }
}
