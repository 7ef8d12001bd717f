import Documents

@testable import Layout

/// What holds for every layout, whatever the document says; each function gives the sentences of
/// what is broken.
enum Laws {
  static func broken(by laidOut: LaidOutDocument, of document: Document) -> [String] {
    overlaps(laidOut) + outside(laidOut, document) + lost(laidOut, document) + structure(laidOut)
  }

  /// No two lines of a page share ink.
  static func overlaps(_ laidOut: LaidOutDocument) -> [String] {
    laidOut.pages.enumerated().flatMap { index, page in
      let texts = page.texts.sorted { $0.baseline < $1.baseline }
      var found: [String] = []
      for (position, text) in texts.enumerated() {
        for other in texts[(position + 1)...] {
          // The lines are sorted, and none is taller than this.
          if other.baseline - text.baseline > 40 { break }
          if meet(text, other) { found.append("page \(index + 1): \(text.words) / \(other.words)") }
        }
      }
      return found
    }
  }

  private static func meet(_ upper: TextFrame, _ lower: TextFrame) -> Bool {
    let apart = 0.02
    let vertical = lower.baseline - lower.size * 0.72 < upper.baseline + upper.size * 0.2 - apart
    return vertical && upper.x + upper.width > lower.x + apart
      && lower.x + lower.width > upper.x + apart
  }

  /// Every line stands between the margins.
  static func outside(_ laidOut: LaidOutDocument, _ document: Document) -> [String] {
    let format = document.page
    let lowest = format.height - format.bottom + document.theme.spaces.footDrop
    return laidOut.pages.enumerated().flatMap { index, page in
      page.texts.filter {
        $0.x < format.side - 0.02 || $0.x + $0.width > format.width - format.side + 0.02
          || $0.baseline < format.top || $0.baseline > lowest
      }.map { "page \(index + 1): \($0.words) at \($0.x), \($0.baseline)" }
    }
  }

  /// The texts of the elements, one after the other, are the texts of the document.
  static func lost(_ laidOut: LaidOutDocument, _ document: Document) -> [String] {
    var words: [Int: String] = [:]
    for page in laidOut.pages {
      for frame in page.frames {
        if case .text(let text) = frame.item, case .element(let element) = frame.mark {
          words[element, default: ""] += text.words
        }
      }
    }
    let found = words.keys.sorted().compactMap { words[$0] }
    let wanted = document.paragraphs
    if found == wanted { return [] }
    let first = zip(found, wanted).first { $0 != $1 }
    return [
      "\(found.count) texts for \(wanted.count); first difference: \(String(describing: first))"
    ]
  }

  /// Parents come before their children, and the rows of a table have the same number of cells.
  static func structure(_ laidOut: LaidOutDocument) -> [String] {
    var found: [String] = []
    var cells: [Int: Int] = [:]
    for (index, element) in laidOut.structure.enumerated() {
      guard let parent = element.parent else {
        if index > 0 { found.append("element \(index) has no parent") }
        continue
      }
      if parent >= index { found.append("element \(index) comes before its parent") }
      if element.role == .headCell || element.role == .cell { cells[parent, default: 0] += 1 }
    }
    var counts: [Int: Set<Int>] = [:]
    for (row, count) in cells {
      guard let part = laidOut.structure[row].parent,
        let table = laidOut.structure[part].parent
      else { continue }
      counts[table, default: []].insert(count)
    }
    for (table, counts) in counts where counts.count > 1 {
      found.append("table \(table) has rows of \(counts.sorted()) cells")
    }
    return found
  }
}

extension Document {
  /// Every paragraph that a reader gets, in reading order.
  var paragraphs: [String] {
    let texts = body.flatMap(\.strings) + (running.footer.map { [$0.string] } ?? [])
    return texts.flatMap { $0.split(separator: "\n").map(String.init) }
  }
}

extension Block {
  var strings: [String] {
    switch self {
    case .masthead(let masthead): [masthead.title.string] + masthead.states.map(\.string)
    case .fields(let list):
      (list.title.map { [$0.string] } ?? [])
        + list.fields.flatMap { [$0.label.string, $0.value.string] }
    case .parties(let parties):
      parties.flatMap { party in
        [party.label.string] + (party.name.map { [$0.string] } ?? [])
          + party.lines.map(\.text.string)
      }
    case .headline(let headline):
      [headline.text.string] + (headline.link.map { [$0.text.string] } ?? [])
    case .memo(let memo): [memo.string]
    case .lines(let table):
      table.rows.isEmpty ? [] : table.heads.map(\.title.string) + table.rows.flatMap(\.strings)
    case .summary(let summary):
      summary.rows.flatMap {
        [$0.label.string] + ($0.note.map { [$0.string] } ?? []) + [$0.amount.string]
      }
    case .payments(let payments):
      [payments.title.string] + payments.heads.map(\.title.string)
        + payments.rows.flatMap { row in
          [row.method.string] + [row.note, row.date].compactMap { $0?.string }
            + [row.amount.string] + (row.receiptNumber.map { [$0.string] } ?? [])
        }
    case .statements(let texts): texts.map(\.string)
    case .columns(let columns): columns.flatMap { $0.blocks.flatMap(\.strings) }
    }
  }
}

extension LineTable.Row {
  /// In the order of the standard columns.
  var strings: [String] {
    switch self {
    case .group(let title, let amount): [title.string] + (amount.map { [$0.string] } ?? [])
    case .item(let item):
      [item.description.string] + item.details.map(\.text.string)
        + [item.quantity, item.unitPrice].compactMap { $0?.string } + item.taxes.map(\.string)
        + [item.amount].compactMap { $0?.string } + item.details.compactMap { $0.amount?.string }
    }
  }
}
