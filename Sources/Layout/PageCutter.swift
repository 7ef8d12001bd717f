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
    var firstBottom: Double
    var nextBottom: Double
  }

  /// A page whose running lines are not filled in yet.
  struct CutPage {
    var frames: [Frame] = []
    var carries: [Carry] = []
    var breakReason: String?
    /// The lower edge of what stands on it.
    var end = 0.0
  }

  /// A line that carries sums over to the next page, or brings them forward.
  struct Carry {
    enum Side {
      case forward, brought
    }

    var side: Side
    var sums: [Table.CarriedSum]
    var table: Int
    var y: Double
  }

  let limits: Limits
  /// Boxes taller than this may be cut.
  let keptWhole: Double
  /// Whether pages end where their content does.
  let isRoll: Bool
  /// The heads that are repeated, by the number in a box.
  var furniture: [TableFurniture] = []
  /// Draws what is behind and around columns.
  var panels: (Panel, Double, Double) -> [Frame] = { _, _, _ in [] }
  private(set) var pages: [CutPage] = []
  private var page = CutPage()
  /// The lower edge of what stands on the page.
  private var y: Double
  /// Whether nothing but repeated heads stands on the page.
  private var isFresh = true
  private var group: [FlowBox] = []
  /// The group before the one that is being gathered; it waits, for the last one may have to go along
  /// with the footer.
  private var held: [FlowBox] = []
  /// Boxes that no page has room for.
  private(set) var homeless: [Homeless] = []

  /// A box that is higher than a page and cannot be cut.
  struct Homeless {
    var origin: FlowBox.Origin
    var height: Double
    var room: Double
  }

  /// The sums after the last row, and its table.
  private var carried: (sums: [Table.CarriedSum], table: Int)?

  init(limits: Limits, keptWhole: Double, isRoll: Bool = false) {
    self.limits = limits
    self.keptWhole = keptWhole
    self.isRoll = isRoll
    y = limits.firstTop
  }

  /// How far a form raises the lower edge of the body, on the page that has it.
  private var raise = 0.0

  private var bottom: Double {
    (pages.isEmpty ? limits.firstBottom : limits.nextBottom) - raise
  }

  /// Adds a box below those that are there.
  mutating func add(_ box: FlowBox) {
    group.append(box)
    if !box.isSticky { release() }
  }

  /// Places the group that waits; the one that is complete waits in its stead.
  private mutating func release() {
    swap(&group, &held)
    place(group)
    group.removeAll(keepingCapacity: true)
  }

  /// Puts a box at the foot of the last page or, where there is no room below the body, on pages of
  /// its own; ends the last page.
  ///
  /// Below all that may stand a form, which raises it. Where that leaves too little room, the form
  /// has a page of its own.
  ///
  /// A footer never stands alone on a page: what comes last goes along with it, if it fits there.
  mutating func finish(footer: FlowBox?, raisedBy form: Double? = nil) {
    if !group.isEmpty { release() }
    if let footer { turnWithFooter(footer) }
    place(held)
    let needed = footer.map { $0.height + (isFresh ? 0 : $0.space) } ?? 0
    if let form, y + needed <= bottom - form + 0.001 { raise = form }
    if var footer {
      footer.isSticky = false
      let room = bottom - y - (isFresh ? 0 : footer.space)
      if footer.height > room, !isFresh {
        turn(before: footer, because: reason(footer, needs: footer.height))
      }
      if footer.height <= bottom - y, !isRoll {
        y = bottom - footer.height
        isFresh = true
        append(footer)
      } else {
        placeAlone(footer, followedBy: nil)
      }
    }
    page.end = y
    if let form, raise == 0 {
      page.breakReason = "the form does not fit: \(free(form))"
      pages.append(page)
      page = CutPage(end: limits.nextTop)
    }
    pages.append(page)
  }

  /// Turns the page before what comes last, where the footer has no room below it but both fit on
  /// the next one.
  private mutating func turnWithFooter(_ footer: FlowBox) {
    guard let first = held.first, !isFresh else { return }
    let height = held.reduce(0) { $0 + $1.space + $1.height }
    let together = height + footer.space + footer.height
    guard fits(height), !fits(together),
      together - first.space <= roomAtHead(before: first) + 0.001
    else { return }
    turn(before: first, because: "\(first.origin) stays with \(footer.origin): \(free(together))")
  }

  /// Places the boxes that belong together: on this page if they fit, else on the next, else one
  /// after the other.
  private mutating func place(_ boxes: [FlowBox]) {
    guard let last = boxes.last else { return }
    var height = boxes.reduce(0) { $0 + $1.space + $1.height }
    for (index, box) in boxes.enumerated() {
      let gap = isFresh ? box.space : 0
      if !fits(height - gap + last.reserve) {
        let needed = height - box.space + last.reserve
        if mayTurn(before: box), needed <= roomAtHead(before: box) + 0.001 {
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

  private func fits(_ height: Double) -> Bool { y + height <= bottom + 0.001 }

  /// Whether the next page may have room that this one does not have: always, but on a page on which
  /// nothing stands yet; then only the first may have less.
  private func mayTurn(before box: FlowBox) -> Bool {
    !isFresh || pages.isEmpty && bottom - y < roomAtHead(before: box) - 0.001
  }

  // MARK: What is repeated

  /// What is free on the next page below the heads that are repeated there.
  private func roomAtHead(before box: FlowBox) -> Double {
    limits.nextBottom - limits.nextTop - repeatedHeight(before: box)
  }

  private func repeatedHeight(before box: FlowBox) -> Double {
    guard let table = box.table, furniture.indices.contains(table) else { return 0 }
    let carry = carried?.table == table ? furniture[table].carryHeight : 0
    return repeatsHead(of: table) ? furniture[table].head.height + carry : carry
  }

  /// A head that leaves no room for rows is not repeated.
  private func repeatsHead(of table: Int) -> Bool {
    furniture[table].head.height < (limits.nextBottom - limits.nextTop) / 3
  }

  /// The columns that go on, each with the head and the sums of the table that it goes on with.
  private func withRepeatedHeads(_ box: FlowBox, after upper: FlowBox) -> FlowBox {
    var columns = box.columns
    for index in columns.indices {
      guard let first = columns[index].first else { continue }
      if let ended = upper.columns[index].last, ended.goes(on: first) {
        columns[index][0] = withRepeatedHeads(first, after: ended)
      }
      guard let table = first.table, repeatsHead(of: table) else { continue }
      var head = furniture[table].head
      head.isSticky = true
      head.isRepeated = true
      head.table = nil
      columns[index][0].space = 0
      if let sums = upper.columns[index].sums(of: table), furniture[table].carry != nil {
        columns[index].prepend(carryBox(.brought, sums, table))
      }
      columns[index].prepend(head)
    }
    return box.with(columns)
  }

  /// The columns that end, each with the sums of the table that it ends with.
  private func withCarriedSums(_ box: FlowBox, before lower: FlowBox) -> FlowBox {
    var columns = box.columns
    for index in columns.indices {
      guard let last = columns[index].last, let next = lower.columns[index].first else { continue }
      if last.goes(on: next) {
        columns[index][columns[index].count - 1] = withCarriedSums(last, before: next)
      }
      guard let table = next.table, let sums = columns[index].sums(of: table),
        furniture[table].carry != nil
      else { continue }
      columns[index].append(carryBox(.forward, sums, table))
    }
    return box.with(columns)
  }

  private func carryBox(
    _ side: Carry.Side, _ sums: [Table.CarriedSum], _ table: Int
  ) -> FlowBox {
    var box = FlowBox("lines")
    box.carry = Carry(side: side, sums: sums, table: table, y: 0)
    box.height = furniture[table].carryHeight
    return box
  }

  // MARK: Placing

  private mutating func append(_ box: FlowBox) {
    if !isFresh { y += box.space }
    if box.columns.isEmpty, box.carry == nil {
      for frame in box.frames { page.frames.append(frame.moved(down: y)) }
    } else {
      let panels = panels
      var (frames, carries): ([Frame], [Carry]) = ([], [])
      box.visit(at: y) { part, top in
        if let panel = part.panel { frames += panels(panel, top, part.height) }
        frames += part.frames.map { $0.moved(down: top) }
        if var carry = part.carry {
          carry.y = top
          carries.append(carry)
        }
      }
      page.frames += frames
      page.carries += carries
    }
    y += box.height
    isFresh = false
    if let table = box.table {
      if let sums = box.carried { carried = (sums, table) }
    } else {
      carried = nil
    }
  }

  /// Places a box that may not fit, cutting it where it must be.
  private mutating func placeAlone(_ box: FlowBox, followedBy next: FlowBox?) {
    let follow =
      box.isSticky ? next.map { $0.space + $0.need(keptWhole: keptWhole) } ?? 0 : 0
    var rest = box
    while true {
      let free = bottom - y - (isFresh ? 0 : rest.space) - rest.reserve
      if rest.height + follow <= free + 0.001 { return append(rest) }
      if rest.height > keptWhole, rest.height > free,
        let parts = rest.parted(within: free, atHead: isFresh, keptWhole: keptWhole),
        parts.upper.hasOwnContent
      {
        rest = goOn(parts)
      } else if mayTurn(before: rest) {
        turn(before: rest, because: reason(rest, needs: rest.height + follow))
      } else if rest.height + follow > free, rest.height > free || rest.height > keptWhole,
        let parts = rest.parted(
          within: rest.height > free ? free : free - follow, atHead: true, keptWhole: keptWhole,
          isForced: true),
        parts.upper.hasOwnContent
      {
        rest = goOn(parts)
      } else {
        if rest.height > free + 0.01 {
          homeless.append(Homeless(origin: rest.origin, height: rest.height, room: free))
        }
        return append(rest)
      }
    }
  }

  private mutating func goOn(_ parts: (upper: FlowBox, lower: FlowBox)) -> FlowBox {
    var (upper, lower) = parts
    if !lower.columns.isEmpty {
      let whole = upper
      upper = withCarriedSums(upper, before: lower)
      lower = withRepeatedHeads(lower, after: whole)
    }
    append(upper)
    turn(before: lower, because: "\(lower.origin) goes on: it is taller than the room")
    return lower
  }

  /// Ends the page and begins the next with what is repeated before a box.
  private mutating func turn(before box: FlowBox, because reason: String) {
    let carry = carried.flatMap {
      $0.table == box.table && furniture[$0.table].carry != nil ? $0 : nil
    }
    if let carry {
      page.carries.append(
        Carry(side: .forward, sums: carry.sums, table: carry.table, y: y))
    }
    page.breakReason = reason
    page.end = y
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
        Carry(side: .brought, sums: carry.sums, table: carry.table, y: y))
      y += furniture[carry.table].carryHeight
    }
  }

  private func reason(_ box: FlowBox, needs height: Double) -> String {
    "\(box.origin) does not fit: \(free(height))"
  }

  private func free(_ needed: Double) -> String {
    "\(hundredths(needed)) pt needed, \(hundredths(max(0, bottom - y))) pt free"
  }
}

extension FlowBox {
  /// The same around other columns.
  fileprivate func with(_ columns: [BoxColumn]) -> FlowBox {
    var box = FlowBox(origin.name, columns: columns, panel: panel)
    box.origin = origin
    box.space = space
    box.isSticky = isSticky
    box.table = table
    box.carried = carried
    box.reserve = reserve
    return box
  }

  /// Whether another box of columns is the rest of this one.
  fileprivate func goes(on rest: FlowBox) -> Bool {
    !columns.isEmpty && columns.count == rest.columns.count && origin == rest.origin
  }
}

extension BoxColumn {
  /// The sums of a table after its last whole row.
  fileprivate func sums(of table: Int) -> [Table.CarriedSum]? {
    for box in reversed() {
      if let carry = box.carry, carry.table == table { return carry.sums }
      if box.table == table, let sums = box.carried { return sums }
    }
    return nil
  }
}
