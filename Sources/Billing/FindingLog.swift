import Diagnostics
import JSON

/// Collects what is found wrong or odd while one bundle is read, in the order it is found.
final class FindingLog {
  private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<Diagnostic> = []

  /// Adds a finding; the same one at the same place only once.
  func add(_ finding: Finding, at place: Place?) {
    let diagnostic = finding.diagnostic(at: place)
    if seen.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
  }

  func add(contentsOf diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics where seen.insert(diagnostic).inserted {
      self.diagnostics.append(diagnostic)
    }
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Throws a `Rejection` with everything collected when an error is among it.
  func throwErrors() throws {
    if hasErrors { throw Rejection(diagnostics) }
  }
}
