import Documents

/// Takes a row of a table apart as people read it: what it is about, quantity × price, what else its
/// cells say, and last the amount.
struct RowReader {
  /// A cell, or quantity, unit and price together.
  struct Fact {
    /// The name of the column, where a figure could be taken for another one.
    var title: Text?
    /// The name of the column, where its values do not tell by themselves what they are.
    var name: Text?
    /// Quantity and unit, which multiply the words.
    var amount: [Table.Part] = []
    var words: [Table.Part]

    /// Whether it holds a hyphen, such as a number of two parts, and is short enough to stay whole.
    var isShort: Bool {
      let strings = words.map(\.string)
      return strings.contains { $0.utf8.contains(UInt8(ascii: "-")) }
        && strings.reduce(0) { $0 + $1.utf8.count } <= 24
    }
  }

  /// Words below what the row is about, with the figure beside them.
  struct Detail {
    var words: Table.Part?
    var figure: Table.Part?
  }

  struct Told {
    /// Position, code, description.
    var lead: [Table.Part]
    /// The last one is the amount, where there is one.
    var facts: [Fact]
    var details: [Detail]
    /// How many of the facts, the last ones, are the amount: 0 or 1.
    var figures: Int

    /// The facts before the amount, and the amount.
    var apart: (facts: [Fact], figure: [Table.Part]) {
      figures == 0 ? (facts, []) : (facts.dropLast(), facts.last?.words ?? [])
    }
  }

  private let table: Table
  private let lead: Int
  /// The columns that tell what the row is about.
  private let leads: [Int]
  private let quantity: [Int]
  private let price: Int?
  /// Neither lead nor product nor amount.
  private let others: [Int]
  /// The amount that the row is about.
  let figure: Int?
  /// Whether a figure could be taken for another one, so that each is named.
  let namesFigures: Bool

  init(_ table: Table) {
    self.table = table
    figure = table.figureColumn
    let first = table.index(of: .description) ?? table.index(of: .method) ?? 0
    lead = first
    leads = ([.position, .code].compactMap { table.index(of: $0) } + [first]).removingDoubles
    quantity = [.quantity, .unit].compactMap { table.index(of: $0) }
    price = table.index(of: .unitPrice)
    let known = Set(
      leads + quantity + [price, figure, table.index(of: .picture)].compactMap { $0 })
    others = table.columns.indices.filter { !known.contains($0) }
    let sums = others.count { Self.sums.contains(table.columns[$0].role) }
    namesFigures = sums > 0 && table.hasHead
  }

  private static let sums: Set<Table.Column.Role> = [.discount, .net, .gross, .base]

  /// The names of the columns in the form of a row; nil where none has a name.
  var head: Told? {
    let titles = table.columns.map { column in
      column.title.flatMap { $0.isEmpty ? nil : Table.Part(.text($0)) }.map { [$0] } ?? []
    }
    guard titles.contains(where: { !$0.isEmpty }) else { return nil }
    return told(leads.flatMap { titles[$0] }, [], { titles[$0] })
  }

  /// The name of the column that tells what a row is about; nil where the columns have no names.
  var leadTitle: Text? {
    table.columns[lead].title.flatMap { table.hasHead && !$0.isEmpty ? $0 : nil }
  }

  func told(_ row: Table.Row) -> Told {
    let cells = table.columns.indices.map { row.cell(at: $0)?.parts ?? [] }
    let main = cells.map { parts in parts.filter { $0.step == 0 && !$0.string.isEmpty } }
    let details = row.kind == .group ? [] : details(of: cells)
    return told(leads.flatMap { main[$0].prefix(1) }, details, { main[$0] })
  }

  private func told(
    _ lead: [Table.Part], _ details: [Detail], _ parts: (Int) -> [Table.Part]
  ) -> Told {
    let hasFigure = figure.map { !parts($0).isEmpty } ?? false
    return Told(lead: lead, facts: facts(parts), details: details, figures: hasFigure ? 1 : 0)
  }

  private func facts(_ parts: (Int) -> [Table.Part]) -> [Fact] {
    var facts = [product(parts)]
    facts += others.map { Fact(title: title(of: $0), name: name(of: $0), words: parts($0)) }
    if let figure { facts.append(Fact(title: title(of: figure), words: parts(figure))) }
    return facts.filter { !$0.words.isEmpty || !$0.amount.isEmpty }
  }

  /// Quantity × price; alone, each needs its name.
  private func product(_ parts: (Int) -> [Table.Part]) -> Fact {
    var fact = Fact(amount: quantity.flatMap(parts), words: price.map(parts) ?? [])
    if fact.amount.isEmpty || fact.words.isEmpty {
      fact.name = (fact.amount.isEmpty ? price : quantity.first).flatMap(named)
    }
    return fact
  }

  private func title(of column: Int) -> Text? { namesFigures ? named(column) : nil }

  /// A day is known for one.
  private func name(of column: Int) -> Text? {
    table.columns[column].role == .date ? nil : named(column)
  }

  private func named(_ column: Int) -> Text? {
    table.columns[column].title.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// What stands below, by its step; the words of the lead column with the figures of the amount.
  private func details(of cells: [[Table.Part]]) -> [Detail] {
    let steps = Set(cells.lazy.joined().lazy.map(\.step)).filter { $0 > 0 }.sorted()
    guard !steps.isEmpty else { return [] }
    let parts = cells.map { cell in Dictionary(cell.map { ($0.step, $0) }) { first, _ in first } }
    return steps.flatMap { step -> [Detail] in
      func part(_ column: Int) -> Table.Part? { parts[column][step] }
      let beside = cells.indices.filter { $0 != lead && $0 != figure }.compactMap(part)
      return [Detail(words: part(lead), figure: figure.flatMap(part))]
        + beside.map { Detail(words: $0) }
    }.filter { $0.words != nil || $0.figure != nil }
  }
}

extension Table {
  /// The column of the amount that a row is about.
  var figureColumn: Int? {
    index(of: .amount) ?? index(of: .gross) ?? index(of: .net)
      ?? columns.lastIndex { $0.alignment == .decimal }
  }
}

extension [Int] {
  fileprivate var removingDoubles: [Int] {
    var seen: Set<Int> = []
    return filter { seen.insert($0).inserted }
  }
}
