/// The rules of EN 16931 and of the profiles, as checks on the model before there is any XML.
///
/// What the types of the model make impossible has no check: a type code that is not in the list, an
/// address without its parts in order, amounts in two currencies.
enum Rules {
  /// `sums`: whether those about sums and taxes are asked.
  static func facts(about invoice: EInvoice, sums asksSums: Bool) -> [Fact] {
    var facts: [Fact] = []
    for check in checks { check(invoice, &facts) }
    if asksSums {
      sums(invoice, &facts)
      taxes(invoice, &facts)
    }
    return facts
  }

  private static let checks: [@Sendable (EInvoice, inout [Fact]) -> Void] = [
    needs, needsOfCategories, needsOfLines, codes, forms, profileNeeds, xrechnung,
    peppol, france, countries,
  ]
}

/// Collects what is missing.
struct Needs {
  var facts: [Fact] = []
  let reason: Fact.Reason

  init(_ reason: Fact.Reason = .standard) { self.reason = reason }

  /// Notes a text that is nil or empty.
  mutating func need(_ text: String?, _ term: Term, _ source: String, line: Int? = nil) {
    if text?.isEmpty ?? true {
      facts.append(.missing(term, line: line, source: source, because: reason))
    }
  }

  mutating func need(_ isThere: Bool, oneOf terms: [Term], _ source: String) {
    if !isThere { facts.append(.missingOneOf(terms, source: source, because: reason)) }
  }
}
