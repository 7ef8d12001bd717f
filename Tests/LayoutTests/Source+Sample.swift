import Documents

@testable import Layout

extension Source {
  mutating func sample() -> Sample {
    let design = design()
    var blocks: [Block] = []
    for index in design.areas.indices {
      blocks.append(
        LayoutTests.section(
          [.paragraphs(Paragraphs(.partyLines, (0..<1 + next(9)).map { _ in text(60) }))],
          design: Self.bodySections.count + index))
    }
    blocks += head() + middle() + end()
    return LayoutTests.sample(blocks, isRightToLeft: isLucky(3), design: design)
  }

  private mutating func head() -> [Block] {
    let badges = (0..<next(3)).map { _ in "PAID" }
    let parties = (0..<1 + next(3)).map { _ in party() }
    let fields = Block.table(fields())
    var blocks = [masthead(words(60), badges: badges, logo: isLucky(3) ? picture(.logo) : nil)]
    if isLucky(3) {
      blocks.append(columns([[LayoutTests.parties(parties)], [fields]], shares: [2, 1]))
    } else {
      blocks += [fields, LayoutTests.parties(parties)]
    }
    if isLucky(3) { blocks = [blocks[0], section(Array(blocks.dropFirst()))] }
    return blocks
  }

  private mutating func party() -> Block {
    LayoutTests.party(
      pick(Group.Party.allCases), "From", name: isLucky(5) ? nil : text(256).string,
      lines: (0..<next(isLucky(10) ? 100 : 8)).map { _ in text(500) })
  }

  /// From the headline to the summary.
  private mutating func middle() -> [Block] {
    let link = Action(.pay, Text(words(30)), url: "https://pay.example/1")
    var blocks = [headline(words(80), link: isLucky(2) ? link : nil), memo(text(1500))]
    if isLucky(4) { blocks.append(section([memo(text(300)), .code(code())])) }
    let lines = Block.table(lines())
    switch next(5) {
    case 0: blocks.append(section([lines]))
    case 1: blocks.append(columns([[lines], [memo(text(40))]], shares: [5, 1]))
    default: blocks.append(lines)
    }
    let summary = Block.table(summary())
    blocks.append(isLucky(4) ? section([summary]) : summary)
    return blocks
  }

  private mutating func end() -> [Block] {
    var blocks: [Block] = [.paragraphs(Paragraphs(.statements, [text(300), text(40)]))]
    if isLucky(2) { blocks.append(.table(payments())) }
    if isLucky(3) { blocks.append(.table(taxes())) }
    if isLucky(3) { blocks.append(.table(fields(pick([.bankDetails, .paymentTerms])))) }
    if isLucky(4) {
      blocks.append(
        .group(
          Group(.payment, .stacked, [.code(code()), .paragraphs(Paragraphs(.note, [text(90)]))])))
    }
    if isLucky(3) {
      blocks.append(section([.heading(Heading(.section, text(60))), memo(text(99))]))
    }
    if !isLucky(3) { blocks.append(.paragraphs(Paragraphs(.footer, [text(5000)]))) }
    return blocks
  }

  private mutating func section(_ blocks: [Block]) -> Block {
    LayoutTests.section(blocks, design: next(Self.bodySections.count))
  }
}
