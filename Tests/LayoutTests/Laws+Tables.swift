import Documents

@testable import Layout

extension Laws {
  /// Parents come before their children, and the rows of a table have the same number of cells,
  /// each counted with the columns that it spans.
  static func structure(_ laidOut: LaidOutDocument) -> [String] {
    var found: [String] = []
    var cells: [Int: Int] = [:]
    for (index, element) in laidOut.structure.enumerated() {
      guard let parent = element.parent else {
        if index > 0 { found.append("element \(index) has no parent") }
        continue
      }
      if parent >= index { found.append("element \(index) comes before its parent") }
      if element.role == .headCell || element.role == .cell {
        cells[parent, default: 0] += element.columnSpan
      }
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

  /// A page with rows of a table has the table's head.
  static func heads(_ laidOut: LaidOutDocument) -> [String] {
    let tables = TablePlaces(laidOut)
    return tables.all.flatMap { table in
      let heads = laidOut.lines(in: table.heads)
      return table.pages.compactMap { page in
        let missing = heads.filter { !laidOut.pages[page].words.contains($0) }
        return missing.isEmpty
          ? nil : "page \(page + 1): table \(table.element) without \(missing)"
      }
    }
  }

  /// A page in the middle of a table that carries sums ends with the sums of the last whole row on it,
  /// and the next begins with them.
  static func carries(_ laidOut: LaidOutDocument, _ sample: Sample) -> [String] {
    let documents = sample.readBlocks.flatMap(\.tables).filter { !$0.rows.isEmpty }
    return zip(TablePlaces(laidOut).all, documents).flatMap { place, table -> [String] in
      guard let carry = table.carry, !place.heads.isEmpty else { return [] }
      return laidOut.pages.indices.dropLast().flatMap { page -> [String] in
        let sums = place.sums(of: table, after: page).map(\.sum.string)
        guard !sums.isEmpty else { return [] }
        let forward = laidOut.artifacts(.footer, on: page)
        let brought = laidOut.artifacts(.header, on: page + 1)
        return ([carry.forward.string] + sums).filter { !forward.contains($0) }
          .map { "page \(page + 1) does not end with \($0)" }
          + ([carry.brought.string] + sums).filter { !brought.contains($0) }
          .map { "page \(page + 2) does not begin with \($0)" }
      }
    }
  }

  /// A summary begins on the page on which the lines before it end.
  static func together(_ laidOut: LaidOutDocument, _ sample: Sample) -> [String] {
    let documents = sample.document.blocks
    let places = TablePlaces(laidOut).all
    let tables = sample.readBlocks.flatMap(\.tables).filter { !$0.rows.isEmpty }
    return zip(documents, documents.dropFirst()).compactMap { one, next in
      guard let lines = one.tables.last, lines.role == .lines, !lines.rows.isEmpty,
        let summary = next.tables.first, summary.role == .summary, !summary.rows.isEmpty,
        let first = tables.firstIndex(of: lines), let second = tables.firstIndex(of: summary)
      else { return nil }
      return places[first].pages.last == places[second].pages.first
        ? nil : "the summary does not stay with the last row"
    }
  }
}

/// Where the rows of the tables stand.
struct TablePlaces {
  struct Place {
    var element: Int
    /// The elements of its head cells.
    var heads: Set<Int> = []
    /// The rows of its body, in order.
    var rows: [Int] = []
    /// The pages that each row stands on.
    var rowPages: [Int: Set<Int>] = [:]

    var pages: [Int] { Set(rowPages.values.joined()).sorted() }

    /// The sums after the last row that ends on a page or before it, where the table goes on after
    /// that page.
    func sums(of table: Table, after page: Int) -> [Table.CarriedSum] {
      guard let last = pages.last, last > page else { return [] }
      let ended = zip(rows, table.rows).filter { row, _ in
        rowPages[row]?.max().map { $0 <= page } ?? false
      }
      return ended.last { !$0.1.carried.isEmpty }?.1.carried ?? []
    }
  }

  /// In reading order.
  private(set) var all: [Place] = []

  init(_ laidOut: LaidOutDocument) {
    var tables: [Int: Int] = [:]
    var rows: [Int: Int] = [:]
    var rowOf: [Int: Int] = [:]
    for (index, element) in laidOut.structure.enumerated() {
      let part = element.parent.map { laidOut.structure[$0] }
      switch element.role {
      case .table:
        tables[index] = all.count
        all.append(Place(element: index))
      case .row:
        guard let table = part?.parent.flatMap({ tables[$0] }) else { continue }
        rows[index] = table
        rowOf[index] = index
        if part?.role == .tableBody { all[table].rows.append(index) }
      default:
        guard let row = element.parent.flatMap({ rowOf[$0] }) else { continue }
        rowOf[index] = row
        guard let table = rows[row], let body = laidOut.structure[row].parent else { continue }
        if laidOut.structure[body].role == .tableHead { all[table].heads.insert(index) }
      }
    }
    for (number, page) in laidOut.pages.enumerated() {
      for frame in page.frames {
        guard case .element(let element) = frame.mark, let row = rowOf[element],
          let table = rows[row], !all[table].heads.contains(element)
        else { continue }
        all[table].rowPages[row, default: []].insert(number)
      }
    }
  }
}

extension LaidOutDocument {
  /// The lines of some elements.
  fileprivate func lines(in elements: Set<Int>) -> [String] {
    pages.flatMap(\.frames).compactMap { frame in
      guard case .text(let text) = frame.item, case .element(let element) = frame.mark,
        elements.contains(element)
      else { return nil }
      return text.words
    }
  }

  /// The lines of a page that no reader is told of.
  fileprivate func artifacts(_ kind: Mark.Artifact, on page: Int) -> [String] {
    pages[page].frames.compactMap { frame in
      guard case .text(let text) = frame.item, frame.mark == .artifact(kind) else { return nil }
      return text.words
    }
  }
}

extension Block {
  /// Those in groups too, in order.
  var tables: [Table] {
    switch self {
    case .table(let table): [table]
    case .group(let group): group.blocks.flatMap(\.tables)
    case .heading, .paragraphs, .picture, .action, .code: []
    }
  }
}
