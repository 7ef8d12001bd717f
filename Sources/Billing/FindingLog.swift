import Diagnostics
import JSON

/// Collects what is found wrong or odd while one bundle is read, in the order it is found.
///
/// Of findings with one code the first hundred are kept, and one more says how many there were:
/// nobody reads the rest, and a hostile input could have a million of them.
final class FindingLog {
  /// How many findings of one code are kept.
  static let limit = 100

  private var kept: [Diagnostic] = []
  private var seen: Set<Diagnostic> = []
  private var counts: [String: Int] = [:]
  /// How many findings of a code are not kept, in the order in which the codes were full.
  private var further: [(code: String, count: Int)] = []
  private(set) var hasErrors = false
  /// Whether something could not be read, so that sums would lack a term.
  private(set) var lacksValues = false

  /// What is kept, and after it one finding for each code of which there were more.
  var diagnostics: [Diagnostic] {
    kept
      + further.map { code, count in
        Diagnostic(
          .note, code, "findings of this kind that are not listed: \(count)", at: nil, hints: [])
      }
  }

  /// Adds a finding; the same one at the same place only once. The place is looked up only where
  /// the finding is kept.
  func add(_ finding: Finding, at place: @autoclosure () -> Place?) {
    if finding.severity == .error {
      hasErrors = true
      if case .input = finding { lacksValues = true }
    }
    if isFull(finding.code) { return countFurther(finding.code) }
    keep(finding.diagnostic(at: place()))
  }

  func add(_ fact: Finding.Input, at place: @autoclosure () -> Place?) {
    add(.input(fact), at: place())
  }
  func add(_ fact: Finding.Setting, at place: @autoclosure () -> Place?) {
    add(.setting(fact), at: place())
  }
  func add(_ fact: Finding.Document, at place: @autoclosure () -> Place?) {
    add(.document(fact), at: place())
  }
  func add(_ fact: Finding.Related, at place: @autoclosure () -> Place?) {
    add(.related(fact), at: place())
  }
  func add(_ fact: Finding.Arithmetic, at place: @autoclosure () -> Place?) {
    add(.arithmetic(fact), at: place())
  }
  func add(_ fact: Finding.Tax, at place: @autoclosure () -> Place?) {
    add(.tax(fact), at: place())
  }
  func add(_ fact: Finding.Guess, at place: @autoclosure () -> Place?) {
    add(.guess(fact), at: place())
  }
  func add(_ fact: Finding.Credit, at place: @autoclosure () -> Place?) {
    add(.credit(fact), at: place())
  }
  func add(_ fact: Finding.Settlement, at place: @autoclosure () -> Place?) {
    add(.settlement(fact), at: place())
  }

  func add(contentsOf diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      if diagnostic.severity == .error { hasErrors = true }
      if isFull(diagnostic.code) { countFurther(diagnostic.code) } else { keep(diagnostic) }
    }
  }

  /// The known name nearest to one that is not known; nil once so many were looked for that nobody
  /// needs another.
  func nearest(to name: String, among known: @autoclosure () -> [String]) -> String? {
    suggestions += 1
    return suggestions > Self.limit ? nil : nearestName(to: name, among: known())
  }

  private var suggestions = 0

  private func isFull(_ code: String) -> Bool { counts[code, default: 0] >= Self.limit }

  private func keep(_ diagnostic: Diagnostic) {
    guard seen.insert(diagnostic).inserted else { return }
    kept.append(diagnostic)
    counts[diagnostic.code, default: 0] += 1
  }

  private func countFurther(_ code: String) {
    if let index = further.firstIndex(where: { $0.code == code }) {
      further[index].count += 1
    } else {
      further.append((code, 1))
    }
  }

  /// Throws a `Rejection` with everything collected when an error is among it.
  func throwErrors() throws {
    if hasErrors { throw Rejection(diagnostics) }
  }
}
