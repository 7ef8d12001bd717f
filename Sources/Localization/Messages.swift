package import Figures

/// The words of one document: a chain of catalogues, looked up key by key.
package struct Messages: Sendable {
  /// What stands for a placeholder.
  package enum Argument: Sendable, Hashable {
    /// Words put in as they are. Values of another direction are wrapped by the caller.
    case text(String)
    /// A number that chooses the plural; `formatted` is what is printed for it.
    case number(DecimalNumber, formatted: String)
  }

  package enum Part: Sendable, Hashable {
    case words(String)
    case placeholder(String)
  }

  private let catalogues: [Catalogue]
  private let formattingLocale: String

  /// No words at all: every key stands for itself.
  package init() {
    self.init([], formattingLocale: "en")
  }

  init(_ catalogues: [Catalogue], formattingLocale: String) {
    self.catalogues = catalogues
    self.formattingLocale = formattingLocale
  }

  /// The message of a key with its placeholders filled in. A key that no catalogue has gives the
  /// key itself; `CatalogueSet.lint` and the tests keep that from happening.
  package func callAsFunction(_ key: String, _ arguments: [String: Argument] = [:]) -> String {
    guard let pattern = pattern(key) else { return key }
    return pattern.text(arguments) { LocaleFormat(formattingLocale).number($0).text }
  }

  /// Names the catalogues of the chain with a fingerprint of each: `fr-CA-0f3c… fr-91ab…`.
  package var version: String {
    catalogues.map { "\($0.locale)-\($0.fingerprint)" }.joined(separator: " ")
  }

  /// Whether any catalogue of the chain has the key.
  package func has(_ key: String) -> Bool { pattern(key) != nil }

  /// The parts of a message without plurals, for text that is filled in later, such as page numbers.
  /// A plural or a choice is given as a placeholder of its argument.
  package func parts(_ key: String) -> [Part] {
    guard let pattern = pattern(key) else { return [.words(key)] }
    return pattern.pieces.map { piece in
      switch piece {
      case .words(let words): .words(words)
      case .placeholder(let name), .select(let name, _): .placeholder(name)
      case .plural(let plural): .placeholder(plural.argument)
      case .number: .words("#")
      }
    }
  }

  private func pattern(_ key: String) -> MessagePattern? {
    for catalogue in catalogues {
      if let pattern = catalogue.pattern(key) { return pattern }
    }
    return nil
  }
}
