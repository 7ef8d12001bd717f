import Billing
package import Documents
import Localization

/// A table of the taxes: rate, base and tax of each.
package struct TaxesSection: Section {
  package static let name = "taxes"
  package static let sentence = "a table with a row for each tax: its rate, its base, the tax"
  package static let example = "taxes: { caption: false }"
  package static let options: [SectionOption<Self>] = [
    .flag("caption", \.hasCaption, "whether a heading stands above the table")
  ]

  package var hasCaption = true

  package init() {}

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    let taxes = scribe.snapshot.totals.taxes.filter(\.isPrinted)
    guard !taxes.isEmpty else { return [] }
    let columns = [
      Table.Column(.description, title: scribe.words(.tax), width: .filling),
      Table.Column(.rate, title: scribe.words(.taxRate), alignment: .end),
      Table.Column(.base, title: scribe.words(.taxableAmount), alignment: .decimal),
      Table.Column(.tax, title: scribe.words(.taxAmount), alignment: .decimal),
    ]
    return [
      .table(
        Table(
          .taxes, caption: hasCaption ? scribe.words(.taxSummary) : nil, columns: columns,
          rows: taxes.map { scribe.taxRow($0) }))
    ]
  }
}

extension Scribe {
  fileprivate mutating func taxRow(_ tax: Snapshot.Tax) -> Table.Row {
    let rate = snapshot.percentage(of: tax)
    return Table.Row(
      .tax,
      [
        .text(name(of: tax.rate)),
        rate.map { .text(Text(percent($0), meaning: .percent($0))) } ?? .empty,
        tax.printedBase.map { .numeral(numeral($0)) } ?? .empty, .numeral(numeral(tax.amount)),
      ])
  }
}
