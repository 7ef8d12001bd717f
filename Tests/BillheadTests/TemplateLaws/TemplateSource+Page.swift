import Documents

@testable import Composition

/// Papers, margins, areas and shapes.
extension TemplateSource {
  mutating func page() -> String {
    let roll = isLucky(6)
    let names = Template.PaperName.allCases.map(\.rawValue) + ["auto"]
    let name = pick(names)
    let custom =
      isLucky(6)
      ? "{ width: \(length(400...600, of: 100...3000)), "
        + "height: \(length(500...900, of: 100...5000)) }" : name
    let size = roll ? "{ width: \(length(200...300, of: 100...3000)), height: content }" : custom
    // Small papers have small margins.
    let isSmall = roll || ["a5", "statement", "b5", "jis_b5"].contains(name) || custom != name
    var entries = ["size: \(size)", "margin: \(margins(isSmall ? 8...20 : 20...70))"]
    addAreas(isSmall ? 0 : next(3), isRoll: roll, into: &entries)
    if isLucky(3), extent == .extreme || !isSmall { entries.append("shapes: \(shapes(roll))") }
    return mapping(entries)
  }

  private mutating func margins(_ usual: ClosedRange<Int>) -> String {
    if isLucky(4) { return length(usual, of: 0...200) }
    var entries = ["top", "side", "bottom"].map { "\($0): \(length(usual, of: 0...200))" }
    if isLucky(3) { entries.append("start: \(length(usual, of: 0...200))") }
    if isLucky(3) { entries.append("end: \(length(usual, of: 0...200))") }
    if isLucky(3) { entries.append("first_top: \(length(20...250, of: 0...500))") }
    if isLucky(4) { entries.append("first_bottom: \(length(20...120, of: 0...500))") }
    return mapping(entries)
  }

  /// Areas beside each other above the body, which they push down; anywhere at the ends of the
  /// ranges.
  private mutating func addAreas(_ count: Int, isRoll: Bool, into entries: inout [String]) {
    let names = ["one", "two"].prefix(extent == .extreme ? next(3) : count)
    set([])
    guard !names.isEmpty else { return }
    let edge = pick(["left", "start"])
    let pages = names.map { _ in extent == .extreme ? pick(PageSet.allCases) : .first }
    set(Array(zip(names, pages)))
    let all = zip(names, pages).enumerated().map { index, area in
      "\(area.0): \(self.area(index, edge, area.1, isRoll: isRoll))"
    }
    entries.append("areas: \(mapping(all))")
  }

  private mutating func area(
    _ index: Int, _ edge: String, _ pages: PageSet, isRoll: Bool
  ) -> String {
    let isLower = extent == .extreme && !isRoll && isLucky(3)
    var parts = [
      "\(edge): \(length(40 + 200 * index...50 + 200 * index, of: 0...5000))",
      "\(isLower ? "bottom" : "top"): \(length(70...120, of: 0...5000))",
      "width: \(length(150...180, of: 0...5000))", "height: \(length(60...160, of: 0...5000))",
      "body_gap: \(length(8...30, of: 0...5000))", "pages: \(pages.rawValue)",
    ]
    if isLucky(2) { parts.append("anchor: \(pick(Area.Anchor.allCases.map(\.rawValue)))") }
    if isLucky(2) { parts.append("rise: \(length(0...20, of: 0...5000))") }
    return mapping(parts)
  }

  private mutating func shapes(_ isRoll: Bool) -> String {
    let shapes = (0...next(2)).map { _ in
      mapping([
        "\(pick(["left", "start"])): \(length(0...100, of: 0...5000))",
        "\(isRoll ? "top" : pick(["top", "bottom"])): \(length(20...200, of: 0...5000))",
        "width: \(length(1...80, of: 0...5000))", "height: \(length(1...10, of: 0...5000))",
        "color: \(colorName())", "pages: \(pick(PageSet.allCases.map(\.rawValue)))",
      ])
    }
    return "[ \(shapes.joined(separator: ", ")) ]"
  }
}
