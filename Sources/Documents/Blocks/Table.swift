/// Rows of cells under common columns: lines, amounts, payments, labelled values.
package struct Table: Sendable, Hashable {
  /// What the table shows; a design gives each role its styles, rules and spaces.
  package enum Role: String, Sendable, Hashable, CaseIterable {
    /// The key rows of a document, label and value.
    case fields
    case lines
    /// From the subtotal to what is due.
    case summary
    case payments
    case bankDetails = "bank_details"
    case paymentTerms = "payment_terms"
    /// The taxes by rate, with their bases.
    case taxes

    /// Whether each row is a label and its value, without a head of columns.
    package var isLabelled: Bool {
      switch self {
      case .fields, .bankDetails, .paymentTerms, .summary: true
      case .lines, .payments, .taxes: false
      }
    }
  }

  /// Words that are carried over a page break with the sums so far.
  package struct CarryLabels: Sendable, Hashable {
    /// At the foot of a page.
    package var forward: Text
    /// At the head of the next.
    package var brought: Text

    package init(forward: Text, brought: Text) {
      self.forward = forward
      self.brought = brought
    }
  }

  package var role: Role
  /// The heading over the table.
  package var caption: Text?
  package var columns: [Column]
  package var rows: [Row]
  package var carry: CarryLabels?

  package init(
    _ role: Role, caption: Text? = nil, columns: [Column], rows: [Row],
    carry: CarryLabels? = nil
  ) {
    self.role = role
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.carry = carry
  }

  /// The index of the first column with a role.
  package func index(of role: Column.Role) -> Int? { columns.firstIndex { $0.role == role } }

  /// Whether a head of columns is shown.
  package var hasHead: Bool { columns.contains { $0.title != nil } }
}
