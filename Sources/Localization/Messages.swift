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

  package init() {}

  /// The message of a key with its placeholders filled in. A key that no catalogue has gives the
  /// key itself, and is in `missingKeys` of the set: tests keep that from happening.
  package func callAsFunction(_ key: String, _ arguments: [String: Argument] = [:]) -> String {
    key
  }

  /// Whether any catalogue of the chain has the key.
  package func has(_ key: String) -> Bool { false }

  /// The parts of a message without plurals, for text that is filled in later, such as page numbers.
  package func parts(_ key: String) -> [Part] { [.placeholder(key)] }
}
