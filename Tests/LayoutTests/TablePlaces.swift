import Documents

@testable import Layout

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

    /// The highest and the lowest baseline of each row on each of its pages.
    var extents: [Int: [Int: ClosedRange<Double>]] = [:]

    /// From the first baseline of a row and of those after it to the last, a row after the other.
    func height(from row: Int) -> Double {
      rows[row...].reduce(0) { sum, row in
        extents[row, default: [:]].values.reduce(sum) {
          $0 + $1.upperBound - $1.lowerBound + 20
        }
      }
    }

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
        guard case .text(let text) = frame.item else { continue }
        let known = all[table].extents[row]?[number] ?? text.baseline...text.baseline
        all[table].extents[row, default: [:]][number] =
          min(known.lowerBound, text.baseline)...max(known.upperBound, text.baseline)
      }
    }
  }
}
