extension Table {
  package struct Row: Sendable, Hashable {
    /// What the row says.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
      // Of lines.
      case item
      /// The name of a group of lines, with its subtotal.
      case group
      /// That there are more lines than are shown, with links to all of them.
      case rest
      // Of key rows and of other labelled values.
      case number, issued, due, paid, supplied, replaces, reason, reference, custom
      case party
      /// What a mail tells beside its document.
      case occasion
      // Of the summary.
      case subtotal, discount, credit, shipping, totalExcludingTax, tax, totalTax, total
      case appliedBalance, creditNotes, amountPaid, refund, settlement, amountDue
      // Of payments.
      case payment
      // Of bank details and terms.
      case account, terms
    }

    package var kind: Kind
    /// As many as the table has columns, each counted with the columns that it spans.
    package var cells: [Cell]
    /// How many columns each cell spans; empty where each spans one.
    package var spans: [Int]
    /// The row that the document is about: the amount due, the amount paid, the credit. At most
    /// one of a table.
    package var isEmphasized: Bool
    /// The sums of columns up to and including this row, where the template asks for lines that
    /// carry them over page breaks.
    package var carried: [CarriedSum]

    package init(
      _ kind: Kind, _ cells: [Cell], spans: [Int] = [], isEmphasized: Bool = false,
      carried: [CarriedSum] = []
    ) {
      self.kind = kind
      self.cells = cells
      self.spans = spans
      self.isEmphasized = isEmphasized
      self.carried = carried
    }

    /// How many columns a cell spans, from 1.
    package func span(of cell: Int) -> Int { spans.indices.contains(cell) ? spans[cell] : 1 }

    /// The cell that begins in a column; nil where another one spans it.
    package func cell(at column: Int) -> Cell? {
      var start = 0
      for (index, cell) in cells.enumerated() {
        if start == column { return cell }
        start += span(of: index)
      }
      return nil
    }
  }

  /// What a cell holds. Most hold one thing; the others are parts below each other.
  package enum Cell: Sendable, Hashable {
    case empty
    case text(Text)
    case numeral(Numeral)
    case parts([Part])

    package var isEmpty: Bool { self == .empty || parts.isEmpty }

    package var parts: [Part] {
      switch self {
      case .empty: []
      case .text(let text): [Part(.text(text))]
      case .numeral(let numeral): [Part(.numeral(numeral))]
      case .parts(let parts): parts
      }
    }
  }

  /// One thing in a cell.
  package struct Part: Sendable, Hashable {
    package enum Value: Sendable, Hashable {
      case text(Text)
      case numeral(Numeral)
      case picture(Picture)
    }

    package var value: Value
    /// 0 for what the row is about; from 1 for details below it. Parts of a row with the same
    /// number above 0 stand on one baseline.
    package var step: Int

    package init(_ value: Value, step: Int = 0) {
      self.value = value
      self.step = step
    }

    /// The words or figures; those that stand for a picture.
    package var string: String {
      switch value {
      case .text(let text): text.string
      case .numeral(let numeral): numeral.string
      case .picture(let picture): picture.alternative
      }
    }
  }

  /// The sum of one column so far.
  package struct CarriedSum: Sendable, Hashable {
    package var column: Column.Role
    package var sum: Numeral

    package init(_ column: Column.Role, _ sum: Numeral) {
      self.column = column
      self.sum = sum
    }
  }
}
