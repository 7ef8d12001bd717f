package import Documents

/// Lays a document out: measures once, cuts once.
package struct Typesetter {
  private let shaper: any TextShaper
  private let pictures: any PictureMeasurer

  package init(shaper: any TextShaper, pictures: any PictureMeasurer) {
    self.shaper = shaper
    self.pictures = pictures
  }

  /// The pages of a document, their frames in reading order, and the structure that they belong to.
  ///
  /// The work is linear in the number of lines; every text is shaped once for each of its uses.
  package func layOut(_ document: Document, _ design: PageDesign) -> LaidOutDocument {
    let sheet = Sheet(design, isMirrored: document.language.isRightToLeft)
    let kept = sheet.keptWhole
    var galley = Galley(
      shaper: shaper, pictures: pictures, design: design, sheet: sheet, keptWhole: kept)
    let running = galley.set(design.running)
    var frame = PageFrame(sheet: sheet, running: running, spaces: design.theme.spaces)
    galley.bodyHeight = max(1, frame.limits.nextBottom - frame.limits.nextTop)
    var all = document.blocks
    let form = galley.takeForm(from: &all)
    let blocks = galley.takeAreas(from: all)
    frame.limits.firstTop = max(frame.limits.firstTop, galley.bodyTop)
    var cutter = PageCutter(
      limits: frame.limits, keptWhole: kept, isRoll: sheet.paper.height == nil)
    cutter.panels = { panel, top, height in panel.frames(on: sheet, from: top, height: height) }
    galley.flow(blocks, raisedBy: form.map { galley.raise(above: $0.design) }, into: &cutter)
    if let form { galley.form = galley.set(form.group, in: form.design) }
    for box in cutter.homeless {
      galley.report(.noRoom(needed: box.height, room: box.room), at: "\(box.origin)")
    }
    let pages = galley.complete(&cutter, running: running, frame: frame)
    galley.reportOffPage(pages)
    return LaidOutDocument(
      properties: document.properties, language: document.language, pages: pages,
      structure: galley.structure.elements, diagnostics: galley.diagnostics)
  }
}

extension Sheet {
  /// The height of the paper; a roll is cut where a page of a PDF may be no longer (ISO 19005-2,
  /// 6.1.13), in points.
  var cutHeight: Double { paper.height ?? 14_400 }

  /// Boxes up to a quarter of a page are kept whole.
  fileprivate var keptWhole: Double {
    max(1, cutHeight - margins.top - margins.bottom) / 4
  }
}

/// Where the running lines stand, and what they leave for the body.
struct PageFrame {
  /// The upper edge of the running head.
  var headTop: Double
  /// The upper edge of the rule above the running foot, on the first page and on the others.
  var firstFootTop: Double
  var footTop: Double
  var limits: PageCutter.Limits

  init(sheet: Sheet, running: RunningLines, spaces: Theme.Spaces) {
    let margins = sheet.margins
    headTop = margins.top
    let height = sheet.cutHeight
    func foot(_ bottom: Double) -> Double {
      let lowest = height - bottom + min(spaces.footDrop, bottom)
      return lowest - running.lineHeight - spaces.afterFootRule - spaces.hairline
    }
    func end(_ bottom: Double) -> Double {
      running.hasFoot
        ? min(height - bottom, foot(bottom) - spaces.afterFooter) : height - bottom
    }
    firstFootTop = foot(margins.firstBottom)
    footTop = foot(margins.bottom)
    let head = running.hasHead ? running.headHeight + spaces.afterRunningHead : 0
    limits = PageCutter.Limits(
      firstTop: margins.firstTop, nextTop: margins.top + head,
      firstBottom: end(margins.firstBottom), nextBottom: end(margins.bottom))
  }
}

extension Galley {
  /// Sets blocks and hands their boxes to the cutter, a row at a time; a footer text goes to the foot
  /// of the last page, which a form raises.
  mutating func flow(
    _ blocks: [Block], raisedBy form: Double?, into cutter: inout PageCutter
  ) {
    let span = Span(start: 0, width: sheet.width)
    var spacing = BlockSpacing(theme.spaces, design)
    var footer: FlowBox?
    for (index, block) in blocks.enumerated() {
      if let words = block.footer {
        footer = boxes(words, in: span).first
        footer?.space = theme.spaces.beforeStatements
        continue
      }
      if case .table(let table) = block, table.role == .lines, theme.layouts.lines == .table {
        guard case (var heads, let rows)? = set(table, in: span) else { continue }
        cutter.furniture = furniture
        let space = spacing.space(above: block)
        if !heads.isEmpty { heads[0].space = space }
        for head in heads { cutter.add(head) }
        let next = index + 1 < blocks.count ? blocks[index + 1] : nil
        flow(
          rows, below: heads.isEmpty ? space : 0, isFollowedBySummary: next?.isSummary ?? false,
          into: &cutter)
      } else {
        var boxes = boxes(block, in: span)
        cutter.furniture = furniture
        guard !boxes.isEmpty else { continue }
        boxes[0].space = spacing.space(above: block)
        if index + 1 < blocks.count, block.staysWith(blocks[index + 1]) {
          boxes[boxes.count - 1].isSticky = true
        }
        for box in boxes { cutter.add(box) }
      }
    }
    cutter.finish(footer: footer, raisedBy: form)
  }

  /// The last row stays with the summary; every other leaves room for the carried amount.
  private mutating func flow(
    _ rows: SetTable, below space: Double, isFollowedBySummary: Bool,
    into cutter: inout PageCutter
  ) {
    let last = rows.table.rows.count - 1
    let reserve = rows.furniture.map { furniture[$0].carryHeight } ?? 0
    for index in rows.table.rows.indices {
      var box = row(index, of: rows)
      if index == 0 { box.space = space }
      if index == last {
        box.isSticky = isFollowedBySummary
      } else {
        box.reserve = reserve
      }
      cutter.add(box)
    }
  }
}

extension Block {
  /// The words that stand at the foot of the last page.
  fileprivate var footer: Paragraphs? {
    if case .paragraphs(let words) = self, words.role == .footer { words } else { nil }
  }

  /// Whether its end stays on the page of what follows: lines with the summary, and the summary with
  /// statements about its taxes.
  fileprivate func staysWith(_ next: Block) -> Bool {
    endsWithLines && next.isSummary || isSummary && next.isStatements
  }

  private var isStatements: Bool {
    if case .paragraphs(let words) = self { words.role == .statements } else { false }
  }

  /// Whether the last of it is a table of lines.
  fileprivate var endsWithLines: Bool {
    switch self {
    case .table(let table): table.role == .lines
    case .group(let group):
      group.arrangement == .stacked
        ? group.blocks.last?.endsWithLines ?? false
        : group.blocks.contains(where: \.endsWithLines)
    case .heading, .paragraphs, .picture, .action, .code: false
    }
  }

  /// Whether it is a summary with something in it, or has one in it.
  var isSummary: Bool {
    switch self {
    case .table(let table): table.role == .summary && !table.rows.isEmpty
    case .group(let group): group.blocks.contains(where: \.isSummary)
    default: false
    }
  }
}
