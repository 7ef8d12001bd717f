extension Occasion.Kind {
  /// The table of kinds: their events (Stripe API, "Types of events"), and what they need.
  package var row: Row {
    switch self {
    case .invoice:
      Row(
        summary: "a new invoice, or one that takes the place of another",
        events: ["invoice.finalized", "invoice.sent"], document: "a finalized invoice", needs: [],
        uses: ["links.view", "links.pay", "links.pdf"])
    case .receipt:
      Row(
        summary: "a payment has come in",
        events: [
          "invoice.paid", "invoice.payment_succeeded", "invoice_payment.paid", "charge.succeeded",
        ], document: "a paid invoice or a charge", needs: [], uses: ["links.view", "links.pdf"])
    case .partialPayment:
      Row(
        summary: "a part of an invoice was paid", events: ["invoice_payment.paid"],
        document: "an open invoice of which a part is paid", needs: [],
        uses: ["amount", "links.pay"])
    case .paymentFailed:
      Row(
        summary: "an automatic payment did not go through",
        events: ["invoice.payment_failed"],
        document: "an open invoice", needs: [],
        uses: [
          "payment.attempts", "payment.decline_code", "payment.method", "payment.next_attempt",
          "payment.last", "payment.pay_by", "links.update_method", "links.pay",
        ])
    case .paymentActionRequired:
      Row(
        summary: "the bank wants a payment to be confirmed",
        events: ["invoice.payment_action_required"], document: "an open invoice",
        needs: ["links.confirm"], uses: ["links.confirm_until", "payment.method"])
    case .debitNotice:
      Row(
        summary: "advance notice of a direct debit", events: [], document: "an open invoice",
        needs: ["debit.date"],
        uses: [
          "amount", "payment.method", "debit.mandate", "debit.creditor", "debit.service_user",
        ])
    default: further
    }
  }

  private var further: Row {
    switch self {
    case .creditNote:
      Row(
        summary: "a credit note", events: ["credit_note.created"], document: "a credit note",
        needs: [], uses: ["links.pdf"])
    case .refund:
      Row(
        summary: "money was given back",
        events: ["charge.refunded", "refund.created", "refund.updated"],
        document: "a charge or a paid invoice with a refund", needs: [],
        uses: ["amount", "payment.arrival_days", "links.view"])
    case .voided:
      Row(
        summary: "an invoice was voided", events: ["invoice.voided"], document: "a void invoice",
        needs: [], uses: [])
    case .reminder:
      Row(
        summary: "an invoice is soon due, due, or overdue",
        events: ["invoice.will_be_due", "invoice.overdue"], document: "an open invoice",
        needs: ["now"], uses: ["reminder.number", "reminder.final", "links.pay", "links.pdf"])
    case .renewal:
      Row(
        summary: "a subscription renews soon", events: ["invoice.upcoming"],
        document: "the upcoming invoice", needs: ["subscription.renewal"],
        uses: [
          "subscription.plan", "subscription.new_price", "subscription.cancel_by", "links.manage",
        ])
    case .trialEnding:
      Row(
        summary: "a free trial ends soon", events: ["customer.subscription.trial_will_end"],
        document: "the upcoming invoice", needs: ["subscription.trial_end"],
        uses: ["amount", "subscription.plan", "subscription.cancel_by", "links.manage"])
    case .subscriptionCancelled:
      Row(
        summary: "a subscription was ended", events: ["customer.subscription.deleted"],
        document: "an invoice of the subscription", needs: [],
        uses: ["subscription.plan", "subscription.cancelled", "subscription.access_until"])
    default:
      Row(
        summary: "the card that payments are drawn from expires soon",
        events: ["customer.source.expiring"], document: "an invoice of the customer",
        needs: ["payment.method.expiry_month", "payment.method.expiry_year"],
        uses: ["payment.method", "subscription.next_payment", "amount", "links.update_method"])
    }
  }
}
