extension Occasion {
  /// What a mail tells.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A finalized invoice; one that revises another says so.
    case invoice
    case receipt
    case partialPayment = "partial_payment"
    case paymentFailed = "payment_failed"
    /// The bank wants the payment confirmed.
    case paymentActionRequired = "payment_action_required"
    /// A direct debit is announced.
    case debitNotice = "debit_notice"
    case creditNote = "credit_note"
    case refund, voided, reminder, renewal
    case trialEnding = "trial_ending"
    case subscriptionCancelled = "subscription_cancelled"
    case cardExpiring = "card_expiring"
  }
}

extension Occasion.Kind {
  /// One row of the table of kinds.
  package struct Row: Sendable {
    /// A phrase for people, without a full stop.
    package var summary: String
    /// Stripe's events that ask for such a mail.
    package var events: [String]
    /// The document that it needs.
    package var document: String
    /// What else it needs, and what it uses where it is there: keys of a bundle's `occasion`.
    package var needs: [String]
    package var uses: [String]
  }

  /// Whether the document may be a draft: what an upcoming invoice will say.
  package var takesDrafts: Bool {
    switch self {
    case .renewal, .trialEnding, .subscriptionCancelled, .cardExpiring: true
    default: false
    }
  }

  /// Whether the mail is about a bill, so that it shows lines and sums.
  package var isAboutBill: Bool {
    switch self {
    case .subscriptionCancelled, .cardExpiring: false
    default: true
    }
  }

  /// Whether the document goes along with the mail as a file.
  package var bringsDocument: Bool {
    switch self {
    case .invoice, .receipt, .partialPayment, .paymentFailed, .debitNotice, .creditNote, .refund,
      .reminder:
      true
    case .paymentActionRequired, .voided, .renewal, .trialEnding, .subscriptionCancelled,
      .cardExpiring:
      false
    }
  }

  /// What the document is made as: the receipt knows what was given back.
  package var documentKind: Snapshot.Kind {
    switch self {
    case .receipt, .refund: .receipt
    case .creditNote: .creditNote
    default: .invoice
    }
  }

  /// The kinds that an event may ask for; the first whose document stands right is meant.
  package static func kinds(ofEvent type: String) -> [Occasion.Kind] {
    allCases.filter { $0.row.events.contains(type) }
  }
}
