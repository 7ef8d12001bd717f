extension DumpWriter {
  mutating func write(_ table: Table, _ language: DocumentLanguage) {
    let caption = table.caption.map { " \($0.dump(in: language))" } ?? ""
    line("\(table.role.rawValue)\(caption)") { out in
      if table.hasHead {
        out.line("heads " + table.columns.map { $0.dump(in: language) }.joined(separator: " | "))
      }
      if let carry = table.carry {
        out.line(
          "carry \(carry.forward.dump(in: language)) | \(carry.brought.dump(in: language))")
      }
      for row in table.rows { out.write(row, language) }
    }
  }

  private mutating func write(_ row: Table.Row, _ language: DocumentLanguage) {
    let mark = row.isEmphasized ? "emphasized " : ""
    let cells = row.cells.enumerated().map { index, cell in
      cell.dump(in: language) + (row.span(of: index) > 1 ? " ×\(row.span(of: index))" : "")
    }
    line("\(mark)\(row.kind.rawValue) " + cells.joined(separator: " | ")) { out in
      for step in row.steps { out.line("detail " + row.dump(step, in: language)) }
      if !row.carried.isEmpty {
        out.line(
          "carried "
            + row.carried.map { "\($0.column.rawValue) \($0.sum.dump)" }.joined(separator: " | "))
      }
    }
  }
}

extension Table.Column {
  fileprivate func dump(in language: DocumentLanguage) -> String {
    "\(role.rawValue) \(title?.dump(in: language) ?? "–")"
  }
}

extension Table.Row {
  /// The numbers of its details.
  fileprivate var steps: [Int] {
    Set(cells.flatMap { $0.parts.map(\.step) }).filter { $0 > 0 }.sorted()
  }

  fileprivate func dump(_ step: Int, in language: DocumentLanguage) -> String {
    cells.flatMap { $0.parts.filter { $0.step == step } }
      .map { $0.dump(in: language) }.joined(separator: " | ")
  }
}

extension Table.Cell {
  /// What the row is about; its details follow on lines of their own.
  fileprivate func dump(in language: DocumentLanguage) -> String {
    let main = parts.filter { $0.step == 0 }.map { $0.dump(in: language) }
    return main.isEmpty ? "–" : main.joined(separator: " + ")
  }
}

extension Table.Part {
  fileprivate func dump(in language: DocumentLanguage) -> String {
    switch value {
    case .text(let text): text.dump(in: language)
    case .numeral(let numeral): numeral.dump
    case .picture(let picture): picture.dump
    }
  }
}
