import Billing
import Documents
import Figures

/// The key rows: number, dates, custom fields.
extension Scribe {
  mutating func fields(_ names: [Template.FieldName]) -> FieldList? {
    let rows = names.flatMap { keyRows($0) }
    return rows.isEmpty ? nil : FieldList(fields: rows)
  }

  private mutating func keyRows(_ name: Template.FieldName) -> [FieldList.Field] {
    switch name {
    case .number: numbers()
    case .issued: snapshot.kind == .receipt ? [] : [field("date_of_issue", snapshot.dates.issued)]
    case .due: dueDate.map { [field("date_due", $0)] } ?? []
    case .paid: datePaid.map { [field("date_paid", $0)] } ?? []
    case .supplied: supplied()
    case .replaces: field("replaces_invoice", snapshot.references.replacedNumber)
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
      return field("invoice_number", snapshot.number)
    case .creditNote:
      return field("credit_note_number", snapshot.number)
        + field("invoice_number", references.invoiceNumber)
    case .receipt:
      return field("invoice_number", references.invoiceNumber)
        + field("receipt_number", snapshot.number ?? references.receiptNumber)
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
    return [FieldList.Field(label: words("date_of_supply"), value: Text(text))]
  }

  private func reason() -> [FieldList.Field] {
    let printed = ["duplicate", "order_change", "product_unsatisfactory"]
    guard let reason = snapshot.credit?.reason, printed.contains(reason) else { return [] }
    return [FieldList.Field(label: words("reason"), value: words("reason_\(reason)"))]
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

  private mutating func field(_ key: String, _ instant: Instant) -> FieldList.Field {
    FieldList.Field(label: words(key), value: Text(date(instant)))
  }

  private mutating func field(_ key: String, _ value: String?) -> [FieldList.Field] {
    guard let text = line(value, field: "number") else { return [] }
    return [FieldList.Field(label: words(key), value: text)]
  }
}
