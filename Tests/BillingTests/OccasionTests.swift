import Billing
import Diagnostics
import Figures
import Testing

/// Which mail a bundle asks for, and which mails would be false.
@Suite struct OccasionTests {
  private func mail(
    _ sources: String..., kind: Occasion.Kind? = nil, now: Int? = 1_711_000_000,
    allowsZeroTotal: Bool = false
  ) throws -> SourceBundle.FrozenMail {
    var request = MailRequest()
    request.kind = kind
    request.now = now.map { Instant($0) }
    request.allowsZeroTotal = allowsZeroTotal
    let named = sources.enumerated().map { index, text in
      SourceBundle.Source(name: "\(index).json", bytes: Array(text.utf8))
    }
    return try SourceBundle(named) { _ in throw MissingFile() }.freeze(for: request)
  }

  /// The codes and sentences of what is refused.
  private func refusals(
    _ sources: String..., kind: Occasion.Kind? = nil, now: Int? = 1_711_000_000,
    allowsZeroTotal: Bool = false
  ) -> [String] {
    var request = MailRequest()
    request.kind = kind
    request.now = now.map { Instant($0) }
    request.allowsZeroTotal = allowsZeroTotal
    let named = sources.enumerated().map { index, text in
      SourceBundle.Source(name: "\(index).json", bytes: Array(text.utf8))
    }
    do {
      _ = try SourceBundle(named) { _ in throw MissingFile() }.freeze(for: request)
      return []
    } catch let rejection as Rejection {
      return rejection.diagnostics.filter { $0.severity == .error }.map(\.code)
    } catch {
      return ["\(error)"]
    }
  }

  // MARK: Which kind

  static let events: [(String, Occasion.Kind?)] = [
    ("invoice.finalized", .invoice), ("invoice.sent", .invoice), ("invoice.paid", .receipt),
    ("invoice.payment_succeeded", .receipt), ("invoice.payment_failed", .paymentFailed),
    ("invoice.payment_action_required", .paymentActionRequired), ("invoice.voided", .voided),
    ("invoice.will_be_due", .reminder), ("invoice.overdue", .reminder),
    ("invoice.upcoming", .renewal), ("charge.refunded", .refund),
    ("refund.created", .refund), ("credit_note.created", .creditNote),
    ("customer.subscription.trial_will_end", .trialEnding),
    ("customer.subscription.deleted", .subscriptionCancelled),
    ("customer.source.expiring", .cardExpiring), ("charge.succeeded", .receipt),
    ("invoice.created", nil), ("", nil),
  ]

  @Test(arguments: events)
  func event(type: String, kind: Occasion.Kind?) {
    #expect(Occasion.Kind.kinds(ofEvent: type).first == kind)
  }

