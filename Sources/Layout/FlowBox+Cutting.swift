import Documents

extension FlowBox {
  /// The box in two, for a page that has less room than it takes; nil when nothing of it should
  /// stand there.
  ///
  /// `isForced` takes at least one line, however little room there is.
  func parted(
    within free: Double, atHead: Bool, keptWhole: Double, isForced: Bool = false
  ) -> (upper: FlowBox, lower: FlowBox)? {
    guard columns.isEmpty else {
      return partedColumns(within: free, atHead: atHead, keptWhole: keptWhole, isForced: isForced)
    }
    if let cut = cut(within: free, atHead: atHead) { return split(at: cut) }
    return isForced ? cuts.first.map(split) : nil
  }

  /// The box in two, the first part ending at an offset from the upper edge.
  ///
  /// Every line goes to the part that holds its baseline.
  private func split(at cut: Double) -> (upper: FlowBox, lower: FlowBox) {
    var upper = self
    var lower = self
    upper.frames = []
    lower.frames = []
    for frame in frames {
      if frame.verticalAnchor < cut {
        upper.frames.append(frame.shortened(to: cut))
        if let rest = frame.rest(below: cut) { lower.frames.append(rest) }
      } else {
        lower.frames.append(frame.moved(down: -cut))
      }
    }
    upper.height = cut
    upper.carried = nil
    lower.height = height - cut
    upper.solids = []
    lower.solids = solids.compactMap {
      $0.upperBound > cut + 0.001 ? $0.lowerBound - cut..<$0.upperBound - cut : nil
    }
    lower.space = 0
    return (upper, lower)
  }

  /// Above so many lines a box is cut beforehand: else each page would go through all that is left.
  static let mostLines = 400

  /// Makes the box a column of pieces of two lines or more.
  mutating func cutIntoPieces() {
    let all = cuts
    let some = all.indices.dropFirst().dropLast().filter { $0 % 2 == 1 }.map { all[$0] }
    guard !some.isEmpty else { return }
    var whole = self
    (whole.table, whole.carried, whole.reserve, whole.space) = (nil, nil, 0, 0)
    whole.isSticky = false
    columns = [BoxColumn(whole.pieces(at: some[...], below: 0))]
    (frames, solids) = ([], [])
  }

  /// The pieces between offsets that count from a height above the box.
  private func pieces(at cuts: ArraySlice<Double>, below top: Double) -> [FlowBox] {
    guard !cuts.isEmpty else { return [self] }
    let middle = (cuts.startIndex + cuts.endIndex) / 2
    let (upper, lower) = split(at: cuts[middle] - top)
    return upper.pieces(at: cuts[..<middle], below: top)
      + lower.pieces(at: cuts[(middle + 1)...], below: cuts[middle])
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
  private func cut(within free: Double, atHead: Bool) -> Double? {
    let cuts = cuts
    guard var index = cuts.lastIndex(where: { $0 <= free + 0.001 }) else { return nil }
    if index == cuts.count - 1, index > 0 { index -= 1 }
    if index == 0, cuts.count > 1, !atHead { return nil }
    return cuts[index]
  }

  /// The height that must be free for a box to begin.
  func need(keptWhole: Double) -> Double {
    if !columns.isEmpty, height > keptWhole {
      return columns.map { $0.first?.need(keptWhole: keptWhole) ?? 0 }.max() ?? 0
    }
    guard height > keptWhole else { return height }
    let cuts = cuts
    return cuts.count > 1 ? cuts[1] : cuts.first ?? height
  }
}

extension FlowBox {
  /// Each column gives what fits; the rest of all columns goes on together.
  private func partedColumns(
    within free: Double, atHead: Bool, keptWhole: Double, isForced: Bool
  ) -> (upper: FlowBox, lower: FlowBox)? {
    let padding = panel.map { $0.box.padding.top + $0.box.padding.bottom } ?? 0
    let room = free - padding
    var parts = columns.map { Self.taken(of: $0, within: room, atHead: atHead, keptWhole) }
    if parts.allSatisfy(\.upper.isEmpty) {
      guard isForced else { return nil }
      parts = columns.map { Self.forced(of: $0, within: room, keptWhole) }
    }
    guard parts.contains(where: { !$0.lower.isEmpty }) else { return nil }
    var upper = FlowBox(
      origin.name, columns: parts.map { BoxColumn($0.upper) }, panel: panel?.with(leastHeight: 0))
    let least = max(0, (panel?.leastHeight ?? 0) - upper.height)
    var lower = FlowBox(
      origin.name, columns: parts.map(\.lower), panel: panel?.with(leastHeight: least))
    upper.origin = origin
    upper.space = space
    upper.table = table
    lower.origin = origin
    lower.isSticky = isSticky
    lower.reserve = reserve
    lower.table = table
    lower.carried = carried
    return (upper, lower)
  }

  private typealias Parts = (upper: [FlowBox], lower: BoxColumn)

  /// Boxes from the top of a column as far as there is room; what is sticky stays with the rest.
  private static func taken(
    of column: BoxColumn, within free: Double, atHead: Bool, _ keptWhole: Double
  ) -> Parts {
    var upper: [FlowBox] = []
    var y = 0.0
    for (index, box) in column.enumerated() {
      let top = y + (index > 0 ? box.space : 0)
      if top + box.height + (index + 1 < column.count ? box.reserve : 0) <= free + 0.001 {
        upper.append(box)
        y = top + box.height
        continue
      }
      if box.height > keptWhole,
        let parts = box.parted(
          within: free - top - box.reserve, atHead: atHead && index == 0, keptWhole: keptWhole)
      {
        return (upper + [parts.upper], column.after(index + 1, below: parts.lower))
      }
      let kept = upper.lastIndex { !$0.isSticky }.map { $0 + 1 } ?? 0
      return (Array(upper[..<kept]), column.after(kept))
    }
    return (upper, BoxColumn([]))
  }

  /// What has room of each column, also where it should stay with what follows; at least one line,
  /// where less than that has room.
  private static func forced(
    of column: BoxColumn, within free: Double, _ keptWhole: Double
  ) -> Parts {
    guard let first = column.first else { return ([], BoxColumn([])) }
    var fitting: [FlowBox] = []
    var y = 0.0
    for (index, box) in column.enumerated() {
      y += box.height + (index > 0 ? box.space : 0)
      guard y <= free + 0.001 else { break }
      fitting.append(box)
    }
    if !fitting.isEmpty { return (fitting, column.after(fitting.count)) }
    if first.height > free,
      let parts = first.parted(
        within: free, atHead: true, keptWhole: keptWhole, isForced: true)
    {
      return ([parts.upper], column.after(1, below: parts.lower))
    }
    return ([first], column.after(1))
  }
}
