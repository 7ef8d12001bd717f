import Documents

extension MailWriter {
  mutating func write(_ group: Group) {
    switch group.role {
    case .sender: writeSender(group)
    case .actions: write(actions: group.actions)
    case .links: write(links: group.blocks)
    case .parties: write(parties: group.blocks)
    case .party: write(party: group.blocks)
    case .payment: write(payment: group.blocks)
    case .form, .formField: write(form: group)
    case .notice: write(notice: group.blocks)
    case .headline: write(headline: group.blocks)
    case .masthead, .columns, .column, .section, .card, .message, .amount, .support, .slot:
      group.blocks.forEach { write($0) }
    }
  }

  // MARK: Sender

  /// The logo on a ground of its own, so that it keeps its colours where a mail is made dark, or the
  /// seller's initial; and the name.
  mutating func writeSender(_ group: Group) {
    let name = group.name
    openTable(.style("border-collapse:separate"), width: nil)
    html.open(.tr)
    if let id = options.logoContentID, let logo = group.logo {
      html.open(.td, .style(style.logoTile))
      html.open(
        .img, .src(contentID: id), .alt(logo.alternative), HTMLAttribute("height", "28"),
        .style("display:block;height:28px;width:auto;max-width:160px;border:0"))
      html.close()
    } else if let initial = (name?.string ?? "").initial {
      writeTile(initial)
    }
    if let name {
      html.open(.td, .style(style.seller))
      html.text(name, in: language)
      html.close()
    }
    html.close(2)
  }

  /// A tile that stays square where the name takes several lines.
  private mutating func writeTile(_ initial: String) {
    html.open(.td, HTMLAttribute("width", "28"), .style("width:28px;vertical-align:top"))
    openTable(.style("border-collapse:separate"), width: "28")
    html.open(.tr)
    html.open(
      .td, HTMLAttribute("height", "28"), HTMLAttribute("aria-hidden", "true"), .style(style.tile))
    html.text(initial)
    html.close(4)
  }

  // MARK: Actions

  /// A button, and the others as links beside it, below it where there is no room.
  mutating func write(actions: [Action]) {
    let linked = actions.map { ($0, SafeLink($0.url)) }
    guard !linked.isEmpty else { return }
    html.open(.div, .style(style.margin(gap(20))))
    for (index, (action, link)) in linked.enumerated() {
      if index == 0, let link {
        writeButton(action, link)
      } else {
        html.open(.span, .class("s"), .style(style.secondAction))
        write(action, link, style: style.secondLink)
        html.close()
      }
      html.text(" ")
    }
    html.close()
  }

  private mutating func writeButton(_ action: Action, _ link: SafeLink) {
    openTable(
      .style("display:inline-table;vertical-align:middle;margin-\(style.end):18px"),
      class: "b", width: nil)
    html.open(.tr)
    html.open(.td, .style(style.button))
    html.open(.a, [.href(link)] + targetLanguage(of: action) + [.style(style.buttonLink)])
    html.text(action.text, in: language)
    html.close(4)
    guard action.detail != nil else { return }
    html.open(.span, .class("s"), .style(style.secondAction))
    write(detail: action)
    html.close()
  }

  private func targetLanguage(of action: Action) -> [HTMLAttribute] {
    action.language.map { [HTMLAttribute("hreflang", $0)] } ?? []
  }

  private mutating func write(_ action: Action, _ link: SafeLink?, style look: String) {
    if let link {
      html.open(.a, [.href(link)] + targetLanguage(of: action) + [.style(look)])
    }
    html.text(action.text, in: language)
    if link != nil { html.close() }
    if action.detail != nil { html.text(" ") }
    write(detail: action)
  }

  /// The size of a file, the day of a version.
  private mutating func write(detail action: Action) {
    guard let detail = action.detail else { return }
    html.open(.span, .style("color:\(style.palette.soft);white-space:nowrap"))
    html.text(detail, in: language)
    html.close()
  }

  /// Links below each other, perhaps under a heading.
  private mutating func write(links blocks: [Block]) {
    for block in blocks {
      guard case .action(let action) = block else {
        write(block)
        continue
      }
      html.open(.p, .style(style.margin(gap(6))))
      write(action, action.isCurrent ? nil : SafeLink(action.url), style: style.link)
      html.close()
    }
  }

  private mutating func write(notice blocks: [Block]) {
    for block in blocks {
      guard case .paragraphs(let paragraphs) = block else {
        write(block)
        continue
      }
      for text in paragraphs.texts {
        html.open(.p, .style("margin:\(pixels(gap(6))) 0 10px;font-weight:600"))
        html.text(text, in: language, look: look)
        html.close()
      }
    }
  }

  /// The amount that matters, as a paper template tells it, with its link as a button.
  private mutating func write(headline blocks: [Block]) {
    for block in blocks { write(block) }
  }

  // MARK: Parties and forms

  /// Beside each other where there is room, else below each other.
  private mutating func write(parties blocks: [Block]) {
    for block in blocks {
      html.open(
        .div, .style("display:inline-block;width:100%;max-width:260px;vertical-align:top"))
      isFirst = true
      html.open(.div, .style("padding:6px 0;padding-\(style.end):12px"))
      write(block)
      html.close(2)
    }
    isFirst = false
  }

  private mutating func write(party blocks: [Block]) {
    for block in blocks {
      guard case .heading(let heading) = block else {
        write(block)
        continue
      }
      open(heading: 2, gap: 14, isLabel: true)
      html.text(heading.text, in: language)
      html.close()
    }
  }

  /// Labels and values in two columns, as facts are.
  private mutating func write(form group: Group) {
    var rows: [(label: Text, values: [Text])] = []
    func settle(_ writer: inout MailWriter) {
      if !rows.isEmpty { writer.write(facts: rows) }
      rows = []
    }
    for block in group.role == .formField ? [.group(group)] : group.blocks {
      switch block {
      case .group(let field): rows += field.labelledTexts
      case .code: break
      case .heading, .paragraphs, .table, .picture, .action:
        settle(&self)
        write(block)
      }
    }
    settle(&self)
  }
}

extension Group {
  fileprivate var actions: [Action] {
    blocks.compactMap { if case .action(let action) = $0 { action } else { nil } }
  }

  fileprivate var logo: Picture? {
    blocks.lazy.compactMap { if case .picture(let picture) = $0 { picture } else { nil } }.first
  }

  fileprivate var name: Text? {
    blocks.lazy.compactMap { block -> Text? in
      switch block {
      case .paragraphs(let paragraphs): paragraphs.texts.first
      case .heading(let heading): heading.text
      case .table, .group, .picture, .action, .code: nil
      }
    }.first
  }

  /// The labels of a form's field with what stands there.
  fileprivate var labelledTexts: [(label: Text, values: [Text])] {
    var rows: [(label: Text, values: [Text])] = []
    for case .paragraphs(let paragraphs) in blocks {
      if paragraphs.role == .formLabel {
        rows += paragraphs.texts.map { ($0, []) }
      } else if !rows.isEmpty {
        rows[rows.count - 1].values += paragraphs.texts
      }
    }
    return rows
  }
}

extension String {
  /// The first letter or digit, as a capital where it has one.
  fileprivate var initial: String? {
    guard let first = first(where: { $0.isLetter || $0.isNumber }) else { return nil }
    let capital = first.uppercased()
    return capital.count == 1 ? capital : String(first)
  }
}
