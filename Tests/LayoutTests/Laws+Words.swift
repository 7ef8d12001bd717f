import Documents

@testable import Layout

extension Laws {
  /// The texts of the elements, one after the other in reading order, are the texts of the document;
  /// each picture, code and link is there once.
  static func lost(_ laidOut: LaidOutDocument, _ sample: Sample) -> [String] {
    var words: [Int: String] = [:]
    var figures: [String] = []
    var urls: Set<String> = []
    for frame in laidOut.pages.flatMap(\.frames) {
      guard case .element(let element) = frame.mark else { continue }
      switch frame.item {
      case .text(let text): words[element, default: ""] += text.words
      case .picture(let picture, _): figures.append(picture.alternative)
      case .code(let code, _, _): figures.append(code.alternative)
      case .link(_, let url): urls.insert(url)
      case .fill, .panel, .outline, .stroke: continue
      }
    }
    let found = laidOut.readingOrder.compactMap { words[$0] }
    let wanted = sample.paragraphs
    var broken: [String] = []
    if found != wanted {
      let same = zip(found, wanted).prefix { $0 == $1 }.count
      let range = max(0, same - 2)..<same + 4
      broken.append(
        "\(found.count) texts for \(wanted.count); text \(same) differs: "
          + "\(found.part(range)) for \(wanted.part(range))")
    }
    let blocks = sample.readBlocks
    let images = blocks.flatMap { $0.images(sample.design) }
    if figures.sorted() != images.sorted() { broken.append("pictures \(figures) for \(images)") }
    let links = Set(blocks.flatMap(\.links))
    if urls != links { broken.append("links \(urls) for \(links)") }
    return broken
  }
}

extension Laws {
  /// Each text is there, in whatever order: what has no room in an area stands in the text.
  static func missing(_ laidOut: LaidOutDocument, _ sample: Sample) -> [String] {
    var words: [Int: String] = [:]
    for frame in laidOut.pages.flatMap(\.frames) {
      guard case .element(let element) = frame.mark, case .text(let text) = frame.item else {
        continue
      }
      words[element, default: ""] += text.words
    }
    let (found, wanted) = (words.values.sorted(), sample.paragraphs.sorted())
    guard found != wanted else { return [] }
    let first = zip(found, wanted).first { $0 != $1 }
    return ["\(found.count) texts for \(wanted.count): \(String(describing: first))"]
  }

  /// Each line of text is on the paper, with half a point of tolerance.
  static func wordsOffPaper(_ laidOut: LaidOutDocument) -> [String] {
    laidOut.pages.enumerated().flatMap { index, page in
      page.texts.filter { text in
        text.x < -0.5 || text.x + text.width > page.width + 0.5 || text.baseline < -0.5
          || text.baseline > page.height + 0.5
      }.map { "page \(index + 1): \($0.words) is off the paper" }
    }
  }
}

extension [String] {
  fileprivate func part(_ range: Range<Int>) -> ArraySlice<String> {
    self[range.clamped(to: indices)]
  }
}

extension LaidOutDocument {
  /// The elements as a reader meets them: each before its children.
  var readingOrder: [Int] {
    var children: [Int: [Int]] = [:]
    for (index, element) in structure.enumerated() {
      if let parent = element.parent { children[parent, default: []].append(index) }
    }
    var order: [Int] = []
    var waiting = [0]
    while let next = waiting.popLast() {
      order.append(next)
      waiting += (children[next] ?? []).reversed()
    }
    return order
  }
}

extension Sample {
  /// The blocks in the order in which they are read: what stands in areas comes first, a footer
  /// last.
  var readBlocks: [Block] {
    let blocks = document.blocks
    return blocks.filter { isInArea($0) } + blocks.filter { !isInArea($0) && !$0.isFooter }
      + blocks.filter(\.isFooter)
  }

  private func isInArea(_ block: Block) -> Bool {
    guard case .group(let group) = block, let number = group.design else { return false }
    return design.sections[number].area != nil
  }

  /// Every paragraph that a reader gets, in reading order.
  var paragraphs: [String] {
    let texts: [String] = readBlocks.flatMap { $0.strings(design, design.theme) }
    return texts.flatMap { $0.split(separator: "\n").map { String($0) } }
  }
}

extension Block {
  var isFooter: Bool {
    if case .paragraphs(let words) = self { words.role == .footer } else { false }
  }

  func strings(_ design: PageDesign, _ theme: Theme) -> [String] {
    switch self {
    case .heading(let heading): [heading.text.string] + heading.badges.map(\.text.string)
    case .paragraphs(let paragraphs): paragraphs.texts.map(\.string)
    case .table(let table): table.strings(theme)
    case .group(let group):
      group.blocks.flatMap { $0.strings(design, group.theme(design) ?? theme) }
    case .action(let action): [action.text.string]
    case .picture, .code: []
    }
  }

  /// What stands for the pictures and codes that can be drawn.
  func images(_ design: PageDesign) -> [String] {
    switch self {
    case .picture(let picture): picture.bytes.isEmpty ? [] : [picture.alternative]
    case .code(let code): [code.alternative]
    case .group(let group): group.blocks.flatMap { $0.images(design) }
    case .table(let table):
      table.role == .lines && design.theme.layouts.lines == .stacked
        ? []
        : table.rows.flatMap(\.cells).flatMap(\.parts).compactMap {
          if case .picture(let picture) = $0.value, !picture.bytes.isEmpty {
            picture.alternative
          } else {
            nil
          }
        }
    case .heading, .paragraphs, .action: []
    }
  }

  var links: [String] {
    switch self {
    case .action(let action): [action.url]
    case .group(let group): group.blocks.flatMap(\.links)
    case .heading, .paragraphs, .table, .picture, .code: []
    }
  }
}

extension Group {
  fileprivate func theme(_ design: PageDesign) -> Theme? {
    self.design.flatMap { design.sections[$0].theme }
  }
}

extension Table {
  /// The caption, the heads of columns, then the cells row by row. Stacked rows have no heads.
  fileprivate func strings(_ theme: Theme) -> [String] {
    guard !rows.isEmpty else { return [] }
    let isStacked = (role == .lines || role == .payments) && theme.layouts.lines == .stacked
    let heads = isStacked ? [] : columns.compactMap { $0.title?.string }
    let cells = rows.flatMap(\.cells).flatMap(\.parts).compactMap { part -> String? in
      if case .picture = part.value { nil } else { part.string }
    }
    return [caption?.string].compactMap { $0 } + heads + cells
  }
}
