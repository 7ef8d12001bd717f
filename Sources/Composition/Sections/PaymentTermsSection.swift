import Billing
package import Documents
import Figures
import Localization

/// The terms of payment: due date, days, discount for early payment, what late payment costs.
package struct PaymentTermsSection: Section {
  package static let name = "payment_terms"
  package static let sentence =
    "the terms of payment from the settings, on invoices to be paid: due date, days, discount for early payment, late fee"
  package static let example = "payment_terms: { caption: false }"
  package static let options: [SectionOption<Self>] = [
    .flag("caption", \.hasCaption, "whether a heading stands above them")
  ]

  package var hasCaption = true

  package init() {}

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    guard scribe.snapshot.asksForPayment, let terms = scribe.snapshot.paymentTerms else {
      return []
    }
    let rows = scribe.rows(of: terms)
    guard !rows.isEmpty else { return [] }
    let caption = hasCaption ? scribe.words(.paymentTerms) : nil
    return [.table(.labelled(.paymentTerms, caption: caption, rows))]
  }
}

extension Scribe {
  /// The terms without the due date, each as a line of label and value.
  mutating func lines(of terms: Snapshot.PaymentTerms) -> [String] {
    rows(of: terms).filter { $0.kind == .terms }.map { row in
      let words = row.cells.map { $0.parts.map(\.string).joined(separator: " ") }
      return messages(.labelColonValue(label: words[0], value: words[1]))
    }
  }

  fileprivate mutating func rows(of terms: Snapshot.PaymentTerms) -> [Table.Row] {
    var rows: [Table.Row] = []
    if let due = snapshot.dueDate { rows.append(Table.Row(.due, words(.dateDue), dateText(due))) }
    if let days = terms.netDays, agrees(days) {
      let count = DecimalNumber(Int128(days))
      let text = words(.netDays(n: .init(count, formatted: format.number(count).text)))
      rows.append(Table.Row(.terms, words(.paymentPeriod), text))
    }
    if let percent = terms.discount?.percent {
      rows.append(Table.Row(.terms, discountLabel(terms.discount?.days), rate(percent)))
    }
    if let percent = terms.lateFee?.percent {
      rows.append(Table.Row(.terms, words(.lateInterest), rate(percent)))
    }
    if let amount = terms.lateFee?.amount {
      rows.append(
        Table.Row(.terms, words(.lateFee), Text(clearMoney(amount), meaning: .money(amount))))
    }
    return rows
  }

  /// Whether a number of days leads to the due date, a day more or less.
  private mutating func agrees(_ days: Int) -> Bool {
    guard let due = snapshot.dates.due else { return true }
    let issued = calendar.day(of: snapshot.dates.issued).daysSince1970
    guard abs(calendar.day(of: due).daysSince1970 - issued - days) > 1 else { return true }
    note(.termsAreNotDueDate(days: days))
    return false
  }

  private mutating func discountLabel(_ days: Int?) -> Text {
    guard let days else { return words(.discount) }
    let issued = calendar.day(of: snapshot.dates.issued)
    let last = CivilDate(daysSince1970: issued.daysSince1970 + days)
    return words(.earlyDiscount(date: format.date(last)))
  }

  private func rate(_ percent: DecimalNumber) -> Text {
    Text(self.percent(percent), meaning: .percent(percent))
  }
}
