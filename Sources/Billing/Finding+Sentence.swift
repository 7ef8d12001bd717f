import Diagnostics

extension Finding {
  func diagnostic(at place: Place?) -> Diagnostic {
    Diagnostic(severity, code, sentence, at: place, hints: hints)
  }

  private var severity: Diagnostic.Severity {
    switch self {
    case .testMode: .note
    case .unknownValue, .customerCurrency, .couponCurrency, .unsafeURL, .noTaxRate, .noTaxID,
      .noDiscount, .noCoupon, .noInvoice, .noCharge, .noAccount, .noSellerName, .noCustomer,
      .linesAndSubtotal, .partsAndTotal, .amountDue, .amountRemaining, .endingBalance,
      .totalExcludingTax, .subtotalExcludingTax, .creditSettlement, .creditAmount,
      .negativeAmount, .taxRowsAndLines, .refunds:
      .warning
    default: .error
    }
  }

  /// One sentence without a final full stop.
  var sentence: String {
    switch self {
    case .wrongType(let expected, let found): "expected \(expected), found \(found)"
    case .missing(let field): "'\(field)' is missing"
    case .notAnInteger(let numeral): "expected a whole number, found \(numeral)"
    case .amountTooLarge(let numeral): "the amount \(numeral) is too large"
    case .instantOutOfRange(let numeral):
      "expected a time in seconds between 1970 and 9999, found \(numeral)"
    case .notADecimal(let text): "expected a decimal number of at most 30 digits, found '\(text)'"
    case .unknownCurrency(let code): "'\(code)' is not a currency that Stripe knows"
    case .unknownKind(let kind, _): "an object of the unknown kind '\(kind)'"
    case .kindMismatch(let expected, let found):
      "expected an object '\(expected)', found '\(found)'"
    case .noKind: "this object has no 'object' that says what it is"
    case .unknownBundleKey(let key, _): "unknown key '\(key)' in the bundle"
    case .unknownDocumentKind(let kind): "unknown document kind '\(kind)'"
    case .noDocument(let wanted): "there is no \(wanted) among the objects"
    case .severalDocuments(let names):
      "there is more than one document: \(names.joined(separator: ", "))"
    case .givenTwice(let kind, let id): "the \(kind) '\(id)' is given twice, with different content"
    case .deletedInvoice: "this invoice was deleted; only its id is left"
    case .pendingItem: "a pending invoice item is not part of a finalized document"
    case .severalBundles: "there is more than one bundle"
    case .snapshotAmongObjects: "a snapshot stands for itself; other objects beside it have no use"
    case .unknownSetting(let key, _, _): "unknown setting '\(key)'"
    case .unknownChoice(let value, _, _): "unknown value '\(value)'"
    case .notATimeZone(let name): "'\(name)' is not the name of a time zone"
    case .notALanguage(let tag): "'\(tag)' is not the tag of a language"
    case .daysOutOfRange(let days):
      "expected a number of days from 0 to \(Settings.longestTerm), found \(days)"
    case .negativePercent(let percent): "expected a percentage of 0 or more, found \(percent)"
    case .notBase64: "the picture is not Base64"
    case .notAPicture: "the picture is neither PNG, JPEG nor SVG"
    case .logoNeedsSource: "a logo needs either 'data' or 'file'"
    case .pathLeavesFolder(let path): "the path '\(path)' does not stay in the bundle's folder"
    case .unreadableFile(let path, let cause): "cannot read '\(path)': \(cause)"
    case .unknownLine(let id, _): "no line of the document has the id '\(id)'"
    case .unknownTaxRate(let id, _): "no tax of the document has the rate '\(id)'"
    case .unusableSnapshot(let version): "a snapshot of the format \(version) cannot be read"
    default: documentSentence
    }
  }

  private var documentSentence: String {
    switch self {
    case .draft(let previewed):
      previewed ? "this is a preview, not a finalized invoice" : "this invoice is a draft"
    case .notPaid(let status): "a receipt needs a paid invoice, and this one is '\(status)'"
    case .chargeNotSucceeded(let status):
      "a receipt needs a charge that succeeded, and this one is '\(status)'"
    case .truncated(let what): "the list of \(what) is not complete: 'has_more' is true"
    case .lineCurrency(let line, let found, let expected):
      "line '\(line)' is in \(found), the document in \(expected)"
    case .partCurrency(let part, let found, let expected):
      "the \(part) is in \(found), the document in \(expected)"
    case .missingNumber(let kind): "a finalized \(kind) needs a number"
    case .testMode: "this is an object of Stripe's test mode"
    case .testModeRefused: "objects of Stripe's test mode are refused"
    case .unknownValue(let field, let value): "unknown value '\(value)' of '\(field)'"
    case .customerCurrency(let customer, let document):
      "the customer's currency is \(customer), the document is in \(document)"
    case .couponCurrency(let coupon, let document):
      "the coupon takes off an amount in \(coupon), the document is in \(document)"
    case .unsafeURL: "the address of the hosted page is not an https URL, so it is left out"
    case .noTaxRate(let id): "the tax rate '\(id)' is not among the objects"
    case .noTaxID(let id): "the tax ID '\(id)' is not among the objects, so it is left out"
    case .noDiscount(let id): "the discount '\(id)' is not among the objects"
    case .noCoupon(let id): "the coupon '\(id)' is not among the objects"
    case .noInvoice(let id): "the invoice '\(id)' is not among the objects"
    case .noCharge(let id): "the charge of the payment '\(id)' is not among the objects"
    case .noAccount(let id): "the seller's account '\(id)' is not among the objects"
    case .noSellerName: "the seller has no name"
    case .noCustomer(let id): "the customer '\(id)' is not among the objects"
    default: arithmeticSentence
    }
  }

  private var arithmeticSentence: String {
    switch self {
    case .linesAndSubtotal(let lines, let subtotal):
      "lines less their own discounts add up to \(lines), the subtotal is \(subtotal)"
    case .partsAndTotal(let parts, let total, _):
      "subtotal, discounts, taxes and shipping add up to \(parts), the total is \(total)"
    case .amountDue(let expected, let stated):
      "total, balance and credit notes leave \(expected) due, the amount due is \(stated)"
    case .amountRemaining(let expected, let stated):
      "what is due less what is paid is \(expected), the amount remaining is \(stated)"
    case .endingBalance(let expected, let stated):
      "the total leaves a balance of \(expected), the ending balance is \(stated)"
    case .totalExcludingTax(let expected, let stated):
      "the total less its taxes is \(expected), the total excluding tax is \(stated)"
    case .subtotalExcludingTax(let expected, let stated):
      "the subtotal less inclusive taxes is \(expected), the subtotal excluding tax is \(stated)"
    case .creditSettlement(let parts, let total):
      "the ways in which the credit is settled add up to \(parts), the total is \(total)"
    case .creditAmount(let amount, let total):
      "the amount of the credit note is \(amount), its total is \(total)"
    case .negativeAmount(let field, let amount): "'\(field)' is negative: \(amount)"
    case .taxRowsAndLines(let rows, let lines):
      "the document states taxes of \(rows), its lines and shipping of \(lines)"
    case .refunds(let given, let stated):
      "the refunds given add up to \(given), the charge states \(stated)"
    default: ""
    }
  }
}
