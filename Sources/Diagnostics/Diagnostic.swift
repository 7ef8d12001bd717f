/// One finding about an input, said in one sentence with its place.
///
/// Severities: a `note` tells, a `warning` says that something was given up or does not add up,
/// an `error` says why nothing was made.
public struct Diagnostic: Sendable, Hashable {
  public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
    case note, warning, error

    public static func < (left: Severity, right: Severity) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  public var severity: Severity
  /// A stable name for programs, in kebab case: `lines-truncated`, `unknown-column`.
  public var code: String
  /// One sentence without a final full stop.
  public var sentence: String
  public var place: Place?
  /// What to do, or the nearest right thing; each one sentence.
  public var hints: [String]

  public init(
    _ severity: Severity, _ code: String, _ sentence: String, at place: Place? = nil,
    hints: [String] = []
  ) {
    self.severity = severity
    self.code = code
    self.sentence = sentence
    self.place = place
    self.hints = hints
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The form for a terminal: `place: severity: sentence`, each hint on a line of its own.
  public var description: String {
    let head = [place?.description, severity.rawValue, sentence].compactMap { $0 }
    return ([head.joined(separator: ": ")] + hints.map { "  hint: \($0)" }).joined(separator: "\n")
  }
}
