import Billing
import Documents
import Localization

/// Statements under the totals, and the seller's bank details.
extension Scribe {
  mutating func statements() -> [Text]? {
    var statements = taxStatements()
    for statement in snapshot.presentation.statements {
      if let text = paragraph(statement, field: "statements") { statements.append(text) }
    }
    return statements.isEmpty ? nil : statements
  }

  /// Reverse charge (EU Directive 2006/112 Art. 226 (11a)) and exemptions (Art. 226 (11)). Where
  /// only some lines are concerned, the statement names them.
  private mutating func taxStatements() -> [Text] {
    var statements: [Text] = []
    statements += statement(
      { $0 == .reverseCharge }, always: snapshot.taxExempt == .reverse, .reverseCharge,
      Message.reverseChargeItems)
    statements += statement(
      { $0 == .customerExempt }, always: snapshot.taxExempt == .exempt, .customerExempt,
      Message.exemptItems)
    statements += statement(
      { $0 == .productExempt || $0 == .productExemptHoliday }, always: false, nil,
      Message.exemptItems)
    return statements
  }

  /// `whole`: the message where every line is concerned, nil where they are to be named anyway.
  private mutating func statement(
    _ concerns: (Snapshot.TaxabilityReason) -> Bool, always: Bool, _ whole: Message?,
    _ some: (String) -> Message
  ) -> [Text] {
    func isConcerned(_ taxes: [Snapshot.LineTax]) -> Bool {
      taxes.contains { $0.reason.map(concerns) == true }
    }
    let concerned = snapshot.lines.filter { isConcerned($0.taxes) }
    let inTotals = snapshot.totals.taxes.contains { $0.reason.map(concerns) == true }
    guard always || inTotals || !concerned.isEmpty else { return [] }
    let shipping = snapshot.totals.shipping.flatMap { isConcerned($0.taxes) ? $0 : nil }
    let namesNothing = concerned.isEmpty && shipping == nil
    let isWhole =
      concerned.count == snapshot.lines.count && (shipping != nil || !isShippingTaxed)
    if namesNothing || isWhole, let whole { return [words(whole)] }
    var items = descriptions(of: concerned)
    if let shipping {
      items.append(
        cleaned(shipping.name, field: "shipping_rate").map(isolated) ?? messages(.shipping))
    }
    return items.isEmpty ? [] : [words(some(format.list(items)))]
  }

  private var isShippingTaxed: Bool { snapshot.totals.shipping?.taxes.isEmpty == false }

  private mutating func descriptions(of lines: [Snapshot.Line]) -> [String] {
    var seen: Set<String> = []
    return lines.compactMap { line in
      let name = cleaned(line.description, field: "lines/description") ?? messages(.item)
      return seen.insert(name).inserted ? isolated(name) : nil
    }
  }

  /// Of invoices that are still to be paid.
  mutating func bankDetails() -> FieldList? {
    guard snapshot.kind == .invoice, snapshot.status != .paid, snapshot.status != .void else {
      return nil
    }
    let fields = snapshot.presentation.bankAccount.compactMap { field -> FieldList.Field? in
      guard let value = line(field.value, field: "bank_account") else { return nil }
      guard let label = line(field.name, field: "bank_account") else { return nil }
      return FieldList.Field(label: label, value: value)
    }
    return fields.isEmpty ? nil : FieldList(title: words(.bankDetails), fields: fields)
  }
}
