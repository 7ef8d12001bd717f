import Billing
import Documents
import Figures
import Localization

/// The key rows: number, dates, custom fields.
extension Scribe {
  mutating func fields(_ names: [Template.FieldName]) -> FieldList? {
    let rows = names.flatMap { keyRows($0) }
    return rows.isEmpty ? nil : FieldList(fields: rows)
  }

  private mutating func keyRows(_ name: Template.FieldName) -> [FieldList.Field] {
    switch name {
    case .number: numbers()
    case .issued: snapshot.kind == .receipt ? [] : [field(.dateOfIssue, snapshot.dates.issued)]
    case .due: dueDate.map { [field(.dateDue, $0)] } ?? []
    case .paid: datePaid.map { [field(.datePaid, $0)] } ?? []
    case .supplied: supplied()
    case .replaces: field(.replacesInvoice, snapshot.references.replacedNumber)
    case .reason: reason()
    case .customFields: customFields()
    }
  }

  private mutating func numbers() -> [FieldList.Field] {
    let references = snapshot.references
    // A receipt has a number only once it was sent by e-mail.
    if snapshot.number == nil, snapshot.status != .draft, snapshot.kind != .receipt {
      note(.missingNumber)
    }
    switch snapshot.kind {
    case .invoice:
      return field(.invoiceNumber, snapshot.number)
    case .creditNote:
      return field(.creditNoteNumber, snapshot.number)
        + field(.invoiceNumber, references.invoiceNumber)
    case .receipt:
      return field(.invoiceNumber, references.invoiceNumber)
        + field(.receiptNumber, snapshot.number ?? references.receiptNumber)
    }
  }

  /// Of invoices: as stated, else the date of issue, on which an automatic charge is due.
  var dueDate: Instant? {
    guard snapshot.kind == .invoice else { return nil }
    let isAutomatic = snapshot.collection == .chargeAutomatically
    return snapshot.dates.due ?? (isAutomatic ? snapshot.dates.issued : nil)
  }

  /// Of receipts.
  var datePaid: Instant? { snapshot.kind == .receipt ? snapshot.dates.paid : nil }

  private mutating func supplied() -> [FieldList.Field] {
    guard let supply = snapshot.dates.supply else { return [] }
    let text = interval(supply) ?? date(supply.start)
    return [FieldList.Field(label: words(.dateOfSupply), value: Text(text))]
  }

  private func reason() -> [FieldList.Field] {
    guard let reason = snapshot.credit?.reason.flatMap(Self.message) else { return [] }
    return [FieldList.Field(label: words(.reason), value: words(reason))]
  }

  /// The words for a credit note's `reason`; nil for `fraudulent`, which no buyer is told.
  private static func message(of reason: String) -> Message? {
    switch reason {
    case "duplicate": .reasonDuplicate
    case "order_change": .reasonOrderChange
    case "product_unsatisfactory": .reasonProductUnsatisfactory
    default: nil
    }
  }

  private mutating func customFields() -> [FieldList.Field] {
    let fields = snapshot.fields
    if fields.count > 4 { note(.manyCustomFields(fields.count)) }
    return fields.compactMap { field in
      guard let value = paragraph(field.value, field: "custom_fields") else { return nil }
      guard let label = line(field.name, field: "custom_fields") else { return nil }
      return FieldList.Field(label: label, value: value)
    }
  }

  private mutating func field(_ label: Message, _ instant: Instant) -> FieldList.Field {
    FieldList.Field(label: words(label), value: Text(date(instant)))
  }

  private mutating func field(_ label: Message, _ value: String?) -> [FieldList.Field] {
    guard let text = line(value, field: "number") else { return [] }
    return [FieldList.Field(label: words(label), value: text)]
  }
}
