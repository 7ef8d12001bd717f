import Billing
package import Documents
import Localization

/// The seller's bank account, on invoices that are still to be paid.
package struct BankDetailsSection: Section {
  package static let name = "bank_details"
  package static let sentence = "the seller's bank account, on invoices to be paid"
  package static let example = "bank_details: { caption: false }"
  package static let options: [SectionOption<Self>] = [
    .flag("caption", \.hasCaption, "whether a heading stands above it"),
    .flag("lines", \.isLines, "whether each entry is a line of text, without columns"),
  ]
  package static let mayRepeat = true

  package var hasCaption = true
  package var isLines = false

  package init() {}

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    guard scribe.snapshot.namesBankAccount else { return [] }
    let rows = scribe.snapshot.presentation.bankAccount.compactMap { field -> Table.Row? in
      guard let value = scribe.line(field.value, field: "bank_account") else { return nil }
      guard let label = scribe.line(field.name, field: "bank_account") else { return nil }
      return Table.Row(.account, label, value)
    }
    guard !rows.isEmpty else { return [] }
    if isLines { return [.paragraphs(Paragraphs(.partyLines, rows.map { scribe.oneLine($0) }))] }
    return [
      .table(
        .labelled(.bankDetails, caption: hasCaption ? scribe.words(.bankDetails) : nil, rows))
    ]
  }
}

extension Scribe {
  /// A label and its value on one line.
  func oneLine(_ row: Table.Row) -> Text {
    let parts = row.cells.map { $0.parts.first?.string ?? "" }
    return words(.labelValue(label: isolated(parts[0]), value: isolated(parts[1])))
  }
}
