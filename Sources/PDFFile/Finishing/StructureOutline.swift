import Tagging

/// Which kids each element of a structure has, in reading order.
///
/// Elements, marks and links are linked as lists in arrays: making it and walking it take time in
/// proportion to their number.
struct StructureOutline {
  /// A mark of a page, by its number among the content marks of that page.
  struct Mark {
    let page: Int
    let number: Int
  }

  enum Kid {
    case element(Int)
    case mark(Mark)
  }

  /// The marks of each page that belong to elements: the elements, by the mark's number.
  private(set) var pageElements: [[Int]] = []

  private var marks: [Mark] = []
  private var firstChild: [Int]
  private var nextSibling: [Int]
  private var firstMark: [Int]
  private var nextMark: [Int] = []
  /// The first mark of an element or of anything in it; the count of marks when there is none.
  private var earliest: [Int]

  private static let none = -1

  init(_ structure: [StructureElement], pages: [TaggedPage]) {
    let none = Array(repeating: Self.none, count: structure.count)
    (firstChild, nextSibling, firstMark) = (none, none, none)
    earliest = none
    var owners: [Int] = []
    for (index, page) in pages.enumerated() {
      var elements: [Int] = []
      for case .element(let element) in page.runs.lazy.map(\.mark) {
        marks.append(Mark(page: index, number: elements.count))
        owners.append(element)
        elements.append(element)
      }
      pageElements.append(elements)
    }
    link(structure, owners)
  }

  /// From the last to the first, so that each list begins with its first.
  private mutating func link(_ structure: [StructureElement], _ owners: [Int]) {
    nextMark = Array(repeating: Self.none, count: marks.count)
    for mark in marks.indices.reversed() {
      nextMark[mark] = firstMark[owners[mark]]
      firstMark[owners[mark]] = mark
    }
    for element in structure.indices {
      earliest[element] = firstMark[element] == Self.none ? marks.count : firstMark[element]
    }
    for element in structure.indices.reversed() {
      guard let parent = structure[element].parent else { continue }
      nextSibling[element] = firstChild[parent]
      firstChild[parent] = element
      earliest[parent] = min(earliest[parent], earliest[element])
    }
  }

  /// The first mark that is an element's own.
  func firstMark(of element: Int) -> Mark? {
    firstMark[element] == Self.none ? nil : marks[firstMark[element]]
  }

  /// The page on which an element, or the first thing in it, is drawn.
  func page(of element: Int) -> Int? {
    earliest[element] < marks.count ? marks[earliest[element]].page : nil
  }

  /// The kids of an element: its children in their order, and between them its own marks, each
  /// before the first child that is drawn later.
  func forEachKid(of element: Int, _ visit: (Kid) -> Void) {
    var mark = firstMark[element]
    var child = firstChild[element]
    while mark != Self.none || child != Self.none {
      if child == Self.none || (mark != Self.none && mark < earliest[child]) {
        visit(.mark(marks[mark]))
        mark = nextMark[mark]
      } else {
        visit(.element(child))
        child = nextSibling[child]
      }
    }
  }
}
