import Figures

/// The words of one document: a chain of catalogues, looked up key by key.
package struct Messages: Sendable {
  /// What stands for a placeholder.
  package enum Argument: Sendable, Hashable {
    /// Words put in as they are. Values of another direction are wrapped by the caller.
    case text(String)
    /// A number that chooses the plural.
    case count(PluralCount)
  }

  package enum Part: Sendable, Hashable {
    case words(String)
    case placeholder(String)
  }

  private let catalogues: [Catalogue]
  private let formattingLocale: LanguageTag

  /// No words at all: every key stands for itself.
  package init() {
    self.init([], formattingLocale: .english)
  }

  init(_ catalogues: [Catalogue], formattingLocale: LanguageTag) {
    self.catalogues = catalogues
    self.formattingLocale = formattingLocale
  }

  /// A message in the words of the reader. One that no catalogue has gives its key;
  /// `CatalogueSet.lint` and the tests keep that from happening.
  package func callAsFunction(_ message: Message) -> String {
    guard let pattern = pattern(message.name) else { return message.key }
    return pattern.text(message.argument, format: format)
  }

  /// The same by key, for messages that are not in the source catalogue.
  func text(_ key: String, _ arguments: [String: Argument] = [:]) -> String {
    guard let pattern = catalogues.lazy.compactMap({ $0.pattern(key) }).first else { return key }
    return pattern.text({ arguments[$0] }, format: format)
  }

  private func format(_ value: DecimalNumber) -> String {
    LocaleFormat(formattingLocale).number(value).text
  }

  /// Names the catalogues of the chain with a fingerprint of each: `fr-CA-0f3c… fr-91ab…`.
  package var version: String {
    catalogues.map { "\($0.locale)-\($0.fingerprint)" }.joined(separator: " ")
  }

  /// The messages that are filled in later, when the pages are known.
  static let filledPageByPage: [Message.Name] = [.pageOf]

  /// The parts of a message without plurals, for text that is filled in later, such as page numbers.
  /// A plural or a choice is given as a placeholder of its argument.
  package func parts(of message: Message.Name) -> [Part] {
    guard let pattern = pattern(message) else { return [.words(message.key)] }
    return pattern.pieces.map { piece in
      switch piece {
      case .words(let words): .words(words)
      case .placeholder(let name), .select(let name, _): .placeholder(name)
      case .plural(let plural): .placeholder(plural.argument)
      case .number: .words("#")
      }
    }
  }

  private func pattern(_ message: Message.Name) -> MessagePattern? {
    for catalogue in catalogues {
      if let pattern = catalogue.pattern(message) { return pattern }
    }
    return nil
  }
}
