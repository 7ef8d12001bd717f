import Documents

/// Cuts the vertical list of boxes into pages, in one pass.
///
/// Boxes come one after the other; only those that must stay together are held back. Every step
/// makes progress, also when a box is taller than a page.
struct PageCutter {
  /// The heights between which the body stands, from the upper edge of the page, in points.
  struct Limits {
    var firstTop: Double
    var nextTop: Double
    var bottom: Double
  }

  /// A page whose running lines are not filled in yet.
  struct CutPage {
    var frames: [Frame] = []
    var carries: [Carry] = []
    var breakReason: String?
  }

  /// A line that carries an amount over to the next page, or brings it forward.
  struct Carry {
    enum Side {
      case forward, brought
    }

    var side: Side
    var amount: CarriedAmount
    var table: Int
    var y: Double
  }

  let limits: Limits
  /// Boxes taller than this may be cut.
  let keptWhole: Double
  /// The heads that are repeated, by the number in a box.
  var furniture: [TableFurniture] = []
  private(set) var pages: [CutPage] = []
  private var page = CutPage()
  /// The lower edge of what stands on the page.
  private var y: Double
  /// Whether nothing but repeated heads stands on the page.
  private var isFresh = true
  private var group: [FlowBox] = []
  /// The amount after the last row, and its table.
  private var carried: (amount: CarriedAmount, table: Int)?

  init(limits: Limits, keptWhole: Double) {
    self.limits = limits
    self.keptWhole = keptWhole
    y = limits.firstTop
  }

  /// Adds a box below those that are there.
  mutating func add(_ box: FlowBox) {
    group.append(box)
    if !box.isSticky { settle() }
  }

  /// Puts a box at the foot of the last page or, where there is no room below the body, on pages of
  /// its own; ends the last page.
  mutating func finish(footer: FlowBox?) {
    settle()
    if var footer {
      footer.isSticky = false
      let room = limits.bottom - y - (isFresh ? 0 : footer.space)
      if footer.height > room, !isFresh {
        turn(before: footer, because: reason(footer, needs: footer.height))
      }
      if footer.height <= limits.bottom - y {
        y = limits.bottom - footer.height
        isFresh = true
        append(footer)
      } else {
        placeAlone(footer, followedBy: nil)
      }
    }
    pages.append(page)
  }

  /// Places the boxes that were held back: on this page if they fit, else on the next, else one
  /// after the other.
  private mutating func settle() {
    let boxes = group
    group.removeAll(keepingCapacity: true)
    guard let last = boxes.last else { return }
    var height = boxes.reduce(0) { $0 + $1.space + $1.height }
    for (index, box) in boxes.enumerated() {
      let gap = isFresh ? box.space : 0
      if !fits(height - gap + last.reserve) {
        let needed = height - box.space + last.reserve
        if !isFresh, needed <= roomAtHead(before: box) + 0.001 {
          turn(
            before: box,
            because: index == boxes.count - 1
              ? reason(box, needs: height)
              : "\(box.origin) stays with \(last.origin): \(free(height))")
        } else {
          placeAlone(box, followedBy: index + 1 < boxes.count ? boxes[index + 1] : nil)
          height -= box.space + box.height
          continue
        }
      }
      for rest in boxes[index...] { append(rest) }
      return
    }
  }

  private func fits(_ height: Double) -> Bool { y + height <= limits.bottom + 0.001 }

  /// What is free on the next page below the heads that are repeated there.
  private func roomAtHead(before box: FlowBox) -> Double {
    limits.bottom - limits.nextTop - repeatedHeight(before: box)
  }

  private func repeatedHeight(before box: FlowBox) -> Double {
    guard let table = box.table, furniture.indices.contains(table) else { return 0 }
    let carry = carried?.table == table ? furniture[table].carryHeight : 0
    return repeatsHead(of: table) ? furniture[table].head.height + carry : carry
  }

  /// A head that leaves no room for rows is not repeated.
  private func repeatsHead(of table: Int) -> Bool {
    furniture[table].head.height < (limits.bottom - limits.nextTop) / 3
  }

  private mutating func append(_ box: FlowBox) {
    if !isFresh { y += box.space }
    for frame in box.frames { page.frames.append(frame.moved(down: y)) }
    y += box.height
    isFresh = false
    if let table = box.table {
      if let amount = box.carried { carried = (amount, table) }
    } else {
      carried = nil
    }
  }

  /// Places a box that may not fit, cutting it where it must be.
  private mutating func placeAlone(_ box: FlowBox, followedBy next: FlowBox?) {
    let follow = box.isSticky ? next.map { $0.space + need(of: $0) } ?? 0 : 0
    var rest = box
    while true {
      let free = limits.bottom - y - (isFresh ? 0 : rest.space) - rest.reserve
      if rest.height + follow <= free + 0.001 { return append(rest) }
      if rest.height > keptWhole, rest.height > free,
        let cut = rest.cut(within: free, atHead: isFresh)
      {
        rest = split(rest, at: cut)
      } else if !isFresh {
        turn(before: rest, because: reason(rest, needs: rest.height + follow))
      } else if rest.height > free, let cut = rest.cuts.first {
        rest = split(rest, at: cut)
      } else {
        return append(rest)
      }
    }
  }

  private mutating func split(_ box: FlowBox, at cut: Double) -> FlowBox {
    var (upper, lower) = box.split(at: cut)
    upper.carried = nil
    append(upper)
    turn(before: lower, because: "\(box.origin) goes on: it is taller than the room")
    return lower
  }

  /// The height that must be free for a box to begin.
  private func need(of box: FlowBox) -> Double {
    guard box.height > keptWhole else { return box.height }
    let cuts = box.cuts
    return cuts.count > 1 ? cuts[1] : cuts.first ?? box.height
  }

  /// Ends the page and begins the next with what is repeated before a box.
  private mutating func turn(before box: FlowBox, because reason: String) {
    let carry = carried.flatMap {
      $0.table == box.table && furniture[$0.table].carry != nil ? $0 : nil
    }
    if let carry {
      page.carries.append(
        Carry(side: .forward, amount: carry.amount, table: carry.table, y: y))
    }
    page.breakReason = reason
    pages.append(page)
    page = CutPage()
    y = limits.nextTop
    isFresh = true
    if let table = box.table, repeatsHead(of: table) {
      for frame in furniture[table].head.frames { page.frames.append(frame.moved(down: y)) }
      y += furniture[table].head.height
    }
    if let carry {
      page.carries.append(
        Carry(side: .brought, amount: carry.amount, table: carry.table, y: y))
      y += furniture[carry.table].carryHeight
    }
  }

  private func reason(_ box: FlowBox, needs height: Double) -> String {
    "\(box.origin) does not fit: \(free(height))"
  }

  private func free(_ needed: Double) -> String {
    "\(hundredths(needed)) pt needed, \(hundredths(max(0, limits.bottom - y))) pt free"
  }
}
