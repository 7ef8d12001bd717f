import Diagnostics

/// A fact about an input that its sender should know.
///
/// Each kind of fact has its sentences in one exhaustive place: one without a sentence does not
/// compile.
enum Finding: Sendable, Hashable {
  case input(Input)
  case setting(Setting)
  case document(Document)
  case related(Related)
  case arithmetic(Arithmetic)
  case tax(Tax)
  case settlement(Settlement)
  case credit(Credit)
  case guess(Guess)
  case law(Law)

  func diagnostic(at place: Place?) -> Diagnostic {
    switch self {
    case .input(let fact):
      Diagnostic(fact.severity, fact.code, fact.sentence, at: place, hints: fact.hints)
    case .setting(let fact):
      Diagnostic(fact.severity, fact.code, fact.sentence, at: place, hints: fact.hints)
    case .document(let fact):
      Diagnostic(fact.severity, fact.code, fact.sentence, at: place, hints: fact.hints)
    case .related(let fact):
      Diagnostic(fact.severity, fact.code, fact.sentence, at: place, hints: fact.hints)
    case .arithmetic(let fact):
      Diagnostic(fact.severity, fact.code, fact.sentence, at: place, hints: fact.hints)
    case .law(let fact):
      Diagnostic(fact.severity, fact.code, fact.sentence, at: place, hints: fact.hints)
    case .tax(let fact):
      Diagnostic(fact.severity, fact.code, fact.sentence, at: place, hints: fact.hints)
    case .settlement(let fact):
      Diagnostic(fact.severity, fact.code, fact.sentence, at: place, hints: fact.hints)
    case .credit(let fact):
      Diagnostic(fact.severity, fact.code, fact.sentence, at: place, hints: fact.hints)
    case .guess(let fact):
      Diagnostic(fact.severity, fact.code, fact.sentence, at: place, hints: fact.hints)
    }
  }

  /// The hint that names the nearest right thing, if there is one.
  static func suggestion(_ nearest: String?) -> [String] {
    nearest.map { ["did you mean '\($0)'?"] } ?? []
  }
}
