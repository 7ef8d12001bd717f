package import Documents

/// Writes a document as plain text, as terminals show it and as the text part of a mail.
///
/// Facts stand as `label: value`, one a line, so that no column is needed: a line of an invoice is its
/// description with quantity × price, taxes and amount. URLs are bare.
package struct PlainText {
  var lines: TextLines

  package init(_ document: Document) {
    lines = TextLines(document.language)
    for block in document.blocks { write(block) }
  }

  /// Lines that end with a line feed.
  package var string: String { lines.string }

  func words(_ text: Text) -> Words { Words(text, in: lines.language) }

  private mutating func write(_ block: Block) {
    lines.space()
    switch block {
    case .heading(let heading): write(heading)
    case .paragraphs(let paragraphs): paragraphs.texts.forEach { write($0) }
    case .table(let table): write(table)
    case .group(let group): write(group)
    case .picture: break
    case .action(let action): write(action)
    case .code(let code): write(code)
    }
  }

  private mutating func write(_ heading: Heading) {
    let badges = heading.badges.map { " [\(words($0.text).inline)]" }.joined()
    lines.add(Words(words(heading.text).inline + badges))
  }

  /// A text, and below it where its words lead, unless they say it themselves.
  private mutating func write(_ text: Text, indent: Int = 0) {
    lines.add(words(text), indent: indent)
    for link in text.spans.compactMap(\.link).compactMap(SafeLink.init) where !says(text, link) {
      lines.add(url: link.url, indent: indent + 2)
    }
  }

  private func says(_ text: Text, _ link: SafeLink) -> Bool {
    guard let colon = link.url.firstIndex(of: ":") else { return false }
    let target = link.url[link.url.index(after: colon)...]
    return text.string.contains(target) || text.meaning == .phone
  }

  private mutating func write(_ group: Group) {
    switch group.role {
    case .party: write(party: group.blocks)
    case .formField: write(formField: group.blocks)
    case .headline, .actions, .links, .support, .message, .notice, .sender:
      write(close: group.blocks)
    case .amount: write(amount: group.blocks)
    case .payment: write(payment: group.blocks)
    case .form: write(form: group.blocks)
    case .masthead, .parties, .columns, .column, .section, .card, .slot:
      group.blocks.forEach { write($0) }
    }
  }

  /// Blocks without empty lines between them.
  private mutating func write(close blocks: [Block]) {
    for block in blocks {
      switch block {
      case .heading(let heading): write(heading)
      case .paragraphs(let words): words.texts.forEach { write($0) }
      case .action(let action): write(action)
      case .group(let group): write(close: group.blocks)
      case .table, .picture, .code: write(block)
      }
    }
  }

  /// What the figure is with the figure, and its day below them.
  private mutating func write(amount blocks: [Block]) {
    var label: Text?
    for case .paragraphs(let paragraphs) in blocks {
      for text in paragraphs.texts {
        switch paragraphs.role {
        case .label where label == nil: label = text
        case .figure:
          if let label { lines.add(words(label), words(text)) } else { write(text) }
          label = nil
        default:
          if let label { write(label) }
          label = nil
          write(text)
        }
      }
    }
    if let label { write(label) }
  }

  /// Whose party it is with the name, and the other lines below it.
  private mutating func write(party blocks: [Block]) {
    var label: Text?
    for block in blocks {
      switch block {
      case .heading(let heading): label = heading.text
      case .paragraphs(let paragraphs):
        for text in paragraphs.texts {
          if let label {
            lines.add(words(label), words(text))
          } else {
            lines.add(aligned: words(text), indent: 2)
          }
          label = nil
        }
      case .table, .group, .picture, .action, .code: write(block)
      }
    }
    if let label { write(label) }
  }

  /// Labels with their values; one without a value is to be filled in by hand.
  private mutating func write(formField blocks: [Block]) {
    var label: Text?
    for case .paragraphs(let paragraphs) in blocks {
      for text in paragraphs.texts {
        if let name = label {
          if paragraphs.role == .formLabel {
            write(name)
          } else {
            lines.add(words(name), words(text))
          }
          label = paragraphs.role == .formLabel ? text : nil
        } else if paragraphs.role == .formLabel {
          label = text
        } else {
          write(text, indent: 2)
        }
      }
    }
    if let label { write(label) }
  }

  private mutating func write(_ action: Action) {
    var label = words(action.text).inline
    if let detail = action.detail { label += TextLines.dot + words(detail).inline }
    guard let link = SafeLink(action.url) else { return lines.add(Words(label)) }
    lines.add(Words(label), url: link.url)
  }

  // MARK: Codes

  /// A picture of a code is of no use in text; what it says is, where people can read or copy it.
  private mutating func write(_ code: Code) {
    guard let payload = code.readable else { return }
    lines.add(words(Text(code.alternative)), url: payload)
  }

  /// A code, without the words below it that stand for the picture or repeat where it leads.
  private mutating func write(payment blocks: [Block]) {
    var codes: [Code] = []
    for block in blocks {
      switch block {
      case .code(let code):
        codes.append(code)
        write(code)
      case .paragraphs(let paragraphs):
        for text in paragraphs.texts where !codes.contains(where: { $0.isTold(by: text) }) {
          write(text)
        }
      case .heading, .table, .group, .picture, .action: write(block)
      }
    }
  }

  /// A form: its fields below each other.
  private mutating func write(form blocks: [Block]) {
    for block in blocks {
      if case .group(let group) = block, group.role == .formField {
        write(formField: group.blocks)
      } else if case .code = block {
        continue
      } else {
        write(block)
      }
    }
  }
}
