import Diagnostics

extension Finding {
  /// Why a mail would be false, or lacks what it has to say.
  enum Mail: Sendable, Hashable {
    case unclearKind([Occasion.Kind])
    case wrongDocument(Occasion.Kind)
    case draft(Occasion.Kind)
    case missing(Occasion.Kind, key: String)
    case paid(Occasion.Kind)
    case void(Occasion.Kind)
    case nothingDue(Occasion.Kind)
    case zeroTotal
    case notVoid
    case notPaid
    case nothingPaid
    case allPaid
    case noRefund
    case automatic
    case noDueDate
    case noAttempt
    case uncollectible
    case badMonth(Int)
    case cardExpired
    case noAction(Occasion.Kind)
    case bacsLacks(String)
    case unknownDecline(String)
  }
}

extension Finding.Mail: FindingFact {
  var severity: Diagnostic.Severity {
    switch self {
    case .noAttempt, .uncollectible, .noAction, .bacsLacks: .warning
    case .unknownDecline: .note
    default: .error
    }
  }

  var code: String {
    switch self {
    case .unclearKind: "mail-kind"
    case .missing: "mail-lacks"
    case .zeroTotal: "zero-total"
    case .bacsLacks: "bacs-notice"
    case .unknownDecline: "unknown-decline-code"
    case .noAction: "mail-without-action"
    case .badMonth: "wrong-number"
    default: "mail-not-true"
    }
  }

  var sentence: String {
    switch self {
    case .unclearKind(let kinds):
      "what the mail is to tell is not clear: "
        + kinds.map { "'\($0.rawValue)'" }.joined(separator: " or ")
    case .wrongDocument(let kind):
      "a mail of the kind '\(kind.rawValue)' needs \(kind.row.document)"
    case .draft(let kind):
      "a mail of the kind '\(kind.rawValue)' needs a finalized document, and this one is a draft"
    case .missing(let kind, let key): "a mail of the kind '\(kind.rawValue)' needs '\(key)'"
    case .paid(let kind):
      "a mail of the kind '\(kind.rawValue)' would be false: the invoice is paid"
    case .void(let kind):
      "a mail of the kind '\(kind.rawValue)' would be false: the document is void"
    case .nothingDue(let kind):
      "a mail of the kind '\(kind.rawValue)' would be false: nothing is due"
    case .zeroTotal: "the total is zero, and a mail for nothing surprises its reader"
    case .notVoid: "the mail would say that the invoice is void, and it is not"
    case .notPaid: "the mail would thank for a payment, and none is stated"
    case .nothingPaid: "the mail would thank for a part, and no part of the invoice is paid"
    case .allPaid: "the mail would say that a part is open, and all of the invoice is paid"
    case .noRefund: "the mail would tell of a refund, and none is stated"
    case .automatic:
      "the reminder would ask to pay what will be drawn automatically, so it may be paid twice"
    case .noDueDate: "a reminder needs the date by which the invoice is due"
    case .noAttempt: "the mail says that a payment failed, and no attempt is stated"
    case .uncollectible: "the invoice is uncollectible: its seller no longer expects to be paid"
    case .badMonth(let month): "expected a month from 1 to 12, found \(month)"
    case .cardExpired: "the mail would say that the card expires soon, and it has expired"
    case .noAction(let kind):
      "the mail of the kind '\(kind.rawValue)' asks for something and has no link to do it"
    case .bacsLacks(let what): "the advance notice of a Bacs debit lacks \(what)"
    case .unknownDecline(let code):
      "the code '\(code)' of a failed payment is not known; the mail says that the bank declined it"
    }
  }

  var hints: [String] {
    switch self {
    case .unclearKind: ["name it: --kind, or 'kind' in the bundle's 'occasion'"]
    case .zeroTotal: ["allow it where it is wanted: --allow-zero-total"]
    case .missing(_, let key) where key != "now": ["put it into the bundle's 'occasion'"]
    case .missing: ["--now gives it; so does the bundle's 'occasion'"]
    case .paid(.reminder), .allPaid, .paid(.invoice): ["a receipt tells of a payment"]
    case .automatic: ["'payment_failed' tells of an attempt that failed"]
    default: []
    }
  }
}
