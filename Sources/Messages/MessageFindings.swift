import Diagnostics

/// Collects what there is to say about a message, so that all of it is told at once.
struct MessageFindings {
  private(set) var diagnostics: [Diagnostic] = []

  mutating func note(_ fact: MessageFact, of field: MessageField) {
    diagnostics.append(fact.diagnostic(of: field))
  }

  /// Reads something, or notes why it cannot.
  mutating func read<Value>(
    _ field: MessageField, _ work: () throws(MessageFact) -> Value
  ) -> Value? {
    do throws(MessageFact) {
      return try work()
    } catch {
      note(error, of: field)
      return nil
    }
  }

  /// Checks a text that must be there; `most` counts bytes of UTF-8.
  mutating func check(
    _ text: String, _ field: MessageField, most: Int, isName: Bool = true
  ) {
    if text.isBlank { note(.missing, of: field) }
    checkCharacters(text, field, most: most, isName: isName)
  }

  /// Checks the characters of a text, and how many bytes of UTF-8 they are.
  mutating func checkCharacters(
    _ text: String, _ field: MessageField, most: Int, isName: Bool = true
  ) {
    if let fact = MessageFact.refusal(of: text, isName: isName) { note(fact, of: field) }
    if text.utf8.count > most { note(.length(text.utf8.count, most: most), of: field) }
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Throws all that was noted, if any of it is an error.
  func finish() throws(Rejection) {
    if hasErrors { throw Rejection(diagnostics) }
  }
}
