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

    package init(_ kind: Kind, label: Text, amount: Numeral, note: Text? = nil) {
      self.kind = kind
      self.label = label
      self.amount = amount
      self.note = note
    }
  }

  package var rows: [Row]

  package init(rows: [Row]) {
    self.rows = rows
  }
}
