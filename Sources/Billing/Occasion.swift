package import Figures

/// Why a mail is written, and what it says that its document does not: a failed payment's reason, the
/// day of a direct debit, the number of a reminder, links.
///
/// It is no part of the snapshot: the same facts of a bill stand in mails on many occasions.
package struct Occasion: Sendable, Hashable {
  package var kind: Kind?
  /// The instant that the mail is written at, by which days until and since the due date are
  /// counted; never the clock. Nil leaves such words out.
  package var now: Instant?
  /// What the mail is about where the document has it not for itself: what was received of an
  /// invoice, what will be drawn; in minor units of the document's currency.
  package var amount: Int?
  package var payment = PaymentFacts()
  package var debit = DebitFacts()
  package var reminder = ReminderFacts()
  package var subscription = SubscriptionFacts()
  package var links = Links()

  package init() {}

  package init(_ kind: Kind?) { self.kind = kind }

  /// A payment that was tried, and what comes next.
  package struct PaymentFacts: Sendable, Hashable {
    /// How often the payment was tried so far.
    package var attempts: Int?
    package var nextAttempt: Instant?
    /// Whether there will be no further attempt.
    package var isLast: Bool?
    /// Stripe's `decline_code`, or its code of a failure: `insufficient_funds`.
    package var declineCode: String?
    /// The subscription ends unless it is paid until then.
    package var payBy: Instant?
    package var method = Method()
    /// How many working days a refund takes at most.
    package var arrivalDays: Int?

    package init() {}
  }

  /// A card or an account as a mail names it.
  package struct Method: Sendable, Hashable {
    /// Stripe's type of a payment method: `card`, `sepa_debit`.
    package var type: String?
    /// Of a card, in Stripe's form: `visa`.
    package var brand: String?
    package var last4: String?
    package var bankName: String?
    /// 1 to 12.
    package var expiryMonth: Int?
    /// With four digits.
    package var expiryYear: Int?

    package init() {}
  }

  /// A direct debit that is announced.
  package struct DebitFacts: Sendable, Hashable {
    package var date: Instant?
    package var mandate: String?
    /// Of SEPA: the identifier of who collects.
    package var creditor: String?
    /// Of Bacs: who collects in the seller's name; the guarantee names it. Nil for the seller.
    package var serviceUser: String?

    package init() {}
  }

  package struct ReminderFacts: Sendable, Hashable {
    /// From 1.
    package var number: Int?
    package var isFinal: Bool?

    package init() {}
  }

  package struct SubscriptionFacts: Sendable, Hashable {
    /// What is subscribed to.
    package var plan: LocalizedText?
    package var renewal: Instant?
    package var trialEnd: Instant?
    package var cancelled: Instant?
    package var accessUntil: Instant?
    package var cancelBy: Instant?
    /// In minor units of the document's currency, where the price changes.
    package var newPrice: Int?
    /// When the next automatic payment is.
    package var nextPayment: Instant?

    package init() {}
  }

  /// Where the buttons of a mail lead; all https.
  package struct Links: Sendable, Hashable {
    /// Where the document is paid; nil for Stripe's hosted page.
    package var pay: String?
    /// Where the document is seen; nil for Stripe's hosted page.
    package var view: String?
    /// The PDF of the document.
    package var pdf: String?
    /// Where a payment is confirmed that the bank asks about.
    package var confirm: String?
    package var confirmUntil: Instant?
    /// Where another card or account is given.
    package var updateMethod: String?
    package var manage: String?

    package init() {}
  }
}
