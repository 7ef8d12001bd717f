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
  case mail(Mail)

  private var fact: any FindingFact {
    switch self {
    case .input(let fact): fact
    case .setting(let fact): fact
    case .document(let fact): fact
    case .related(let fact): fact
    case .arithmetic(let fact): fact
    case .tax(let fact): fact
    case .settlement(let fact): fact
    case .credit(let fact): fact
    case .guess(let fact): fact
    case .law(let fact): fact
    case .mail(let fact): fact
    }
  }

  var severity: Diagnostic.Severity { fact.severity }
  var code: String { fact.code }

  func diagnostic(at place: Place?) -> Diagnostic {
    let fact = fact
    return Diagnostic(
      fact.severity, fact.code, Self.shortened(fact.sentence), at: place,
      hints: fact.hints.map(Self.shortened))
  }

  /// The hint that names the nearest right thing, if there is one.
  static func suggestion(_ nearest: String?) -> [String] {
    nearest.map { ["did you mean '\($0)'?"] } ?? []
  }

  /// A sentence may quote the input, which may be long: then its middle is left out.
  private static func shortened(_ sentence: String) -> String {
    guard sentence.utf8.count > 2_000 else { return sentence }
    return sentence.prefix(500) + " […] " + sentence.suffix(200)
  }
}

/// What each kind of fact says.
protocol FindingFact {
  var severity: Diagnostic.Severity { get }
  /// A stable name for machines.
  var code: String { get }
  var sentence: String { get }
  var hints: [String] { get }
}

extension Finding.Input: FindingFact {}
extension Finding.Setting: FindingFact {}
extension Finding.Document: FindingFact {}
extension Finding.Related: FindingFact {}
extension Finding.Arithmetic: FindingFact {}
extension Finding.Tax: FindingFact {}
extension Finding.Settlement: FindingFact {}
extension Finding.Credit: FindingFact {}
extension Finding.Guess: FindingFact {}
extension Finding.Law: FindingFact {}
