/// What speaks against an electronic invoice.
package enum Fact: Sendable, Hashable {
  /// A term that is needed and that nothing states; `source` is the field or setting that would
  /// carry it, `line` counts from 1.
  case missing(Term, line: Int?, source: String, because: Reason)
  /// One of several terms is needed.
  case missingOneOf([Term], source: String, because: Reason)
  /// A value that is not among the codes of its list.
  case unknownCode(Term, String, CodeList, line: Int?)
  /// A value that has not the form that a rule asks for.
  case wrongForm(Term, String, rule: String, expected: String)
  /// The document is none that an electronic invoice can be made of.
  case notAnInvoice(Obstacle)
  /// Several taxes on one supply.
  case severalTaxes(Term, line: Int?)
  /// A tax that is not value added tax.
  case otherTax(Term, name: String, line: Int?)
  case flatTax(Term, line: Int?)
  /// Amounts that a rule holds together and that do not agree.
  case doesNotAddUp(Term, rule: String, stated: String, expected: String)
  /// A discount of the document that the lines do not share among them.
  case unsharedDiscount(name: String)
  /// The last decimal of an amount that the standard has no room for.
  case tooManyDecimals(Term, String)
  /// An amount that does not fit.
  case tooLarge(Term)
  /// A rule that forbids terms or values beside each other.
  case forbidden(Term, rule: String, Prohibition)
  /// The page says another amount.
  case pageDisagrees(Term, page: String, invoice: String)
  /// Out of scope of tax: numbers for value added tax are left out.
  case leavesOutVATNumbers

  package enum Obstacle: Sendable, Hashable {
    case draft, receipt, void
  }

  /// Who asks for a term.
  package enum Reason: Sendable, Hashable {
    /// A rule of EN 16931.
    case standard
    case profile(Profile)
    case category(String)
    /// Sellers, or sellers and buyers, of a country.
    case country(String)
    case deliveryAddress
    case currency
    case correction
  }

  package enum Prohibition: Sendable, Hashable {
    case outOfScopeBesideOther
    case codeOfOtherCategory(code: String, category: String)
    case selfBilled
    case accountingCurrencyIsCurrency
    case negativePrice
    case rateOfCategory(String)
    case greekSeller
    case dueBeforeIssue
    case notPaid
  }

  package var severity: Severity {
    if case .leavesOutVATNumbers = self { .warning } else { .error }
  }

  package enum Severity: Sendable, Hashable { case warning, error }

  /// The line of the invoice that it is about.
  var line: Int? {
    switch self {
    case .missing(_, let line, _, _), .unknownCode(_, _, _, let line), .severalTaxes(_, let line),
      .otherTax(_, _, let line), .flatTax(_, let line):
      line
    default: nil
    }
  }

  /// The same about no line.
  var withoutLine: Fact {
    switch self {
    case .missing(let term, _, let source, let reason):
      .missing(term, line: nil, source: source, because: reason)
    case .unknownCode(let term, let code, let list, _): .unknownCode(term, code, list, line: nil)
    case .severalTaxes(let term, _): .severalTaxes(term, line: nil)
    case .otherTax(let term, let name, _): .otherTax(term, name: name, line: nil)
    case .flatTax(let term, _): .flatTax(term, line: nil)
    default: self
    }
  }

  /// Whether the term is only not there, so that it can be supplied.
  package var isMissing: Bool {
    switch self {
    case .missing, .missingOneOf: true
    default: false
    }
  }
}
