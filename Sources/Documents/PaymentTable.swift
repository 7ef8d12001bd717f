/// The payments and refunds that a receipt shows.
package struct PaymentTable: Sendable, Hashable {
  package enum Column: String, Sendable, Hashable, CaseIterable {
    case method, date, amount, receiptNumber
  }

  package struct Row: Sendable, Hashable {
    /// `Visa - 6128`, `Refund`.
    package var method: Text
    package var date: Text?
    package var amount: Numeral
    package var receiptNumber: Text?
    /// A second line, such as the amount charged in another currency.
    package var note: Text?

    package init(
      method: Text, date: Text?, amount: Numeral, receiptNumber: Text? = nil, note: Text? = nil
    ) {
      self.method = method
      self.date = date
      self.amount = amount
      self.receiptNumber = receiptNumber
      self.note = note
    }
  }

  package struct Head: Sendable, Hashable {
    package var column: Column
    package var title: Text

    package init(_ column: Column, title: Text) {
      self.column = column
      self.title = title
    }
  }

  /// `Payment history`.
  package var title: Text
  package var heads: [Head]
  package var rows: [Row]

  package init(title: Text, heads: [Head], rows: [Row]) {
    self.title = title
    self.heads = heads
    self.rows = rows
  }
}
