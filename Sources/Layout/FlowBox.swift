/// A box of the vertical flow: what stands together, with its frames relative to its upper edge.
///
/// Boxes follow one another down the pages. A box is kept whole unless it is taller than
/// `PageCutter` keeps; then it is cut between text lines.
struct FlowBox {
  /// Where it comes from, for `inspect --explain` and the diagnostics.
  var origin: Origin
  /// White space above it in points; it vanishes at the head of a page.
  var space = 0.0
  /// In points.
  var height = 0.0
  /// Horizontal places are final, vertical ones count from the upper edge of the box.
  var frames: [Frame] = []
  /// Whether it stays on the page of the box that follows.
  var isSticky = false
  /// The extents of its lines of text from the upper edge, in any order: no cut goes through them.
  /// Kept by tall boxes only.
  var solids: [Range<Double>] = []
  /// Whether it keeps the places of its lines: false for a box that is never tall.
  var isCuttable = true
  /// The table whose head is repeated above it: an index into the furniture of the tables.
  var table: Int?
  /// What is carried to the next page when a page ends after it.
  var carried: CarriedAmount?
  /// Height in points that must stay free below it for the line that carries the amount.
  var reserve = 0.0

  struct Origin: Hashable, CustomStringConvertible {
    var name: Name
    var index: Int?

    init(_ name: Name, _ index: Int? = nil) {
      self.name = name
      self.index = index
    }

    /// A path such as `lines/3`.
    var description: String { index.map { "\(name.rawValue)/\($0)" } ?? name.rawValue }
  }

  /// The parts of a document that boxes come from.
  enum Name: String {
    case masthead, fields, parties, headline, memo, lines, summary, payments, statements, columns
    case footer
  }
}

extension FlowBox {
  init(_ name: Name, _ index: Int? = nil) {
    self.init(origin: Origin(name, index))
  }

  /// The box in two, the first part ending at an offset from the upper edge.
  ///
  /// Every line goes to the part that holds its baseline.
  func split(at cut: Double) -> (upper: FlowBox, lower: FlowBox) {
    var upper = self
    var lower = self
    upper.frames = []
    lower.frames = []
    for frame in frames {
      if frame.verticalAnchor < cut {
        upper.frames.append(frame)
      } else {
        lower.frames.append(frame.moved(down: -cut))
      }
    }
    upper.height = cut
    lower.height = height - cut
    upper.solids = []
    lower.solids = solids.compactMap {
      $0.upperBound > cut + 0.001 ? $0.lowerBound - cut..<$0.upperBound - cut : nil
    }
    lower.space = 0
    return (upper, lower)
  }

  /// Ascending offsets at which the box may be cut, its own lower edge not among them.
  var cuts: [Double] {
    let sorted = solids.sorted { $0.lowerBound < $1.lowerBound }
    guard var end = sorted.first?.upperBound else { return [] }
    var result: [Double] = []
    for solid in sorted.dropFirst() {
      if solid.lowerBound >= end - 0.001 { result.append(end) }
      end = max(end, solid.upperBound)
    }
    return result
  }

  /// Where to cut the box when less than its height is free; nil when nothing of it should stand
  /// there.
  ///
  /// One line alone is not left behind or carried over, where there are more.
  func cut(within free: Double, atHead: Bool) -> Double? {
    let cuts = cuts
    guard var index = cuts.lastIndex(where: { $0 <= free + 0.001 }) else { return nil }
    if index == cuts.count - 1, index > 0 { index -= 1 }
    if index == 0, cuts.count > 1, !atHead { return nil }
    return cuts[index]
  }
}

extension Frame {
  /// The vertical place that decides to which part of a cut box it belongs.
  var verticalAnchor: Double {
    switch item {
    case .text(let text): text.baseline
    case .fill(let area, _), .outline(let area, _, _, _), .picture(_, let area), .link(let area, _):
      area.y
    }
  }

  func moved(down distance: Double) -> Frame {
    var frame = self
    frame.move(down: distance)
    return frame
  }

  mutating func move(down distance: Double) {
    switch item {
    case .text(var text):
      text.baseline += distance
      item = .text(text)
    case .fill(let area, let color): item = .fill(area.moved(down: distance), color)
    case .outline(let area, let radius, let thickness, let color):
      item = .outline(
        area.moved(down: distance), radius: radius, thickness: thickness, color)
    case .picture(let picture, let area): item = .picture(picture, area.moved(down: distance))
    case .link(let area, let url): item = .link(area.moved(down: distance), url: url)
    }
  }
}

extension Rectangle {
  func moved(down distance: Double) -> Rectangle {
    Rectangle(x: x, y: y + distance, width: width, height: height)
  }
}
