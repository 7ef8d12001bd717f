import Diagnostics
import JSON

/// What a host writes once for all its hosted pages, in a file. A bundle's own `page` is laid over
/// it.
package struct PageFile: Sendable {
  package let facts: PageFacts

  /// Reads a file in JSON (a name in `.json`) or YAML.
  ///
  /// Throws a `Rejection` with everything that is wrong in it, each with its line and column.
  package init(_ source: SourceBundle.Source) throws {
    let log = FindingLog()
    let fields = try SettingsText(source: source).value().flatMap { value in
      value.isNull ? nil : Fields(value, log: log)
    }
    facts = PageFacts(fields)
    guard !log.hasErrors else { throw Rejection(log.diagnostics) }
  }
}
