/// Why a payment failed, in the few words that its payer should read: neutral, and without what could
/// warn a thief or shame a customer.
package enum DeclineReason: String, Sendable, Hashable, CaseIterable {
  case generic
  case insufficientFunds = "insufficient_funds"
  case expiredCard = "expired_card"
  case incorrectDetails = "incorrect_details"
  case limitExceeded = "limit_exceeded"
  case notSupported = "not_supported"
  case authenticationNeeded = "authentication_needed"
  case accountClosed = "account_closed"
  case debitReturned = "debit_returned"
  case mandateInvalid = "mandate_invalid"
  case processingError = "processing_error"

  /// The reason behind one of Stripe's codes: `decline_code`, `failure_code`, or the code of an
  /// error. One that says more than a mail may, or that is not known, is the generic one.
  package init(code: String) {
    self = Self.codes.first { $0.codes.contains(code) }?.reason ?? .generic
  }

  /// Whether Stripe has the code, so that a new one can be told.
  package static func isKnown(_ code: String) -> Bool {
    generics.contains(code) || codes.contains { $0.codes.contains(code) }
  }

  /// Stripe, "Decline codes", "Network decline codes" and "Error codes".
  private static let codes: [(reason: DeclineReason, codes: Set<String>)] = [
    (.insufficientFunds, ["insufficient_funds"]),
    (.expiredCard, ["expired_card"]),
    (
      .incorrectDetails,
      [
        "incorrect_number", "invalid_number", "incorrect_cvc", "invalid_cvc", "incorrect_zip",
        "incorrect_address", "incorrect_pin", "invalid_pin", "invalid_expiry_month",
        "invalid_expiry_year", "invalid_account", "bank_account_invalid_details",
        "account_number_invalid", "routing_number_invalid", "no_account",
      ]
    ),
    (
      .limitExceeded,
      [
        "card_velocity_exceeded", "withdrawal_count_limit_exceeded", "pin_try_exceeded",
        "charge_exceeds_source_limit", "charge_exceeds_transaction_limit",
        "charge_exceeds_weekly_limit", "amount_too_large",
      ]
    ),
    (
      .notSupported,
      [
        "card_not_supported", "currency_not_supported", "not_permitted", "service_not_allowed",
        "transaction_not_allowed",
      ]
    ),
    (
      .authenticationNeeded,
      [
        "authentication_required", "authentication_not_handled", "approve_with_id",
        "mobile_device_authentication_required", "online_or_offline_pin_required",
        "payment_intent_authentication_failure",
      ]
    ),
    (.accountClosed, ["account_closed", "bank_account_closed"]),
    (.debitReturned, ["debit_disputed", "refer_to_customer", "bank_ownership_changed"]),
    (
      .mandateInvalid,
      [
        "debit_not_authorized", "mandate_invalid", "payment_method_mandate_invalid",
        "revocation_of_authorization", "revocation_of_all_authorizations",
      ]
    ),
    (
      .processingError,
      [
        "processing_error", "issuer_not_available", "reenter_transaction", "try_again_later",
        "generic_could_not_process", "could_not_process",
      ]
    ),
  ]

  private static let generics: Set<String> = [
    "call_issuer", "card_declined", "do_not_honor", "do_not_try_again", "duplicate_transaction",
    "fraudulent", "generic_decline", "invalid_amount", "lost_card", "merchant_blacklist",
    "new_account_information_available", "no_action_taken", "offline_pin_required", "pickup_card",
    "restricted_card", "security_violation", "stolen_card", "stop_payment_order",
    "testmode_decline",
  ]
}
