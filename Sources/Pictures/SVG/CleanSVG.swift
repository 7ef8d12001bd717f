/// A drawing that was read, held to the lists and limits, and written anew.
///
/// What a stranger's SVG can do to the library that draws it is decided here: nothing reaches that
/// library but elements, attributes and numbers that are known, in amounts that are counted.
package struct CleanSVG {
  /// The drawing anew, in UTF-8.
  package let bytes: [UInt8]
  /// What was left out though it does something: `<filter>`, `onclick`.
  package let leftOut: [String]

  /// - Parameter isDecodable: whether the pixels of an embedded picture can be decoded.
  /// - Throws: For what is no SVG, is beyond the limits or takes too much work to draw.
  package init(
    _ bytes: [UInt8], isDecodable: (RasterFormat, [UInt8]) -> Bool = { _, _ in true }
  ) throws(PictureFault) {
    var cleaner = SVGCleaner(try XMLReader.read(bytes))
    let tree = try cleaner.clean(isDecodable)
    var work = SVGWork(tree)
    try work.count()
    self.bytes = SVGWriter(tree).written()
    leftOut = cleaner.leftOut
  }
}

/// The elements of a cleaned drawing; the first is the root.
struct SVGTree {
  var elements: [SVGElement] = []
  /// The first element of each id.
  var ids: [String: Int] = [:]

  func target(of element: SVGElement) -> Int? { element.target.flatMap { ids[$0] } }

  /// Takes out each `use` of what is not in the drawing, and with it those that use it.
  mutating func removeEmptyUses() {
    let uses = elements.indices.filter { elements[$0].name == "use" }
    let users = Dictionary(grouping: uses) { target(of: elements[$0]) ?? -1 }
    var waiting = users[-1] ?? []
    var removed: Set<Int> = []
    while let use = waiting.popLast() {
      guard removed.insert(use).inserted else { continue }
      if let id = elements[use].id, ids[id] == use {
        ids[id] = nil
        waiting += users[use] ?? []
      }
    }
    guard !removed.isEmpty else { return }
    for index in elements.indices {
      elements[index].content.removeAll { part in
        if case .element(let child) = part { removed.contains(child) } else { false }
      }
    }
  }
}
