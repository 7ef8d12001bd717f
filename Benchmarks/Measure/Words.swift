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

  init(_ document: Document) {
    language = document.language.tag
    isRightToLeft = document.language.isRightToLeft
    documentTitle = document.properties.title
    author = document.properties.author
    footer = document.running.footer?.string ?? ""
    foot = document.running.footStart?.string ?? ""
    page = document.running.pageLabel.map(pieces) ?? []
    document.body.forEach { add($0) }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .masthead(let masthead): title = masthead.title.string
    case .fields(let list): fields += list.fields.map { [$0.label.string, $0.value.string] }
    case .parties(let list): parties += list.map(rows)
    case .headline(let headline): self.headline = headline.text.string
    case .memo(let text): memo = text.string
    case .lines(let table):
      columns = table.heads.map(\.title.string)
      lines = table.rows.map(cells)
    case .summary(let summary): totals = summary.rows.map { [$0.label.string, $0.amount.string] }
    case .columns(let columns): columns.flatMap(\.blocks).forEach { add($0) }
    case .payments, .statements: break
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

private func rows(_ party: Party) -> [String] {
  [party.label.string, party.name?.string ?? ""] + party.lines.map(\.text.string)
}

private func cells(_ row: LineTable.Row) -> [String] {
  guard case .item(let item) = row else { return [] }
  return [
    item.description.string, item.details.first?.text.string ?? "", item.quantity?.string ?? "",
    item.unitPrice?.string ?? "", item.taxes.map(\.string).joined(separator: " "),
    item.amount?.string ?? "",
  ]
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
