internal import Billing
internal import Composition
package import Documents
package import EInvoices
internal import Figures

extension Composer {
  /// A document as an electronic invoice, and what speaks against it: what is missing, what breaks a
  /// rule, and what disagrees with the page.
  func electronicInvoice(
    of snapshot: Snapshot, _ document: Document, as profile: ElectronicInvoiceProfile
  ) -> (invoice: EInvoice, facts: [Fact]) {
    let reading = reading(of: snapshot, due: snapshot.amountDueAtIssue)
    let wording = Wording(day: reading.day, text: reading.text, terms: reading.terms)
    let (invoice, facts) = Mapper.map(snapshot, as: profile.model, wording)
    let isRefused = facts.contains { $0.severity == .error }
    return (invoice, isRefused ? facts : facts + document.disagreements(with: invoice))
  }
}

extension Document {
  /// The totals of an electronic invoice that the page tells otherwise.
  package func disagreements(with invoice: EInvoice) -> [Fact] {
    let rows = summaryRows
    guard !rows.isEmpty else { return [] }
    let totals = invoice.totals
    // Where total and amount due are one row, it is that of the amount due.
    let total = rows[.total]?.first ?? rows[.amountDue]?.first
    let tax = (rows[.tax] ?? []).reduce(0) { $0 &+ $1.minorUnits }
    return [
      compare(.totalWithTax, total, totals.withTax),
      compare(.totalWithoutTax, rows[.totalExcludingTax]?.first, totals.withoutTax),
      compare(.totalTax, Money(tax, invoice.currency), totals.tax),
      compare(.totalTax, rows[.totalTax]?.first, totals.tax),
    ].compactMap { $0 }
  }

  /// Nil where the page does not tell the amount, or tells the same.
  private func compare(_ term: Term, _ page: Money?, _ invoice: Money) -> Fact? {
    guard let page, page != invoice else { return nil }
    return .pageDisagrees(
      term, page: page.decimal.description, invoice: invoice.decimal.description)
  }

  /// The amounts of the summary by what their rows say.
  private var summaryRows: [Table.Row.Kind: [Money]] {
    var amounts: [Table.Row.Kind: [Money]] = [:]
    for row in blocks.flatMap(\.summaries).flatMap(\.rows) {
      guard case .numeral(let numeral)? = row.cells.last, case .money(let money)? = numeral.value
      else { continue }
      amounts[row.kind, default: []].append(money)
    }
    return amounts
  }
}

extension Block {
  fileprivate var summaries: [Table] {
    switch self {
    case .table(let table) where table.role == .summary: [table]
    case .group(let group): group.blocks.flatMap(\.summaries)
    default: []
    }
  }
}
