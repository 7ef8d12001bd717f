/// A text for print that the settings give: one for every language, or one for each.
package enum LocalizedText: Sendable, Hashable {
  case any(String)
  /// At least one, in the order of their tags.
  case byLanguage([Entry])

  package struct Entry: Sendable, Hashable {
    /// A BCP 47 tag in lower case: `de`, `pt-br`.
    package var tag: String
    package var text: String

    package init(tag: String, text: String) {
      self.tag = tag
      self.text = text
    }
  }

  /// The texts by tag in any case; the first of each tag counts, and those that
  /// show nothing are left out. Nil when none is left.
  package init?(_ texts: some Sequence<(tag: String, text: String)>) {
    var seen: Set<String> = []
    let entries = texts.filter { !$0.text.countsAsAbsent }
      .map { Entry(tag: $0.tag.lowercased(), text: $0.text) }
      .filter { seen.insert($0.tag).inserted }
      .sorted { $0.tag < $1.tag }
    if entries.isEmpty { return nil }
    self = .byLanguage(entries)
  }

  /// The text for a document in the language of a tag: that of the tag, of a shorter form of it
  /// (`de` for `de-AT`), of another form of its language (`pt-BR` for `pt`), the English one, the
  /// first.
  package func text(in tag: String) -> String {
    switch self {
    case .any(let text): text
    case .byLanguage(let entries):
      best(for: tag.lowercased()) ?? entries.first { $0.tag.language == "en" }?.text
        ?? entries.first?.text ?? ""
    }
  }

  /// Whether there is a text in the language of a tag, so that none of another one is printed.
  package func speaks(_ tag: String) -> Bool {
    guard case .byLanguage = self else { return true }
    return best(for: tag.lowercased()) != nil
  }

  private func best(for tag: String) -> String? {
    guard case .byLanguage(let entries) = self else { return nil }
    var wanted = Substring(tag)
    while true {
      if let found = entries.first(where: { $0.tag == wanted }) { return found.text }
      guard let hyphen = wanted.lastIndex(of: "-") else { break }
      wanted = wanted[..<hyphen]
    }
    return entries.first { $0.tag.language == wanted }?.text
  }

  /// Whether nothing of it can be seen.
  var isBlank: Bool {
    switch self {
    case .any(let text): text.countsAsAbsent
    case .byLanguage(let entries): entries.allSatisfy(\.text.countsAsAbsent)
    }
  }
}

extension LocalizedText: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = .any(text) }
}

extension String {
  /// The language of a tag: `pt` of `pt-BR`.
  fileprivate var language: Substring { prefix { $0 != "-" } }
}
