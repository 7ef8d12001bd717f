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

  func add(_ fact: Finding.Input, at place: Place?) { add(.input(fact), at: place) }
  func add(_ fact: Finding.Setting, at place: Place?) { add(.setting(fact), at: place) }
  func add(_ fact: Finding.Document, at place: Place?) { add(.document(fact), at: place) }
  func add(_ fact: Finding.Related, at place: Place?) { add(.related(fact), at: place) }
  func add(_ fact: Finding.Arithmetic, at place: Place?) { add(.arithmetic(fact), at: place) }
  func add(_ fact: Finding.Tax, at place: Place?) { add(.tax(fact), at: place) }
  func add(_ fact: Finding.Settlement, at place: Place?) { add(.settlement(fact), at: place) }
  func add(_ fact: Finding.Credit, at place: Place?) { add(.credit(fact), at: place) }
  func add(_ fact: Finding.Guess, at place: Place?) { add(.guess(fact), at: place) }

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
