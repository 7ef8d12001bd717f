/// Boxes below each other, one column of a box of columns.
///
/// A column that goes on for many pages is cut once for each of them, so that what is left shares its
/// boxes with the whole, and its height is that of the whole less what was taken.
struct BoxColumn {
  /// The boxes that were put before the rest since the column was made, or changed.
  private var head: [FlowBox] = []
  private var rest: ArraySlice<FlowBox>
  /// For each box of the whole the height up to its lower edge, every space counted; empty where there
  /// are few, whose heights are added up.
  private let ends: [Double]

  private static let few = 64

  init(_ boxes: [FlowBox]) {
    rest = boxes[...]
    var end = 0.0
    ends =
      boxes.count <= Self.few
      ? []
      : boxes.map { box in
        end += box.space + box.height
        return end
      }
  }

  /// In points; the space above the first box counts for nothing.
  var height: Double {
    guard let next = rest.first else { return FlowBox.height(of: head) }
    return head.isEmpty ? restHeight : FlowBox.height(of: head) + next.space + restHeight
  }

  private var restHeight: Double {
    guard rest.count > Self.few, let first = rest.first else {
      return FlowBox.height(of: rest)
    }
    return ends[rest.endIndex - 1] - ends[rest.startIndex] + first.height
  }

  /// What follows a number of boxes, below another one where one is given.
  func after(_ count: Int, below box: FlowBox? = nil) -> BoxColumn {
    var column = self
    column.head = (box.map { [$0] } ?? []) + head.dropFirst(count)
    column.rest = rest.dropFirst(Swift.max(0, count - head.count))
    return column
  }

  mutating func prepend(_ box: FlowBox) { head.insert(box, at: 0) }

  mutating func append(_ box: FlowBox) { self = BoxColumn(head + rest + [box]) }
}

extension BoxColumn: RandomAccessCollection, MutableCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { head.count + rest.count }

  subscript(index: Int) -> FlowBox {
    get {
      index < head.count ? head[index] : rest[rest.startIndex + index - head.count]
    }
    set {
      while head.count <= index { head.append(rest.removeFirst()) }
      head[index] = newValue
    }
  }
}
