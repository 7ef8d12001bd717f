extension Document {
  /// The document as text, one thing a line: the first part of the `document.txt` goldens.
  package var dump: String {
    var out = DumpWriter()
    let direction = language.isRightToLeft ? "right to left" : "left to right"
    let regions =
      language.regions.isEmpty ? "" : ", regions " + language.regions.joined(separator: " ")
    out.line("document \(language.tag), \(direction)\(regions)") { out in
      let number = number.map { " \(visible($0))" } ?? ""
      out.line("\(kind.rawValue)\(number), \(status.rawValue)")
      if let due { out.line(due.dump) }
      out.line("title \(visible(properties.title))")
      out.line("author \(visible(properties.author))")
      if let subject = properties.subject { out.line("subject \(visible(subject))") }
      out.line("created \(properties.created)")
    }
    for block in blocks { out.write(block, language) }
    return out.text
  }
}

extension Document.Due {
  fileprivate var dump: String {
    "due \(amount.dump)" + (date.map { " by \($0.dump)" } ?? "")
  }
}

extension DumpWriter {
  fileprivate mutating func write(_ block: Block, _ language: DocumentLanguage) {
    switch block {
    case .heading(let heading): write(heading, language)
    case .paragraphs(let paragraphs): write(paragraphs, language)
    case .table(let table): write(table, language)
    case .group(let group): write(group, language)
    case .picture(let picture): line("picture \(picture.dump)")
    case .action(let action):
      line("\(action.role.rawValue) \(action.text.dump(in: language)) to \(visible(action.url))")
    case .code(let code):
      line(
        "code \(code.role.rawValue), \(code.size) modules, \(visible(code.payload)), "
          + visible(code.alternative))
    }
  }

  private mutating func write(_ heading: Heading, _ language: DocumentLanguage) {
    line("heading \(heading.role.rawValue) \(heading.text.dump(in: language))") { out in
      for badge in heading.badges {
        out.line("badge \(badge.state.rawValue) \(badge.text.dump(in: language))")
      }
    }
  }

  private mutating func write(_ paragraphs: Paragraphs, _ language: DocumentLanguage) {
    let name = paragraphs.role.rawValue
    if paragraphs.texts.count == 1 {
      return line("\(name) \(paragraphs.texts[0].dump(in: language))")
    }
    line(name) { out in
      for text in paragraphs.texts { out.line(text.dump(in: language)) }
    }
  }

  private mutating func write(_ group: Group, _ language: DocumentLanguage) {
    let beside = group.arrangement == .sideBySide ? ", side by side" : ""
    let shares =
      group.shares.isEmpty ? "" : " " + group.shares.map(hundredths).joined(separator: " ")
    let design = group.design.map { ", design \($0)" } ?? ""
    line("\(group.role)\(beside)\(shares)\(design)") { out in
      for block in group.blocks { out.write(block, language) }
    }
  }
}

extension Picture {
  var dump: String {
    "\(role.rawValue) \(format.rawValue), \(bytes.count) bytes, \(visible(alternative))"
  }
}
