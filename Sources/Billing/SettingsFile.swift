import Diagnostics
import JSON

/// The settings of a file that a seller writes once. A bundle's own settings are laid over them.
package struct SettingsFile: Sendable {
  let settings: Settings

  /// Reads a settings file in JSON (a name in `.json`) or YAML.
  ///
  /// `loadFile` gives the bytes of a file beside it (a logo), as for a bundle. Throws a `Rejection`
  /// with everything that is wrong in it, each with its line and column.
  package init(_ source: SourceBundle.Source, loadFile: (String) throws -> [UInt8]) throws {
    let log = FindingLog()
    let fields = try SettingsText(source: source).value().flatMap { value in
      value.isNull ? nil : Fields(value, log: log)
    }
    var settings = Settings(fields, loadFile: loadFile)
    // Ids in it are those of any document, so that none of them has to be there.
    settings.source = nil
    guard !log.hasErrors else { throw Rejection(log.diagnostics.sorted { $0.isAbove($1) }) }
    self.settings = settings
  }
}

extension Diagnostic {
  /// Whether it is about an earlier place of the same text.
  fileprivate func isAbove(_ other: Diagnostic) -> Bool {
    guard case .text(_, let line, let column) = place,
      case .text(_, let otherLine, let otherColumn) = other.place
    else { return false }
    return (line, column) < (otherLine, otherColumn)
  }
}
