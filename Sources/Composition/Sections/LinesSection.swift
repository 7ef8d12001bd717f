import Billing
package import Documents
import Figures
import Localization
import YAML

/// The table of lines.
package struct LinesSection: Section {
  package static let name = "lines"
  package static let sentence = "the table of lines"
  package static let example =
    "lines: { columns: [\"position?\", description, { quantity: { width: 15mm } }, amount] }"
  package static let options: [SectionOption<Self>] = [
    SectionOption(
      "columns",
      values: "a list of "
        + LineColumn.Name.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "),
      "the columns in order; a name with `?` in quotes is there only if some line fills it; "
        + "`{ name: { width: 20mm, align: end } }` gives a width and `start`, `end` or `decimal`"
    ) { $2.columns = $0.lineColumns($1) },
    .flag("periods", \.periods, "whether service periods stand under the descriptions"),
    .flag(
      "carried_forward", \.carriedForward,
      "whether pages end with the sum so far and begin with it"),
    .flag(
      "combined_taxes", \.combinesTaxes,
      "whether the rates of a line that come on top of its amount are added up"),
    .flag(
      "terms", \.hasTerms,
      "whether quantity, unit price and taxes stand under a description where the table has no "
        + "columns for them: `12 × €49.00 · VAT 20%`"),
    SectionOption(
      "most", values: "1 to 1000",
      "how many lines are shown at most; then one row says how many there are, and leads to them"
    ) { reader, node, owner in
      if let most = reader.whole(node, "most", 1...1000) { owner.most = most }
    },
  ]

  package var columns: [LineColumn]
  package var periods: Bool
  package var carriedForward: Bool
  package var combinesTaxes = false
  package var hasTerms = false
  /// Nil for all.
  package var most: Int?

  package init() { self.init(columns: LineColumn.usual) }

  package init(columns: [LineColumn], periods: Bool = true, carriedForward: Bool = false) {
    self.columns = columns
    self.periods = periods
    self.carriedForward = carriedForward
  }

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    guard !scribe.snapshot.lines.isEmpty else { return [] }
    var writer = LineTableWriter(self, scribe)
    return [.table(writer.table(&scribe))]
  }
}

/// A column of the lines as a template asks for it.
package struct LineColumn: Sendable, Hashable {
  package enum Name: String, Sendable, Hashable, CaseIterable {
    case position, picture, code, description, unit, quantity
    case unitPrice = "unit_price"
    case discount, net, tax, gross, amount
  }

  package var name: Name
  /// `tax?`: the column is there only if some line has something in it.
  package var onlyIfUsed: Bool
  /// Nil for as wide as its cells.
  package var width: Length?
  /// Nil for the usual one.
  package var alignment: Table.Column.Alignment?

  package init(
    _ name: Name, onlyIfUsed: Bool = false, width: Length? = nil,
    alignment: Table.Column.Alignment? = nil
  ) {
    self.name = name
    self.onlyIfUsed = onlyIfUsed
    self.width = width
    self.alignment = alignment
  }

  package static let usual: [LineColumn] = [
    LineColumn(.description), LineColumn(.quantity, onlyIfUsed: true),
    LineColumn(.unitPrice, onlyIfUsed: true), LineColumn(.tax, onlyIfUsed: true),
    LineColumn(.amount),
  ]
}

extension LineColumn.Name {
  var role: Table.Column.Role {
    switch self {
    case .position: .position
    case .picture: .picture
    case .code: .code
    case .description: .description
    case .unit: .unit
    case .quantity: .quantity
    case .unitPrice: .unitPrice
    case .discount: .discount
    case .net: .net
    case .tax: .tax
    case .gross: .gross
    case .amount: .amount
    }
  }

  /// The word of the head.
  var message: Message? {
    switch self {
    case .position: .lineNumber
    case .picture: nil
    case .code: .itemCode
    case .description: .description
    case .unit: .unit
    case .quantity: .quantity
    case .unitPrice: .unitPrice
    case .discount: .lineDiscount
    case .net: .netAmount
    case .tax: .tax
    case .gross: .grossAmount
    case .amount: .amount
    }
  }

  var alignment: Table.Column.Alignment {
    switch self {
    case .position, .picture, .code, .description, .unit: .start
    case .tax, .discount: .end
    case .quantity, .unitPrice, .net, .gross, .amount: .decimal
    }
  }
}
