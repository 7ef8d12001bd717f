package import Diagnostics

/// The catalogues at hand: those built in, and those of a folder laid over them.
package struct CatalogueSet: Sendable {
  /// The locales for which a complete chain of catalogues exists, in alphabetical order.
  package var locales: [String] { ["en"] }

  /// The catalogues of `Locales/`, built into the binary.
  package static let builtIn = CatalogueSet()

  package init() {}

  /// Lays ARB files over these: their messages win, new locales are added.
  ///
  /// Throws a `Rejection` naming file, line and column of everything that is wrong in them.
  package func overlaid(with files: [(path: String, bytes: [UInt8])]) throws -> CatalogueSet {
    self
  }

  /// The words for a reader.
  package func messages(for choice: LocaleChoice) -> Messages { Messages() }

  /// What is wrong or missing: placeholders, plural categories, unknown and missing keys.
  package func lint() -> [Diagnostic] { [] }
}
