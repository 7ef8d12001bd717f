import Documents

/// A box of the vertical flow: what stands together, with its frames relative to its upper edge.
///
/// Boxes follow one another down the pages. A box is kept whole unless it is taller than
/// `PageCutter` keeps; then it is cut between text lines. A box of columns is cut in each column by
/// itself.
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
  var carried: [Table.CarriedSum]?
  /// Height in points that must stay free below it for the line that carries the amount.
  var reserve = 0.0
  /// Boxes side by side; such a box has no frames of its own.
  var columns: [BoxColumn] = []
  /// What is drawn behind and around the columns.
  var panel: Panel?
  /// Whether it is the head of a table that goes on.
  var isRepeated = false
  /// The line that it stands for, to be filled in when the pages are cut.
  var carry: PageCutter.Carry?

  struct Origin: Hashable, CustomStringConvertible {
    var name: String
    var index: Int?

    init(_ name: String, _ index: Int? = nil) {
      self.name = name
      self.index = index
    }

    /// A path such as `lines/3`.
    var description: String { index.map { "\(name)/\($0)" } ?? name }
  }
}

extension FlowBox {
  init(_ name: String, _ index: Int? = nil) {
    self.init(origin: Origin(name, index))
  }

  /// Columns side by side.
  init(_ name: String, columns: [[FlowBox]], panel: Panel? = nil) {
    self.init(name, columns: columns.map(BoxColumn.init), panel: panel)
  }

  init(_ name: String, columns: [BoxColumn], panel: Panel? = nil) {
    self.init(origin: Origin(name))
    self.columns = columns
    self.panel = panel
    let heights = columns.map(\.height)
    let padding = panel.map { $0.box.padding.top + $0.box.padding.bottom } ?? 0
    height = max((heights.max() ?? 0) + padding, panel?.leastHeight ?? 0)
  }

  /// Of boxes below each other; the space above the first one counts for nothing.
  static func height(of boxes: some Sequence<FlowBox>) -> Double {
    boxes.enumerated().reduce(0) { $0 + $1.element.height + ($1.offset > 0 ? $1.element.space : 0) }
  }

  var isEmpty: Bool { frames.isEmpty && columns.allSatisfy { $0.allSatisfy(\.isEmpty) } }

  /// Whether anything in it stands nowhere else: not a repeated head, nor carried sums.
  var hasOwnContent: Bool {
    guard carry == nil, !isRepeated else { return false }
    return !frames.isEmpty || columns.contains { $0.contains(where: \.hasOwnContent) }
  }

  /// Hands out everything that it draws, with distances from its upper edge.
  func visit(at top: Double, _ take: (FlowBox, Double) -> Void) {
    take(self, top)
    let inner = top + (panel?.box.padding.top ?? 0)
    for column in columns {
      var y = inner
      for (index, box) in column.enumerated() {
        if index > 0 { y += box.space }
        box.visit(at: y, take)
        y += box.height
      }
    }
  }
}

/// A fill or a frame around boxes.
final class Panel: Sendable {
  let box: SectionDesign.Box
  /// The outer edges.
  let span: Span
  let fill: Color?
  let stroke: Color?
  let leastHeight: Double

  init(
    _ box: SectionDesign.Box, span: Span, fill: Color?, stroke: Color?, leastHeight: Double
  ) {
    self.box = box
    self.span = span
    self.fill = fill
    self.stroke = stroke
    self.leastHeight = leastHeight
  }

  /// The same around a part of its boxes.
  func with(leastHeight: Double) -> Panel {
    Panel(box, span: span, fill: fill, stroke: stroke, leastHeight: leastHeight)
  }
}
