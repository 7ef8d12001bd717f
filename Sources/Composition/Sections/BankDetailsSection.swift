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
    guard scribe.snapshot.asksForPayment else { return [] }
    let rows = scribe.bankRows()
    guard !rows.isEmpty else { return [] }
    if isLines { return [.paragraphs(Paragraphs(.partyLines, rows.map { scribe.oneLine($0) }))] }
    return [
      .table(
        .labelled(.bankDetails, caption: hasCaption ? scribe.words(.bankDetails) : nil, rows))
    ]
  }
}

extension Scribe {
  /// The account by its parts, then the rows of the seller's own words; what these say already is
  /// not said twice.
  fileprivate mutating func bankRows() -> [Table.Row] {
    let own = snapshot.presentation.bankAccount
    let said = Set(own.map { $0.value.filter { !$0.isWhitespace } })
    var rows: [Table.Row] = []
    for (message, value) in snapshot.paymentMeans?.parts ?? [] {
      guard !said.contains(value.filter({ !$0.isWhitespace })),
        let text = line(value, field: "payment_means")
      else { continue }
      rows.append(Table.Row(.account, words(message), text))
    }
    if let type = snapshot.paymentMeans?.accountType {
      let value: Message =
        switch type {
        case .checking: .accountTypeChecking
        case .savings: .accountTypeSavings
        }
      rows.append(Table.Row(.account, words(.accountType), words(value)))
    }
    for field in own {
      guard let value = line(field.value, field: "bank_account"),
        let label = line(field.name?.text(in: languageTag), field: "bank_account")
      else { continue }
      rows.append(Table.Row(.account, label, value))
    }
    return rows
  }

  /// A label and its value on one line.
  func oneLine(_ row: Table.Row) -> Text {
    let parts = row.cells.map { $0.parts.first?.string ?? "" }
    return words(.labelValue(label: isolated(parts[0]), value: isolated(parts[1])))
  }
}

extension Snapshot.PaymentMeans {
  /// What is stated, with its label, in the order of print.
  fileprivate var parts: [(Message, String)] {
    let parts: [(Message, String?)] = [
      (.accountHolder, accountHolder), (.bankName, bank), (.iban, iban?.inGroupsOfFour),
      (.bic, bic), (.bankCode, bankCode), (.branchName, branch), (.branchCode, branchCode),
      (.sortCode, sortCode?.asSortCode), (.routingNumber, routingNumber), (.clabe, clabe),
      (.accountNumber, accountNumber), (.paymentReference, reference),
      (.mandateReference, mandate), (.creditorIdentifier, creditorID),
    ]
    return parts.compactMap { message, value in value.map { (message, $0) } }
  }
}

extension String {
  /// An IBAN as ISO 13616 prints it: `FR76 3000 6000 0112 3456 7890 189`.
  fileprivate var inGroupsOfFour: String {
    let solid = filter { !$0.isWhitespace }
    return solid.enumerated().reduce(into: "") { text, character in
      if character.offset > 0, character.offset.isMultiple(of: 4) { text.append(" ") }
      text.append(character.element)
    }
  }

  /// Six digits in pairs, as they are written in the United Kingdom: `60-16-13`.
  fileprivate var asSortCode: String {
    let digits = filter(\.isNumber)
    guard digits.count == 6, digits.count == count else { return self }
    return [digits.prefix(2), digits.dropFirst(2).prefix(2), digits.suffix(2)].joined(
      separator: "-")
  }
}
