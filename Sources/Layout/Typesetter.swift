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
  package func layOut(_ document: Document) -> LaidOutDocument {
    let sheet = Sheet(format: document.page, isMirrored: document.language.isRightToLeft)
    let body = max(1, document.page.height - document.page.top - document.page.bottom)
    var galley = Galley(
      shaper: shaper, pictures: pictures, theme: document.theme, sheet: sheet,
      keptWhole: body / 4)
    let running = galley.set(document.running)
    let frame = PageFrame(sheet: sheet, running: running, spaces: document.theme.spaces)
    var cutter = PageCutter(limits: frame.limits, keptWhole: body / 4)
    galley.flow(document.body, into: &cutter)
    var footer = document.running.footer.flatMap {
      galley.boxes(footer: $0, in: Span(start: 0, width: sheet.width)).first
    }
    footer?.space = document.theme.spaces.beforeStatements
    cutter.finish(footer: footer)
    let pages = galley.complete(cutter.pages, running: running, frame: frame)
    return LaidOutDocument(
      properties: document.properties, language: document.language, pages: pages,
      structure: galley.structure.elements, diagnostics: galley.diagnostics)
  }
}

/// Where the running lines stand, and what they leave for the body.
struct PageFrame {
  /// The upper edge of the running head.
  var headTop: Double
  /// The upper edge of the rule above the running foot.
  var footTop: Double
  var limits: PageCutter.Limits

  init(sheet: Sheet, running: RunningLines, spaces: Theme.Spaces) {
    let format = sheet.format
    headTop = format.top
    let margin = format.height - format.bottom
    let lowest = margin + min(spaces.footDrop, format.bottom)
    footTop = lowest - running.lineHeight - spaces.afterFootRule - spaces.hairline
    let head = running.hasHead ? running.lineHeight + spaces.afterRunningHead : 0
    limits = PageCutter.Limits(
      firstTop: format.top, nextTop: format.top + head,
      bottom: running.hasFoot ? min(margin, footTop - spaces.afterFooter) : margin)
  }
}

extension Galley {
  /// Sets blocks and hands their boxes to the cutter, a row at a time.
  mutating func flow(_ blocks: [Block], into cutter: inout PageCutter) {
    let span = Span(start: 0, width: sheet.width)
    var spacing = BlockSpacing(spaces: theme.spaces)
    for (index, block) in blocks.enumerated() {
      if case .lines(let table) = block {
        guard let (head, rows) = set(table, in: span) else { continue }
        cutter.furniture = furniture
        var first = head
        first.space = spacing.space(above: block)
        cutter.add(first)
        let next = index + 1 < blocks.count ? blocks[index + 1] : nil
        flow(rows, isFollowedBySummary: next?.isSummary ?? false, into: &cutter)
      } else {
        var boxes = boxes(block, in: span)
        cutter.furniture = furniture
        guard !boxes.isEmpty else { continue }
        boxes[0].space = spacing.space(above: block)
        for box in boxes { cutter.add(box) }
      }
    }
  }

  /// The last row stays with the summary; every other leaves room for the carried amount.
  private mutating func flow(
    _ rows: SetLineTable, isFollowedBySummary: Bool, into cutter: inout PageCutter
  ) {
    let last = rows.table.rows.count - 1
    for index in rows.table.rows.indices {
      var box = row(index, of: rows)
      if index == last {
        box.isSticky = isFollowedBySummary
      } else {
        box.reserve = furniture[rows.furniture].carryHeight
      }
      cutter.add(box)
    }
  }

  /// Fills in what is known only when the pages are cut: running lines, page numbers, carried
  /// amounts.
  mutating func complete(
    _ cut: [PageCutter.CutPage], running: RunningLines, frame: PageFrame
  ) -> [Page] {
    var pages: [Page] = []
    pages.reserveCapacity(cut.count)
    for (index, page) in cut.enumerated() {
      var frames: [Frame] = index == 0 ? band : []
      if index > 0 { frames += headFrames(running, at: frame.headTop) }
      frames += page.frames
      for carry in page.carries { frames += self.frames(carry) }
      if running.hasFoot {
        frames += footFrames(running, page: index + 1, of: cut.count, at: frame.footTop)
      }
      pages.append(
        Page(
          width: sheet.format.width, height: sheet.format.height, frames: frames,
          breakReason: page.breakReason))
    }
    return pages
  }

  /// The brand's colour across the upper edge of the first page.
  private var band: [Frame] {
    guard let color = theme.colors.band, theme.spaces.band > 0 else { return [] }
    let area = Rectangle(x: 0, y: 0, width: sheet.format.width, height: theme.spaces.band)
    return [Frame(.fill(area, color), mark: .artifact(.layout))]
  }
}

extension Block {
  /// Whether it is a summary with something in it.
  var isSummary: Bool {
    if case .summary(let summary) = self { !summary.rows.isEmpty } else { false }
  }
}
