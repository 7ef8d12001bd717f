extension Table {
  package struct Column: Sendable, Hashable {
    /// What the cells of a column say.
    package enum Role: String, Sendable, Hashable, CaseIterable {
      // Of labelled rows.
      case label, value
      // Of lines.
      case position, picture, code, description, unit, quantity
      case unitPrice = "unit_price"
      case discount, net, tax
      /// The line's amount with its taxes.
      case gross
      case amount
      // Of payments.
      case method, date
      case receiptNumber = "receipt_number"
      // Of taxes.
      case rate, base
    }

    package enum Alignment: String, Sendable, Hashable, CaseIterable {
      case start, end
      /// Figures stand with their decimal edges below each other, the longest at the end edge.
      case decimal
    }

    package enum Width: Sendable, Hashable {
      /// As wide as the widest cell.
      case natural
      /// What the other columns leave.
      case filling
      /// In millimetres; wider where the cells need it.
      case millimetres(Double)
    }

    package var role: Role
    /// The words of the column's head; nil in a table without one.
    package var title: Text?
    package var alignment: Alignment
    package var width: Width

    package init(
      _ role: Role, title: Text? = nil, alignment: Alignment = .start, width: Width = .natural
    ) {
      self.role = role
      self.title = title
      self.alignment = alignment
      self.width = width
    }
  }
}
