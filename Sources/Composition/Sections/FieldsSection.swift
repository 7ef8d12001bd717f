import Billing
package import Documents
import Figures
import Localization

/// The key rows: number, dates, custom fields.
package struct FieldsSection: Section {
  /// A key row. Each prints only where the document has its value.
  package enum Name: String, Sendable, Hashable, CaseIterable {
    /// The numbers that the kind of document has, in its order: an invoice its own; a credit note
    /// its own, then that of the amended invoice; a receipt the invoice's, then its own.
    case number
    /// On invoices and credit notes.
    case issued
    /// On invoices; the date of issue where the amount is charged automatically.
    case due
    /// On receipts.
    case paid
    case supplied
    case replaces
    /// On credit notes; `fraudulent` is never printed.
    case reason
    case customFields = "custom_fields"
    /// The buyer's order, the contract, the buyer's own reference (settings).
    case references
    /// The seller's contact (settings).
    case contact
    /// What is asked for, or was paid.
    case amount
    /// The names of the parties.
    case billTo = "bill_to"
    case seller
    /// What a mail tells beside its document: why a payment failed, when it is tried again.
    case occasion

    /// Those of the standard template.
    package static let usual: [Name] = [
      .number, .issued, .due, .paid, .supplied, .replaces, .reason, .references, .customFields,
      .contact,
    ]
  }

  package static let name = "fields"
  package static let sentence = "the key rows of the document's head"
  package static let example = "fields: [number, issued, due, custom_fields]"
  package static let options: [SectionOption<Self>] = [
    .names("show", \.show, one: "field", many: "Fields", "the rows in order")
  ]
  package static let shorthand: String? = "show"
  package static let mayRepeat = true

  package var show: [Name]

  package init() { self.init(Name.usual) }

  package init(_ show: [Name]) { self.show = show }

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    let rows = show.filter(scribe.shows).flatMap { scribe.keyRows($0) }
    return rows.isEmpty ? [] : [.table(.labelled(.fields, rows))]
  }
}

extension Table {
  /// A table of labels and values.
  static func labelled(_ role: Role, caption: Text? = nil, _ rows: [Row]) -> Table {
    Table(role, caption: caption, columns: [Column(.label), Column(.value)], rows: rows)
  }
}

extension Table.Row {
  init(_ kind: Kind, _ label: Text, _ value: Text) {
    self.init(kind, [.text(label), .text(value)])
  }
}

extension Scribe {
  /// A mail about no bill shows what it tells itself; an upcoming invoice has no dates of its own.
  fileprivate func shows(_ name: FieldsSection.Name) -> Bool {
    guard let mail, name != .occasion else { return true }
    guard mail.kind.isAboutBill else { return false }
    return snapshot.status != .draft || ![.number, .issued, .due].contains(name)
  }

  fileprivate mutating func keyRows(_ name: FieldsSection.Name) -> [Table.Row] {
    switch name {
    case .number: numbers()
    case .issued:
      snapshot.kind == .receipt ? [] : [row(.issued, .dateOfIssue, snapshot.dates.issued)]
    case .due: snapshot.dueDate.map { [row(.due, .dateDue, $0)] } ?? []
    case .paid: snapshot.datePaid.map { [row(.paid, .datePaid, $0)] } ?? []
    case .supplied: supplied()
    case .replaces: row(.replaces, .replacesInvoice, snapshot.references.replacedNumber)
    case .reason: reason()
    case .customFields: customFields()
    case .references: references()
    case .contact: contact()
    case .amount: amount()
    case .billTo: row(.party, .billTo, snapshot.buyer.name, field: "customer_name")
    case .seller: row(.party, .from, snapshot.seller.name, field: "account_name")
    case .occasion: mail.map { $0.kind.wording.rows(&self) } ?? []
    }
  }

  private mutating func numbers() -> [Table.Row] {
    let references = snapshot.references
    // A receipt has a number only once it was sent by e-mail.
    if snapshot.number == nil, snapshot.status != .draft, snapshot.kind != .receipt {
      note(.missingNumber)
    }
    switch snapshot.kind {
    case .invoice:
      return row(.number, .invoiceNumber, snapshot.number)
    case .creditNote:
      return row(.number, .creditNoteNumber, snapshot.number)
        + row(.reference, .originalInvoiceNumber, references.invoiceNumber)
        + originalDate()
    case .receipt:
      return row(.reference, .invoiceNumber, references.invoiceNumber)
        + row(.number, .receiptNumber, snapshot.number ?? references.receiptNumber)
    }
  }

