/// The table of lines.
package struct LineTable: Sendable, Hashable {
  package enum Column: String, Sendable, Hashable, CaseIterable {
    case description, quantity, unitPrice, tax, amount
  }

  package struct Head: Sendable, Hashable {
    package var column: Column
    package var title: Text

    package init(_ column: Column, title: Text) {
      self.column = column
      self.title = title
    }
  }

  /// A second line under a description: a service period, a note, or a discount with its amount.
  package struct Detail: Sendable, Hashable {
    package var text: Text
    /// Stands in the amount column.
    package var amount: Numeral?

    package init(_ text: Text, amount: Numeral? = nil) {
      self.text = text
      self.amount = amount
    }
  }

  package enum Row: Sendable, Hashable {
    case item(Item)
    /// The name of a group with its subtotal.
    case group(title: Text, amount: Numeral?)
  }

  package struct Item: Sendable, Hashable {
    package var description: Text
    package var details: [Detail]
    package var quantity: Numeral?
    package var unitPrice: Numeral?
    /// One entry for each rate, stacked: `20%`.
    package var taxes: [Text]
    package var amount: Numeral?
    /// The sum of the amounts up to and including this row; only where the template asks for
    /// carried-forward lines.
    package var carried: Numeral?

    package init(
      description: Text, details: [Detail] = [], quantity: Numeral? = nil,
      unitPrice: Numeral? = nil, taxes: [Text] = [], amount: Numeral?, carried: Numeral? = nil
    ) {
      self.description = description
      self.details = details
      self.quantity = quantity
      self.unitPrice = unitPrice
      self.taxes = taxes
      self.amount = amount
      self.carried = carried
    }
  }

  /// The words of carried-forward lines.
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

  /// The columns in order; `description` is always among them.
  package var heads: [Head]
  package var rows: [Row]
  package var carry: CarryLabels?

  package init(heads: [Head], rows: [Row], carry: CarryLabels? = nil) {
    self.heads = heads
    self.rows = rows
    self.carry = carry
  }
}
