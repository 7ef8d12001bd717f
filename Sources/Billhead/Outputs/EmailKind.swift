internal import Billing

/// What a mail tells. `billhead kinds` shows Stripe's events for each, and what it needs.
public enum EmailKind: String, Sendable, Hashable, CaseIterable {
  /// A finalized invoice; one that takes the place of another says so.
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

extension EmailKind {
  init(_ kind: Occasion.Kind) {
    self =
      switch kind {
      case .invoice: .invoice
      case .receipt: .receipt
      case .partialPayment: .partialPayment
      case .paymentFailed: .paymentFailed
      case .paymentActionRequired: .paymentActionRequired
      case .debitNotice: .debitNotice
      case .creditNote: .creditNote
      case .refund: .refund
      case .voided: .voided
      case .reminder: .reminder
      case .renewal: .renewal
      case .trialEnding: .trialEnding
      case .subscriptionCancelled: .subscriptionCancelled
      case .cardExpiring: .cardExpiring
      }
  }
}
