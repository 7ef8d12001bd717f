import Documents

/// Each block as elements.
extension PageHTML {
  mutating func write(_ block: Block) {
    switch block {
    case .heading(let heading): write(heading)
    case .paragraphs(let paragraphs): write(paragraphs)
    case .table(let table): write(table)
    case .group(let group): write(group)
    case .picture(let picture): write(picture)
    case .action(let action): write(action)
    case .code(let code): write(code)
    }
  }

  // MARK: Groups

  private mutating func write(_ group: Group) {
    switch group.role {
    case .columns: writeColumns(group)
    case .sender: writeSender(group)
    case .parties: writeParties(group)
    case .party(let party): write(party, group.blocks)
    case .links(let links): write(links, group.blocks)
    case .masthead: contain(.div, "top", group.blocks)
    case .slot(let name): contain(.div, "slot", group.blocks, id: name)
    case .card: writeCard(group)
    case .headline: contain(.div, "amount", group.blocks)
    case .amount: contain(.section, "amount", group.blocks)
    case .actions: contain(.div, "actions", group.blocks)
    case .message: contain(.section, "message", group.blocks)
    case .notice: contain(.section, "notice", group.blocks)
    case .support: contain(.section, "support", group.blocks)
    case .payment: contain(.div, "scan", group.blocks)
    case .form: contain(.div, "form", group.blocks)
    case .formField: contain(.div, "field", group.blocks)
    case .section, .column: group.blocks.forEach { write($0) }
    }
  }

  private mutating func contain(
    _ tag: HTMLTag, _ name: String, _ blocks: [Block], id: String? = nil
  ) {
    html.open(tag, (id.map { [.id($0)] } ?? []) + [.class(name)])
    blocks.forEach { write($0) }
    html.close()
  }

  /// The frame of what is the document is an article of its own.
  private mutating func writeCard(_ group: Group) {
    let isSheet = group.blocks.contains { $0.holds { $0.isTitle || $0.isLines } }
    let outer = level
    contain(isSheet ? .article : .div, isSheet ? "card sheet" : "card", group.blocks)
    level = outer
  }

  /// Where the column with the amount that matters stands on a wide screen is a class.
  private mutating func writeColumns(_ group: Group) {
    let order = group.readingOrder
    guard group.hasSide else { return contain(.div, "flow", group.blocks) }
    html.open(.div, .class(order[0] == 0 ? "columns start" : "columns"))
    contain(.div, "side", [group.blocks[order[0]]])
    contain(.div, "main", [group.blocks[order[1]]])
    html.close()
  }

  /// The logo, else the first character of the name on a tile.
  private mutating func writeSender(_ group: Group) {
    html.open(.p, .class("sender"))
    let hasLogo = group.blocks.contains { if case .picture = $0 { true } else { false } }
    for block in group.blocks {
      switch block {
      case .picture(let picture): writeImage(picture, alternative: "")
      case .paragraphs(let words):
        for text in words.texts {
          if !hasLogo, let initial = text.string.first {
            html.element(
              .span, .class("tile"), HTMLAttribute("aria-hidden", "true"),
              text: initial.uppercased())
          }
          html.open(.span)
          write(text)
          html.close()
        }
      default: break
      }
    }
    html.close()
  }

  private mutating func writeParties(_ group: Group) {
    html.open(.section, [.class("parties")] + label(document.properties.spoken?.parties))
    group.blocks.forEach { write($0) }
    html.close()
  }

  /// The seller's lines are how to reach whom the page is of.
  private mutating func write(_ party: Group.Party, _ blocks: [Block]) {
    html.open(.div, .class("party"))
    for block in blocks {
      if case .paragraphs(let words) = block, words.role == .partyLines {
        writeLines(words.texts, in: party == .seller ? .address : .p)
      } else {
        write(block)
      }
    }
    html.close()
  }

  /// Texts on lines of their own in one element.
  private mutating func writeLines(_ texts: [Text], in tag: HTMLTag) {
    html.open(tag)
    for (index, text) in texts.enumerated() {
      if index > 0 { html.open(.br) }
      write(text)
    }
    html.close()
  }

  // MARK: Headings and paragraphs

  private mutating func write(_ heading: Heading) {
    let isTitle = heading.role == .title
    html.open(headingTag, isTitle ? [.class("title")] : [])
    write(heading.text)
    html.close()
    if isTitle { level += 1 }
    for badge in heading.badges {
      html.open(.p, .class("badge \(badge.state.rawValue)"))
      write(badge.text)
      html.close()
    }
  }

  var headingTag: HTMLTag { level == 1 ? .h1 : level == 2 ? .h2 : .h3 }

  private mutating func write(_ paragraphs: Paragraphs) {
    if paragraphs.role == .digest { return writeDigest(paragraphs.texts) }
    for text in paragraphs.texts {
      let length = paragraphs.role == .figure ? text.string.lengthClass : ""
      html.open(.p, .class(paragraphs.role.className + length))
      write(text)
      html.close()
    }
  }

  /// A label, and the digits that belong to it.
  private mutating func writeDigest(_ texts: [Text]) {
    html.open(.p, .class("digest"))
    for (index, text) in texts.enumerated() {
      html.open(index == 0 ? .span : .code)
      write(text)
      html.close()
      if index == 0 { html.text(" ") }
    }
    html.close()
  }

  mutating func write(_ text: Text) {
    html.text(text, in: language, look: HTMLTextLook(marksDates: true, linksContacts: false))
  }

  func label(_ words: String?) -> [HTMLAttribute] {
    words.map { [HTMLAttribute("aria-label", $0)] } ?? []
  }
}

extension Group {
  /// Whether it has two columns of which one tells the amount that matters.
  fileprivate var hasSide: Bool {
    role == .columns && blocks.count == 2 && blocks.contains { $0.holds(\.isAmount) }
  }

  /// The indices of its blocks as they are read: of two columns the one with the amount that matters
  /// first, as it is on narrow screens.
  var readingOrder: [Int] {
    hasSide && !blocks[0].holds(\.isAmount) ? [1, 0] : Array(blocks.indices)
  }
}

extension Block {
  /// Whether it, or a block in it, is such a one.
  fileprivate func holds(_ isSuch: (Block) -> Bool) -> Bool {
    if isSuch(self) { return true }
    guard case .group(let group) = self else { return false }
    return group.blocks.contains { $0.holds(isSuch) }
  }

  fileprivate var isTitle: Bool {
    if case .heading(let heading) = self { heading.role == .title } else { false }
  }

  fileprivate var isLines: Bool {
    if case .table(let table) = self { table.role == .lines } else { false }
  }

  fileprivate var isAmount: Bool {
    if case .group(let group) = self { group.role == .amount } else { false }
  }
}

extension String {
  /// A class for a figure that is too long for its usual size.
  fileprivate var lengthClass: String {
    switch count {
    case ...12: ""
    case ...16: " long"
    default: " longest"
    }
  }
}

extension Paragraphs.Role {
  fileprivate var className: String {
    switch self {
    case .partyName: "party-name"
    case .partyLines: "party-lines"
    case .formLabel: "label"
    case .formValue: "value"
    default: rawValue
    }
  }
}
