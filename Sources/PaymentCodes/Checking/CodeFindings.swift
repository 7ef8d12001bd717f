import Diagnostics
import Figures

/// Collects what speaks against a payment code, so that all of it is told at once.
struct CodeFindings {
  private(set) var diagnostics: [Diagnostic] = []
  private let base: Place?

  init(at base: Place?) {
    self.base = base
  }

  mutating func note(_ fact: CodeFact, of field: CodeField) {
    diagnostics.append(fact.diagnostic(of: field, at: base))
  }

  /// Reads something, or notes why it cannot.
  mutating func read<Value>(
    _ field: CodeField, _ work: () throws(CodeFact) -> Value
  ) -> Value? {
    do throws(CodeFact) {
      return try work()
    } catch {
      note(error, of: field)
      return nil
    }
  }

  /// Reads what may be absent: nil and blank text are nothing.
  mutating func read<Value>(
    _ text: String?, _ field: CodeField, _ work: (String) throws(CodeFact) -> Value
  ) -> Value? {
    guard let text = text?.trimmed, !text.isEmpty else { return nil }
    return read(field) { () throws(CodeFact) in try work(text) }
  }

  /// A text that must be there.
  mutating func required(_ text: String, _ field: CodeField, _ rule: TextRule) -> String {
    let text = optional(text, field, rule)
    if text == nil { note(.empty, of: field) }
    return text ?? ""
  }

  /// A text without blanks around it, or nil when there is nothing else.
  mutating func optional(_ text: String?, _ field: CodeField, _ rule: TextRule) -> String? {
    guard let text = text.map({ rule.repertoire.composed($0.trimmed) }), !text.isEmpty else {
      return nil
    }
    for fact in rule.facts(against: text) { note(fact, of: field) }
    return text
  }

  /// Checks an amount against a standard's currency and range.
  mutating func check(_ amount: Money?, _ rule: AmountRule, _ field: CodeField = .amount) {
    guard let amount, let fact = rule.fact(against: amount) else { return }
    note(fact, of: field)
  }

  /// Throws all that was noted, if anything was.
  func finish() throws(Rejection) {
    if !diagnostics.isEmpty { throw Rejection(diagnostics) }
  }
}

extension CodeFindings {
  /// Reads one value by itself.
  static func single<Value>(
    _ field: CodeField, at place: Place?, _ work: () throws(CodeFact) -> Value
  ) throws(Rejection) -> Value {
    do throws(CodeFact) {
      return try work()
    } catch {
      throw Rejection([error.diagnostic(of: field, at: place)])
    }
  }
}
