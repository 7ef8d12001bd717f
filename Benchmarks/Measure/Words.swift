import Documents
import JSON

/// The words of a document as the library composed them: what every other program draws.
///
/// So all of them print the same words, and none but the library has to decide, translate or format
/// anything.
struct Words {
  var language = ""
  var isRightToLeft = false
  var documentTitle = ""
  var author = ""
  var title = ""
  /// Label and value.
  var fields: [[String]] = []
  /// Label, name, then one line for each fact.
  var parties: [[String]] = []
  var headline = ""
  var memo = ""
  var columns: [String] = []
  /// Description, second line (may be empty), quantity, price, tax, amount.
  var lines: [[String]] = []
  /// Label and amount; the last row is the one that matters.
  var totals: [[String]] = []
  var footer = ""
  /// At the foot of every page.
  var foot = ""
  /// `Page `, ` of `, and what follows the number of pages.
  var page: [String] = []

  init(_ document: Document, _ design: PageDesign) {
    language = document.language.tag
    isRightToLeft = document.language.isRightToLeft
    documentTitle = document.properties.title
    author = document.properties.author
    foot = design.running.footStart?.string ?? ""
    page = design.running.pageLabel.map(pieces) ?? []
    document.blocks.forEach { add($0) }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(let heading): if heading.role == .title { title = heading.text.string }
    case .paragraphs(let paragraphs): add(paragraphs)
    case .table(let table): add(table)
    case .group(let group):
      if case .party = group.role {
        parties.append(words(of: group))
      } else {
        group.blocks.forEach { add($0) }
      }
    case .picture, .action, .code: break
    }
  }

  private mutating func add(_ paragraphs: Paragraphs) {
    let words = paragraphs.texts.map(\.string).joined(separator: "\n")
    switch paragraphs.role {
    case .headline: headline = words
    case .memo: memo = words
    case .footer: footer = words
    default: break
    }
  }

  private mutating func add(_ table: Table) {
    switch table.role {
    case .fields: fields += table.rows.map(cells)
    case .summary: totals = table.rows.map(cells)
    case .lines:
      columns = table.columns.map { $0.title?.string ?? "" }
      lines = table.rows.filter { $0.kind == .item }.map(line)
    case .payments, .bankDetails, .paymentTerms, .taxes: break
    }
  }

  /// The words for programs that read JSON.
  var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      for (name, value) in singles { json.add(name, value) }
      json.name("isRightToLeft")
      json.boolean(isRightToLeft)
      json.add("page", page)
      json.add("columns", columns)
      for (name, rows) in [
        ("fields", fields), ("parties", parties), ("lines", lines), ("totals", totals),
      ] { json.add(name, rows) }
    }
    return json.bytes
  }

  private var singles: [(name: String, value: String)] {
    [
      ("language", language), ("documentTitle", documentTitle), ("author", author),
      ("title", title), ("headline", headline), ("memo", memo), ("footer", footer), ("foot", foot),
    ]
  }

  /// One record a line, its parts between tabs, for programs without a reader of JSON.
  var records: String {
    let head = [
      ["direction", isRightToLeft ? "rtl" : "ltr"], ["document", documentTitle], ["title", title],
      ["headline", headline], ["memo", memo], ["footer", footer], ["foot", foot],
      ["page"] + page, ["columns"] + columns,
    ]
    let rows =
      fields.map { ["field"] + $0 } + parties.map { ["party"] + $0 }
      + lines.map { ["line"] + $0 } + totals.map { ["total"] + $0 }
    return (head + rows).map { $0.joined(separator: "\t") + "\n" }.joined()
  }
}

/// The label, the name, empty where there is none, and the lines of a party.
private func words(of party: Group) -> [String] {
  var (label, name, lines) = ("", "", [String]())
  for block in party.blocks {
    switch block {
    case .heading(let heading): label = heading.text.string
    case .paragraphs(let words) where words.role == .partyName:
      name = words.texts.first?.string ?? ""
    case .paragraphs(let words): lines += words.texts.map(\.string)
    case .table, .group, .picture, .action, .code: break
    }
  }
  return [label, name] + lines
}

/// What the cells of a row are about.
private func cells(_ row: Table.Row) -> [String] { row.cells.map { words(of: $0) } }

private func words(of cell: Table.Cell, step: Int = 0) -> String {
  cell.parts.filter { $0.step == step }.map(\.string).joined(separator: " ")
}

/// A row of the standard columns, its first detail after the description.
private func line(_ row: Table.Row) -> [String] {
  let cells = cells(row)
  return Array(cells.prefix(1)) + [row.cells.first.map { words(of: $0, step: 1) } ?? ""]
    + cells.dropFirst()
}

private func pieces(_ label: PageLabel) -> [String] {
  var pieces = [""]
  for part in label.parts {
    if case .words(let words) = part { pieces[pieces.count - 1] += words } else { pieces += [""] }
  }
  return pieces
}

extension JSONWriter {
  fileprivate mutating func add(_ name: String, _ value: String) {
    self.name(name)
    string(value)
  }

  fileprivate mutating func add(_ name: String, _ values: [String]) {
    self.name(name)
    add(values)
  }

  fileprivate mutating func add(_ name: String, _ rows: [[String]]) {
    self.name(name)
    array { json in for row in rows { json.add(row) } }
  }

  private mutating func add(_ values: [String]) {
    array { json in for value in values { json.string(value) } }
  }
}
