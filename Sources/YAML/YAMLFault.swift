/// Why a text is refused.
package struct YAMLFault: Error, Sendable, Hashable {
  package enum Problem: Sendable, Hashable {
    /// What the parser says, in its words.
    case syntax(String)
    case alias
    case tooDeep
    case duplicateKey(String)
  }

  package let problem: Problem
  /// Nil where the parser knows no position.
  package let mark: YAMLMark?
}
