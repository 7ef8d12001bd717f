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

  /// The text for readers of whom no language is known: the English one, else the first.
  package var usual: String {
    switch self {
    case .any(let text): text
    case .byLanguage(let entries):
      (entries.first { $0.tag == "en" || $0.tag.hasPrefix("en-") } ?? entries.first)?.text ?? ""
    }
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
