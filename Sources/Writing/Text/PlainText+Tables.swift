import Documents

extension PlainText {
  mutating func write(_ table: Table) {
    if let caption = table.caption { lines.add(words(caption)) }
    switch table.role {
    case .summary, .fields, .bankDetails, .paymentTerms: table.rows.forEach { writeLabelled($0) }
    case .lines, .payments, .taxes: writeRows(table)
    }
  }

  /// A label with its value, and below it what else is said of it.
  private mutating func writeLabelled(_ row: Table.Row) {
    let label = row.cells.first?.parts ?? []
    let value = row.cells.dropFirst().last?.parts ?? []
    let name = label.first.map(words) ?? Words("")
    switch value.first {
    case nil: lines.add(name)
    case .some(let first) where name.isEmpty: lines.add(words(first))
    case .some(let first): lines.add(name, words(first))
    }
    for part in label.dropFirst() + value.dropFirst() { lines.add(words(part), indent: 2) }
  }

  /// Rows under common columns: what a row is about, and behind the colon what else its cells say. The
  /// first line says in the same order what stands where, unless each figure has its name.
  private mutating func writeRows(_ table: Table) {
    let reader = RowReader(table)
    if !reader.namesFigures, let head = reader.head { write(head) }
    for row in table.rows { write(reader.told(row)) }
  }

  private mutating func write(_ told: RowReader.Told) {
    let lead = Words(
      told.lead.map { words($0).inline }.filter { !$0.isEmpty }.joined(separator: " "))
    let facts = told.facts.map { Words(inline($0)) }
    if lead.isEmpty {
      lines.add(Words(facts.map(\.inline).joined(separator: TextLines.dot)))
    } else {
      lines.add(lead, values: facts)
    }
    for detail in told.details {
      switch (detail.words, detail.figure) {
      case (let text?, let figure?): lines.add(words(text), words(figure), indent: 2)
      case (let one?, nil), (nil, let one?): lines.add(words(one), indent: 2)
      case (nil, nil): break
      }
    }
  }

  private func inline(_ fact: RowReader.Fact) -> String {
    let product = [
      fact.amount.map { words($0).inline }.joined(separator: " "),
      fact.words.map { words($0).inline }.joined(separator: TextLines.dot),
    ]
    let value = product.filter { !$0.isEmpty }.joined(separator: " × ")
    guard let title = fact.title else { return value }
    return words(title).inline + lines.language.colon + value
  }

  private func words(_ part: Table.Part) -> Words {
    switch part.value {
    case .text(let text): words(text)
    case .numeral(let numeral): Words(numeral, in: lines.language)
    case .picture(let picture): words(Text(picture.alternative, direction: .natural))
    }
  }
}
