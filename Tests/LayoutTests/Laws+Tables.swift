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
    return sample.placed(in: laidOut).flatMap { place, table -> [String] in
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

  /// A summary begins on the page on which the lines before it end, unless it and their last row are
  /// so high that they may not fit on one page. Lines in a box or in columns are one thing: what
  /// stays with the summary is all of them.
  static func together(_ laidOut: LaidOutDocument, _ sample: Sample) -> [String] {
    let documents = sample.document.blocks
    let placed = sample.placed(in: laidOut)
    func place(of table: Table) -> TablePlaces.Place? {
      placed.first { $0.table == table }?.place
    }
    return zip(documents, documents.dropFirst()).compactMap { one, next in
      guard !sample.isOneBox(one), let lines = one.tables.last, lines.role == .lines,
        !lines.rows.isEmpty,
        let summary = next.tables.first, summary.role == .summary, !summary.rows.isEmpty
      else { return nil }
      let (upper, lower) = (place(of: lines), place(of: summary))
      let (end, start) = (upper?.pages.last, lower?.pages.first)
      let height = (upper?.height(from: lines.rows.count - 1) ?? 0) + (lower?.height(from: 0) ?? 0)
      if height > (sample.design.paper.height ?? .infinity) * 0.4 { return nil }
      return end == start && end != nil
        ? nil
        : "the summary on \(String(describing: start)), the last row on \(String(describing: end))"
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

extension Sample {
  /// Whether a block is set as one box: side by side, or with a box around it.
  fileprivate func isOneBox(_ block: Block) -> Bool {
    guard case .group(let group) = block else { return false }
    let section = group.design.map { design.sections[$0] }
    return group.arrangement == .sideBySide || section?.box != nil
      || (section?.leastHeight ?? 0) > 0
  }

  /// The tables with rows in reading order, each with its place. A grid of labelled values makes a
  /// structure element for each of its columns, which together have its rows; it has no place here.
  fileprivate func placed(in laidOut: LaidOutDocument) -> [(place: TablePlaces.Place, table: Table)]
  {
    var places = TablePlaces(laidOut).all[...]
    var result: [(TablePlaces.Place, Table)] = []
    for table in readBlocks.flatMap(\.tables) where !table.rows.isEmpty {
      guard let place = places.popFirst() else { break }
      var count = place.rows.count
      if count == table.rows.count { result.append((place, table)) }
      while count < table.rows.count, let next = places.popFirst() { count += next.rows.count }
    }
    return result
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
