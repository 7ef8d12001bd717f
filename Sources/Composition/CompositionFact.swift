package import Diagnostics

/// Everything that composing a document may have to report.
package enum CompositionFact: Sendable, Hashable {
  case unknownZone(String)
  /// Of a tax ID; `label` is what is printed before its value.
  case unknownTaxIDType(String, label: String)
  case unknownPaymentMethod(String, printed: String)
  case manyCustomFields(Int)
  /// `field` as Stripe or the settings name it.
  case textCleaned(field: String)
  case badAccent(String)
  case badPayLink(String)
  case missingNumber
  case unknownCountry(String)
  case taxStillIncluded
  /// What is wrong with a code, and what follows from it.
  case codeLeftOut(Diagnostic, String)
  /// A code that was asked for, and what it lacks.
  case codeLacks(String, String)
  case slipNeedsA4
  case paperOfSlip
  /// Terms of payment that the due date contradicts.
  case termsAreNotDueDate(days: Int)
  /// A period that ends before it starts.
  case reversedPeriod
}

extension CompositionFact {
  package var diagnostic: Diagnostic {
    Diagnostic(severity, code, sentence, at: place, hints: hints)
  }

  private var place: Place? {
    switch self {
    case .codeLeftOut(let finding, _): finding.place
    case .codeLacks(let kind, _): .block("code/\(kind)")
    case .slipNeedsA4, .paperOfSlip: .block("code/swiss")
    default: nil
    }
  }

  private var severity: Diagnostic.Severity {
    switch self {
    case .manyCustomFields, .reversedPeriod: .note
    default: .warning
    }
  }

  private var code: String {
    switch self {
    case .unknownZone: "unknown-zone"
    case .unknownTaxIDType: "unknown-tax-id-type"
    case .unknownPaymentMethod: "unknown-payment-method"
    case .manyCustomFields: "many-custom-fields"
    case .textCleaned: "text-cleaned"
    case .badAccent: "bad-accent"
    case .badPayLink: "bad-pay-link"
    case .missingNumber: "missing-number"
    case .unknownCountry: "unknown-country"
    case .taxStillIncluded: "tax-still-included"
    case .codeLeftOut(let finding, _): finding.code
    case .codeLacks: "payment-code-missing"
    case .slipNeedsA4, .paperOfSlip: "payment-part-needs-a4"
    case .termsAreNotDueDate: "payment-terms"
    case .reversedPeriod: "reversed-period"
    }
  }

  private var sentence: String {
    switch self {
    case .unknownZone(let name):
      "'\(name)' is no time zone of the IANA database; dates are those of UTC"
    case .unknownTaxIDType(let type, let label):
      "tax ID type '\(type)' is not known; it is labelled '\(label)'"
    case .unknownPaymentMethod(let type, let printed):
      "payment method '\(type)' is not known; it is printed as '\(printed)'"
    case .manyCustomFields(let count):
      "\(count) custom fields are printed; Stripe allows 4"
    case .textCleaned(let field):
      "'\(field)' has characters that cannot be printed or that reorder other text; they are left out"
    case .badAccent(let color):
      "brand colour '\(color)' is not of the form #rrggbb; the document has no accent colour"
    case .badPayLink(let url):
      "the link to pay '\(url)' is not an https URL; it is left out"
    case .missingNumber:
      "the document has no number"
    case .unknownCountry(let code):
      "country '\(code)' has no name in this language; its code is printed"
    case .taxStillIncluded:
      "amounts cannot be shown without tax because inclusive taxes meet discounts; "
        + "they are shown with it"
    case .codeLeftOut(let finding, let consequence): "\(finding.sentence); \(consequence)"
    case .codeLacks(let kind, let source):
      "the code '\(kind)' needs \(source), which is not there; it is left out"
    case .slipNeedsA4:
      "the paper has no room for the payment part of a Swiss QR-bill; it is left out"
    case .paperOfSlip:
      "the payment part of a Swiss QR-bill needs A4, so the paper is A4 and not Letter"
    case .termsAreNotDueDate(let days):
      "the settings say \(days) days from the date of issue, the document is due on another day; "
        + "the days are left out"
    case .reversedPeriod:
      "a period ends before it starts; its days are printed in order"
    }
  }

  private var hints: [String] {
    switch self {
    case .unknownZone: ["zones have names such as 'Europe/Berlin' or 'America/New_York'"]
    case .slipNeedsA4: ["it is 210 mm wide and 105 mm high, and stands at the foot of A4"]
    case .codeLeftOut(let finding, _): finding.hints
    default: []
    }
  }
}
