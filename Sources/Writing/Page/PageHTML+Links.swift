import Documents

/// What leads somewhere.
extension PageHTML {
  mutating func write(_ action: Action) {
    switch action.role {
    case .pay, .confirm, .updateMethod, .view, .receipt, .manage:
      writeLink(action, [.class("button \(action.role.rawValue)")])
    case .download, .version, .language, .newer, .contact:
      html.open(.p, .class(action.role.rawValue))
      writeWithDetail(action)
      html.close()
    }
  }

  /// Links of one kind as a list below their heading; the choice of languages is for navigation.
  mutating func write(_ links: Group.Links, _ blocks: [Block]) {
    let title = blocks.lazy.compactMap(\.title).first
    if links == .languages {
      html.open(.nav, [.class("languages")] + label(title?.string))
    } else {
      html.open(.section, .class("links \(links.rawValue)"))
      if let title {
        html.open(headingTag, .class(links == .downloads ? "heard" : "small"))
        write(title)
        html.close()
      }
    }
    html.open(.ul)
    for case .action(let action) in blocks { writeItem(action) }
    html.close(2)
  }

  private mutating func writeItem(_ action: Action) {
    html.open(.li)
    writeWithDetail(action)
    html.close()
  }

  private mutating func writeWithDetail(_ action: Action) {
    writeLink(action)
    if let detail = action.detail {
      html.text(" ")
      html.open(.span, .class("detail"))
      write(detail)
      html.close()
    }
  }

  /// A URL that is not one to lead people to leaves the words.
  private mutating func writeLink(_ action: Action, _ attributes: [HTMLAttribute] = []) {
    guard let target = target(of: action) else { return write(action.text) }
    html.open(.a, attributes + [target] + language(of: action))
    write(action.text)
    html.close()
  }

  private func target(of action: Action) -> HTMLAttribute? {
    if let link = SafeLink(action.url) { return .href(link) }
    return action.role == .language ? .href(sibling: action.url) : nil
  }

  private func language(of action: Action) -> [HTMLAttribute] {
    let language = action.language.map { [HTMLAttribute("hreflang", $0)] } ?? []
    return language + (action.isCurrent ? [HTMLAttribute("aria-current", "true")] : [])
  }
}

extension HTMLAttribute {
  /// To a file beside the page: `./NWL-2026-0042.de.html`, of letters, digits, `%`, `-`, `_`, `.`
  /// and `~` behind the slash.
  fileprivate static func href(sibling path: String) -> HTMLAttribute? {
    guard path.hasPrefix("./"), path.dropFirst(2).allSatisfy(\.isPlainInPaths) else { return nil }
    return HTMLAttribute("href", path)
  }
}

extension Character {
  fileprivate var isPlainInPaths: Bool {
    isASCII && (isLetter || isNumber || "%-_.~".contains(self))
  }
}

extension Block {
  fileprivate var title: Text? {
    if case .heading(let heading) = self { heading.text } else { nil }
  }
}
