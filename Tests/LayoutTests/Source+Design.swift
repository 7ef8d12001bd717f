import Documents

@testable import Layout

extension Source {
  /// The numbers of the designs that `design` makes: those of the body come first.
  static let bodySections = 0..<4
  static let areaSections = 4..<6

  mutating func design() -> PageDesign {
    let paper = isLucky(9) ? Paper(width: 226, height: nil) : pick([Paper.a4, .letter])
    let isRoll = paper.height == nil
    var margins = Margins(
      top: 51, side: isRoll ? 12 : isLucky(3) ? 90 : 56, bottom: isRoll ? 5 : 45)
    if isLucky(3) { margins.firstTop = Double(30 + next(300)) }
    if isLucky(3) { margins.firstBottom = Double(30 + next(200)) }
    if isLucky(4) { margins.end = margins.start + 20 }
    var design = PageDesign(paper: paper, margins: margins, theme: theme(isRoll: isRoll))
    design.running = Running(
      headStart: Text("NWL"), headEnd: given(words(256)), footStart: given(words(256)),
      pageLabel: PageLabel(parts: [.words("Page "), .page]))
    if isLucky(3) { design.running = Running() }
    design.sections = Self.bodySections.map { _ in section(design.theme) }
    if !isRoll { design.areas = areas() }
    design.sections += design.areas.indices.map { _ in section(design.theme) }
    for index in design.areas.indices {
      design.sections[Self.bodySections.count + index].area = index
      design.sections[Self.bodySections.count + index].leastHeight = 0
      design.sections[Self.bodySections.count + index].width = nil
      design.sections[Self.bodySections.count + index].box?.bleeds = false
    }
    if isLucky(3) { design.shapes = [shape(), shape()] }
    return design
  }

  private mutating func theme(isRoll: Bool) -> Theme {
    var theme = Theme()
    theme.layouts.fields = pick(Theme.Layouts.Fields.allCases)
    theme.layouts.fieldColumns = 2 + next(3)
    theme.layouts.partyColumns = 1 + next(3)
    if isRoll || isLucky(12) { theme.layouts.lines = .stacked }
    if isLucky(3) { theme.rules.zebra = .zebra }
    if isLucky(3) { theme.rules.carry = .tint }
    if isLucky(3) { theme.rules.dueFill = .tint }
    if isLucky(4) { theme.rules.row = nil }
    if isLucky(3) { theme.spaces.tableSide = 6 }
    if isLucky(4) { theme.styles.title.alignment = pick(TextStyle.Alignment.allCases) }
    if isLucky(4) { theme.colors.band = theme.colors.brand }
    return theme
  }

  private mutating func section(_ theme: Theme) -> SectionDesign {
    var section = SectionDesign()
    if isLucky(4) {
      section.theme = changed(theme) {
        $0.styles.memo.size = 11
        $0.styles.memo.lineHeight = 16
        $0.colors.ink = $0.colors.accent
      }
    }
    if !isLucky(3) { section.box = box() }
    if isLucky(3) { section.width = Double(150 + next(200)) }
    section.atEnd = isLucky(2)
    if isLucky(3) { section.leastHeight = Double(next(400)) }
    if isLucky(3) { section.spaceBefore = Double(next(60)) }
    if isLucky(3) { section.spaceAfter = Double(next(60)) }
    section.keepsWithNext = isLucky(4)
    return section
  }

  private mutating func box() -> SectionDesign.Box {
    SectionDesign.Box(
      fill: isLucky(2) ? .tint : nil, stroke: isLucky(2) ? .edge : nil,
      thickness: 0.8, radius: isLucky(3) ? 4 : 0,
      padding: .init(top: Double(next(20)), side: Double(next(20)), bottom: Double(next(20))),
      bleeds: isLucky(4), isRuleOnly: isLucky(3), dash: isLucky(2) ? 3 : 0)
  }

  /// One or two places beside each other that push the body down.
  private mutating func areas() -> [Area] {
    let places: [(Double) -> Edge] = [{ .left($0) }, { .start($0) }]
    let place = pick(places)
    return (0..<next(3)).map { index in
      Area(
        name: "area\(index)", x: place(60 + 250 * Double(index)), top: Double(60 + next(100)),
        width: 220, height: Double(60 + next(100)),
        anchor: isLucky(2) ? .top : .bottom, rise: Double(next(40)), bodyGap: Double(10 + next(30)))
    }
  }

  private mutating func shape() -> Shape {
    Shape(
      x: isLucky(2) ? .left(Double(next(100))) : .start(Double(next(100))),
      top: Double(next(100)) - 50 + (isLucky(2) ? 60 : -60), width: isLucky(2) ? nil : 80,
      height: 0.5, color: .mark, pages: pick(PageSet.allCases))
  }
}
