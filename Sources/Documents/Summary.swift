/// The summary of amounts from the subtotal to what is due.
package struct Summary: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case subtotal, discount, credit, shipping, totalExcludingTax, tax, total
    case appliedBalance, creditNotes, amountPaid, refund, settlement, amountDue
  }

  package struct Row: Sendable, Hashable {
    package var kind: Kind
    package var label: Text
    package var amount: Numeral
    /// A second line in small print, such as a tax amount in another currency.
    package var note: Text?
    /// The row that the document is about: the amount due, the amount paid, the credit. At most one.
    package var isEmphasized: Bool

    package init(
      _ kind: Kind, label: Text, amount: Numeral, note: Text? = nil, isEmphasized: Bool = false
    ) {
      self.kind = kind
      self.label = label
      self.amount = amount
      self.note = note
      self.isEmphasized = isEmphasized
    }
  }

  package var rows: [Row]

  package init(rows: [Row]) {
    self.rows = rows
  }
}
