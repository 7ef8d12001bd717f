import Diagnostics

extension Finding {
  /// What is wrong with the shape of the input.
  enum Input: Sendable, Hashable {
    case wrongType(expected: String, found: String)
    case missing(String)
    case textTooLong(Int)
    case notAnInteger(String)
    case numberTooLarge(String)
    case instantOutOfRange(String)
    case notADecimal(String)
    case unknownCurrency(String)
    case unneededKind(String, nearest: String?)
    case kindMismatch(expected: String, found: String)
    case noKind
    case unknownBundleKey(String, nearest: String?)
    case unknownDocumentKind(String)
    case noDocument(wanted: String)
    case severalDocuments([String])
    case givenTwice(kind: String, id: String)
    case deletedInvoice
    case pendingItem
    case severalBundles
    case snapshotAmongObjects
  }
}

extension Finding.Input {
  var severity: Diagnostic.Severity {
    if case .unneededKind = self { .note } else { .error }
  }

  var code: String {
    switch self {
    case .wrongType: "wrong-type"
    case .missing: "missing-field"
    case .textTooLong: "text-too-long"
    case .notAnInteger, .notADecimal, .numberTooLarge, .instantOutOfRange:
      "wrong-number"
    case .unknownCurrency: "unknown-currency"
    case .kindMismatch, .noKind: "unknown-object"
    case .unneededKind: "unneeded-object"
    case .unknownBundleKey, .unknownDocumentKind: "unknown-bundle-key"
    case .noDocument: "no-document"
    case .severalDocuments, .severalBundles, .snapshotAmongObjects: "several-documents"
    case .givenTwice: "object-given-twice"
    case .deletedInvoice: "deleted-invoice"
    case .pendingItem: "pending-item"
    }
  }

  var sentence: String {
    switch self {
    case .wrongType(let expected, let found): "expected \(expected), found \(found)"
    case .missing(let field): "'\(field)' is missing"
    case .textTooLong(let length):
      "a text may have \(Fields.textLimit) bytes, and this one has \(length)"
    case .notAnInteger(let numeral): "expected a whole number, found \(numeral)"
    case .numberTooLarge(let numeral): "the number \(numeral) is too large"
    case .instantOutOfRange(let numeral):
      "expected a time in seconds between 1970 and 9999, found \(numeral)"
    case .notADecimal(let text): "expected a decimal number of at most 30 digits, found '\(text)'"
    case .unknownCurrency(let code): "'\(code)' is not a currency that Stripe knows"
    case .unneededKind(let kind, _): "no document needs an object of the kind '\(kind)'"
    case .kindMismatch(let expected, let found):
      "expected an object '\(expected)', found '\(found)'"
    case .noKind: "this object has no 'object' that says what it is"
    case .unknownBundleKey(let key, _): "unknown key '\(key)' in the bundle"
    case .unknownDocumentKind(let kind): "unknown document kind '\(kind)'"
    case .noDocument(let wanted): "there is no \(wanted) among the objects"
    case .severalDocuments(let names):
      "there is more than one document: \(names.prefix(10).joined(separator: ", "))"
        + (names.count > 10 ? ", and \(names.count - 10) more" : "")
    case .givenTwice(let kind, let id): "the \(kind) '\(id)' is given twice, with different content"
    case .deletedInvoice: "this invoice was deleted; only its id is left"
    case .pendingItem: "a pending invoice item is not part of a finalized document"
    case .severalBundles: "there is more than one bundle"
    case .snapshotAmongObjects: "a snapshot stands for itself; other objects beside it have no use"
    }
  }

  var hints: [String] {
    switch self {
    case .unneededKind(_, let nearest): Finding.suggestion(nearest)
    case .unknownBundleKey(_, let nearest):
      Finding.suggestion(nearest) + ["keys: \(SourceBundle.keys.joined(separator: ", "))"]
    case .unknownDocumentKind:
      ["known: \(Snapshot.Kind.allCases.map(\.rawValue).joined(separator: ", "))"]
    case .noKind: ["give Stripe objects as the API returns them, or a bundle with 'invoice'"]
    case .noDocument:
      ["give an invoice, a credit note, a charge or a payment intent with its charge expanded"]
    case .severalDocuments, .severalBundles, .snapshotAmongObjects: ["give one document at a time"]
    default: []
    }
  }
}