  @Test func theEventOfTheBundleSaysTheKind() throws {
    func event(_ type: String, _ object: String, created: Int = 1) -> String {
      #"{"object":"event","type":"\#(type)","created":\#(created),"data":{"object":\#(object)}}"#
    }
    let open = try Sample.invoice()
    let paid = try Sample.invoice([
      "status": #""paid""#, "amount_paid": "10000", "amount_remaining": "0",
    ])
    #expect(try mail(event("invoice.overdue", open)).kind == .reminder)
    let receipt = try mail(event("invoice.paid", paid))
    #expect(receipt.kind == .receipt && receipt.snapshot.kind == .receipt)
    // What is named wins.
    #expect(try mail(event("invoice.overdue", open), kind: .invoice).kind == .invoice)
    #expect(
      try mail(event("invoice.overdue", open), #"{"occasion":{"kind":"invoice"}}"#).kind
        == .invoice)
    // The latest of several.
    #expect(
      try mail(
        event("invoice.overdue", open, created: 9), event("invoice.finalized", open, created: 2)
      ).kind == .reminder)
  }

  @Test func aPaymentOfAnOpenInvoiceIsAPart() throws {
    let payment =
      #"{"object":"event","type":"invoice_payment.paid","created":1,"data":{"object":"#
      + #"{"id":"inpay_1","object":"invoice_payment","invoice":"in_1","amount_paid":4000}}}"#
    let part = try Sample.invoice(["amount_paid": "4000", "amount_remaining": "6000"])
    #expect(try mail(part, payment).kind == .partialPayment)
    let paid = try Sample.invoice([
      "status": #""paid""#, "amount_paid": "10000", "amount_remaining": "0",
    ])
    #expect(try mail(paid, payment).kind == .receipt)
  }

  @Test func theStateSaysTheKindWhereItLeavesNoChoice() throws {
    #expect(try mail(Sample.invoice()).kind == .invoice)
    #expect(try mail(Sample.invoice(["status": #""void""#])).kind == .voided)
    #expect(try mail(Sample.charge).kind == .receipt)
    #expect(try mail(Sample.invoice(), Sample.creditNote).kind == .creditNote)
    let paid = try Sample.invoice([
      "status": #""paid""#, "amount_paid": "10000", "amount_remaining": "0",
    ])
    #expect(refusals(paid) == ["mail-kind"])
    #expect(
      refusals(try Sample.invoice(["amount_paid": "4000", "amount_remaining": "6000"]))
        == ["mail-kind"])
    #expect(
      refusals(
        try Sample.invoice([
          "collection_method": #""charge_automatically""#, "attempt_count": "1",
        ])) == ["mail-kind"])
  }

  // MARK: What would be false

  private static let paid = [
    "status": #""paid""#, "amount_paid": "10000", "amount_remaining": "0",
  ]
  private static let zero = [
    "subtotal": "0", "total": "0", "amount_due": "0", "amount_remaining": "0",
    "lines": Sample.lines([#"{"id":"il_1","amount":0,"currency":"eur"}"#]),
  ]
  private static let automatic = ["collection_method": #""charge_automatically""#]

  static let wrong: [(Occasion.Kind, [String: String], [String])] = [
    (.reminder, paid, ["mail-not-true"]),
    (.reminder, ["status": #""void""#], ["mail-not-true"]),
    (.reminder, zero, ["mail-not-true"]),
    (.reminder, automatic, ["mail-not-true"]),
    (.reminder, ["due_date": "null"], ["mail-not-true"]),
    (.reminder, ["status": #""draft""#], ["draft"]),
    (.invoice, ["status": #""draft""#], ["draft"]),
    (.invoice, ["status": #""void""#], ["mail-not-true"]),
    (.invoice, zero, ["zero-total"]),
    (.receipt, [:], ["not-paid"]),
    (.partialPayment, [:], ["mail-not-true"]),
    (.partialPayment, paid, ["mail-not-true"]),
    (.paymentFailed, paid, ["mail-not-true"]),
    (.paymentFailed, zero, ["mail-not-true"]),
    (.paymentActionRequired, paid, ["mail-not-true", "mail-lacks"]),
    (.paymentActionRequired, [:], ["mail-lacks"]),
    (.debitNotice, [:], ["mail-lacks"]),
    (.debitNotice, paid, ["mail-not-true", "mail-lacks"]),
    (.creditNote, [:], ["mail-not-true"]),
    (.refund, [:], ["not-paid"]),
    (.refund, paid, ["mail-not-true"]),
    (.voided, [:], ["mail-not-true"]),
    (.renewal, [:], ["mail-lacks"]),
    (.trialEnding, [:], ["mail-lacks"]),
    (.cardExpiring, [:], ["mail-lacks", "mail-lacks"]),
  ]

  @Test(arguments: wrong)
  func refuses(kind: Occasion.Kind, changes: [String: String], codes: [String]) throws {
    #expect(refusals(try Sample.invoice(changes), kind: kind) == codes)
  }

  static let right: [(Occasion.Kind, [String: String], String)] = [
    (.reminder, [:], "{}"), (.invoice, [:], "{}"), (.invoice, paid, "{}"), (.receipt, paid, "{}"),
    (.partialPayment, ["amount_paid": "4000", "amount_remaining": "6000"], "{}"),
    (.paymentFailed, ["attempt_count": "1"], "{}"),
    (
      .paymentActionRequired, ["hosted_invoice_url": #""https://a.example/i""#], "{}"
    ),
    (.paymentActionRequired, [:], #"{"links":{"confirm":"https://a.example/c"}}"#),
    (.debitNotice, [:], #"{"debit":{"date":1711100000}}"#), (.voided, ["status": #""void""#], "{}"),
    (
      .reminder, ["collection_method": #""charge_automatically""#, "attempt_count": "4"], "{}"
    ),
    (
      .renewal, ["status": #""draft""#, "number": "null"],
      #"{"subscription":{"renewal":1711100000}}"#
    ),
    (
      .trialEnding, ["status": #""draft""#, "number": "null"],
      #"{"subscription":{"trial_end":1711100000}}"#
    ),
    (.subscriptionCancelled, paid, "{}"),
    (.cardExpiring, paid, #"{"payment":{"method":{"expiry_month":4,"expiry_year":2024}}}"#),
  ]

  @Test(arguments: right)
  func takes(kind: Occasion.Kind, changes: [String: String], occasion: String) throws {
    let frozen = try mail(
      Sample.invoice(changes), "{\"occasion\":\(occasion)}", kind: kind)
    #expect(frozen.kind == kind)
  }

  @Test func aZeroTotalCanBeAllowed() throws {
    let zero = try Sample.invoice(Self.zero)
    #expect(refusals(zero, kind: .invoice) == ["zero-total"])
    #expect(try mail(zero, kind: .invoice, allowsZeroTotal: true).kind == .invoice)
  }

  @Test func aReminderNeedsAnInstant() throws {
    #expect(refusals(try Sample.invoice(), kind: .reminder, now: nil) == ["mail-lacks"])
    let frozen = try mail(
      Sample.invoice(), #"{"occasion":{"now":1712000000}}"#, kind: .reminder, now: nil)
    #expect(frozen.occasion.now == Instant(1_712_000_000))
  }

  @Test func anExpiredCardDoesNotExpireSoon() throws {
    let paid = try Sample.invoice(Self.paid)
    func occasion(_ month: Int, _ year: Int) -> String {
      #"{"occasion":{"payment":{"method":{"expiry_month":\#(month),"expiry_year":\#(year)}}}}"#
    }
    // March 2024.
    #expect(refusals(paid, occasion(2, 2024), kind: .cardExpiring) == ["mail-not-true"])
    #expect(refusals(paid, occasion(3, 2024), kind: .cardExpiring) == [])
    #expect(refusals(paid, occasion(13, 2024), kind: .cardExpiring) == ["wrong-number"])
  }

  // MARK: What Stripe's objects say

  @Test func readsTheFailureOfTheCharge() throws {
    let charge =
      #"{"id":"ch_9","object":"charge","status":"failed","paid":false,"amount":10000,"#
      + #""currency":"eur","created":1711000000,"failure_code":"card_declined","#
      + #""outcome":{"reason":"insufficient_funds"},"#
      + #""payment_method_details":{"type":"card","card":{"brand":"visa","last4":"4242"}}}"#
    let invoice = try Sample.invoice([
      "attempt_count": "2", "next_payment_attempt": "1711200000",
      "hosted_invoice_url": #""https://a.example/i""#,
    ])
    let frozen = try mail(invoice, charge, kind: .paymentFailed)
    let payment = frozen.occasion.payment
    #expect(payment.attempts == 2 && payment.nextAttempt == Instant(1_711_200_000))
    #expect(payment.declineCode == "insufficient_funds")
    #expect(payment.method.brand == "visa" && payment.method.last4 == "4242")
    // The bundle's own wins.
    let stated = try mail(
      invoice, charge, #"{"occasion":{"payment":{"decline_code":"expired_card","attempts":5}}}"#,
      kind: .paymentFailed)
    #expect(stated.occasion.payment.declineCode == "expired_card")
    #expect(stated.occasion.payment.attempts == 5)
  }

  @Test func readsTheSubscriptionAndTheCard() throws {
    let subscription =
      #"{"id":"sub_1","object":"subscription","trial_end":1712000000,"#
      + #""canceled_at":1712100000,"items":{"object":"list","data":[{"id":"si_1","#
      + #""current_period_end":1713000000}]}}"#
    let card =
      #"{"id":"card_1","object":"card","brand":"American Express","last4":"0005","#
      + #""exp_month":5,"exp_year":2024}"#
    let paid = try Sample.invoice(Self.paid)
    let frozen = try mail(paid, subscription, card, kind: .cardExpiring)
    #expect(frozen.occasion.subscription.trialEnd == Instant(1_712_000_000))
    #expect(frozen.occasion.subscription.cancelled == Instant(1_712_100_000))
    #expect(frozen.occasion.subscription.renewal == Instant(1_713_000_000))
    #expect(frozen.occasion.payment.method.brand == "amex")
    #expect(frozen.occasion.payment.method.expiryMonth == 5)
  }

  // MARK: Reading

  @Test func saysWhatIsWrongInAnOccasion() {
    let text =
      #"{"occasion":{"knd":"invoice","kind":"remindr","links":{"pay":"http://a.example"}}}"#
    do {
      _ = try mail(Sample.invoice(), text)
      Issue.record("it was taken")
    } catch let rejection as Rejection {
      let words = rejection.diagnostics.map(\.description).joined(separator: "\n")
      #expect(words.contains("#/occasion/knd") && words.contains("did you mean 'kind'?"))
      #expect(words.contains("'remindr'") && words.contains("did you mean 'reminder'?"))
      #expect(words.contains("#/occasion/links/pay") && words.contains("is not an https URL"))
    } catch {
      Issue.record(error)
    }
  }

  @Test func theSchemaHasEveryMember() throws {
    let page = OccasionReference.page()
    for kind in Occasion.Kind.allCases {
      #expect(page.contains("| `\(kind.rawValue)` |"))
      for key in kind.row.needs + kind.row.uses { #expect(page.contains("| `\(key)` |"), "\(key)") }
    }
    #expect(String(decoding: OccasionReference.schema(), as: UTF8.self).contains("confirm_until"))
  }

  // MARK: Reasons

  @Test func reasonsAreNeutral() {
    for code in ["fraudulent", "lost_card", "stolen_card", "do_not_honor", "unheard_of"] {
      #expect(DeclineReason(code: code) == .generic)
    }
    #expect(DeclineReason(code: "insufficient_funds") == .insufficientFunds)
    #expect(DeclineReason(code: "invalid_cvc") == .incorrectDetails)
    #expect(DeclineReason(code: "debit_not_authorized") == .mandateInvalid)
    #expect(!DeclineReason.isKnown("unheard_of") && DeclineReason.isKnown("stolen_card"))
  }
}