  private mutating func originalDate() -> [Table.Row] {
    snapshot.references.invoiceDate.map { [row(.reference, .originalInvoiceDate, $0)] } ?? []
  }

  /// Day and place of supply, and who owes its tax where the law wants an answer.
  private mutating func supplied() -> [Table.Row] {
    var rows: [Table.Row] = []
    if let supply = snapshot.dates.supply {
      let text = period(supply) ?? dateText(supply.start)
      rows.append(Table.Row(.supplied, words(.dateOfSupply), text))
    }
    rows += row(.supplied, .placeOfSupply, placeOfSupply)
    if let answer = snapshot.payableOnReverseCharge {
      rows.append(
        Table.Row(
          .supplied, words(.payableOnReverseCharge), words(answer == .yes ? .yes : .no)))
    }
    return rows + fiscalRecord()
  }

  private mutating func fiscalRecord() -> [Table.Row] {
    guard let record = snapshot.fiscalRecord else { return [] }
    let label = snapshot.isUnderIndianLaw ? Text("IRN") : words(.fiscalRecordNumber)
    let number = line(record.number, field: "fiscal_record").map {
      Table.Row(.reference, label, $0)
    }
    let date = record.date.map { row(.reference, .fiscalRecordDate, $0) }
    return [number, date].compactMap { $0 }
  }

  private var placeOfSupply: String? {
    switch snapshot.placeOfSupply {
    case .stated(let text): text.text(in: languageTag)
    case .state(let state): state.printed
    case nil: nil
    }
  }

  private func reason() -> [Table.Row] {
    guard let reason = snapshot.credit?.printedReason else { return [] }
    let message: Message =
      switch reason {
      case .duplicate: .reasonDuplicate
      case .orderChange: .reasonOrderChange
      case .productUnsatisfactory: .reasonProductUnsatisfactory
      }
    return [Table.Row(.reason, words(.reason), words(message))]
  }

  private mutating func customFields() -> [Table.Row] {
    let fields = snapshot.fields
    if fields.count > 4 { note(.manyCustomFields(fields.count)) }
    return fields.compactMap { field in
      guard let value = paragraph(field.value, field: "custom_fields") else { return nil }
      guard let label = line(field.name, field: "custom_fields") else { return nil }
      return Table.Row(.custom, label, value)
    }
  }

  private mutating func references() -> [Table.Row] {
    let references = snapshot.references
    return row(.reference, .orderNumber, references.order, field: "references/order")
      + row(.reference, .contractNumber, references.contract, field: "references/contract")
      + row(.reference, .buyerReference, references.buyer, field: "references/buyer")
  }

  /// The name, the telephone number and the address for mail, a line each.
  private mutating func contact() -> [Table.Row] {
    guard let contact = snapshot.seller.contact else { return [] }
    let lines = [contact.name?.text(in: languageTag), contact.phone, contact.email].compactMap {
      cleaned($0, field: "contact")
    }
    guard !lines.isEmpty else { return [] }
    return [
      Table.Row(
        .reference, words(.contactPerson), Text(lines.joined(separator: "\n"), direction: .natural))
    ]
  }

  private func amount() -> [Table.Row] {
    switch snapshot.headline {
    case .due(let amount, _)?: [row(.amountDue, .amountDue, amount)]
    case .paid(let amount, _)?: [row(.amountPaid, .amountPaid, amount)]
    case .refunded(let amount)?: [row(.amountPaid, .amountRefunded, amount)]
    case .credited(let amount, _)?: [row(.total, .total, amount)]
    case .nothingDue?, .voided?, nil: []
    }
  }

  private func row(_ kind: Table.Row.Kind, _ label: Message, _ amount: Money) -> Table.Row {
    Table.Row(kind, words(label), Text(clearMoney(amount), meaning: .money(amount)))
  }

  private mutating func row(
    _ kind: Table.Row.Kind, _ label: Message, _ instant: Instant
  ) -> Table.Row {
    Table.Row(kind, words(label), dateText(instant))
  }

  private mutating func row(
    _ kind: Table.Row.Kind, _ label: Message, _ value: String?, field: String = "number"
  ) -> [Table.Row] {
    guard let text = line(value, field: field) else { return [] }
    return [Table.Row(kind, words(label), text)]
  }
}
