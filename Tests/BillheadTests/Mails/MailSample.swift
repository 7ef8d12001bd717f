import Billhead
import Billing
import Foundation
import HostSystem
import Testing

/// A mail of one kind: a fixture, what is changed in its document, and the occasion.
struct MailSample: Sendable, CustomTestStringConvertible {
  let name: String
  let kind: EmailKind
  let fixture: String
  /// Members of the document, as JSON.
  var document = "{}"
  /// As JSON.
  var occasion = "{}"

  var testDescription: String { name }

  /// 2026-03-20T09:00:00Z.
  static let now = 1_773_997_200

  func bundle(_ change: (inout [String: Any]) -> Void = { _ in }) throws -> BillingBundle {
    let folder = "\(Fixture.root)/\(fixture)"
    var bundle = try object(readFile("\(folder)/bundle.json"))
    let key = ["credit_note", "invoice", "charge"].first { bundle[$0] is [String: Any] } ?? ""
    var stripe = bundle[key] as? [String: Any] ?? [:]
    stripe.merge(try object(Array(document.utf8))) { $1 }
    bundle[key] = stripe
    bundle["occasion"] = try object(Array(occasion.utf8))
    change(&bundle)
    let data = try JSONSerialization.data(withJSONObject: bundle, options: .sortedKeys)
    return try BillingBundle(
      [SourceBundle.Source(name: "\(name).json", bytes: Array(data))], folder: folder)
  }

  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
  }

  func body(in locale: String? = nil) throws -> EmailBody {
    var options = RenderOptions()
    options.locale = locale
    return try Shared.renderer.emailBody(
      for: bundle(), EmailBodyOptions(kind: kind, now: Self.now), options: options)
  }
}

extension MailSample {
  private static let card =
    #""method":{"type":"card","brand":"visa","last4":"4242","expiry_month":4,"expiry_year":2026}"#
  private static let automatic = #""collection_method":"charge_automatically","due_date":null"#

  /// One for each kind, and for what a kind says otherwise.
  static let all: [MailSample] =
    [
      MailSample(name: "invoice", kind: .invoice, fixture: "standard-look"),
      MailSample(
        name: "invoice-automatic", kind: .invoice, fixture: "standard-look",
        document: "{\(automatic)}"),
      MailSample(name: "invoice-revised", kind: .invoice, fixture: "revised-invoice"),
      MailSample(
        name: "invoice-paid", kind: .invoice, fixture: "standard-look",
        document: #"{"status":"paid","amount_paid":261360,"amount_remaining":0,"#
          + #""status_transitions":{"finalized_at":1770854400,"paid_at":1773014400}}"#),
      MailSample(name: "receipt", kind: .receipt, fixture: "receipt-two-payments-and-refund"),
      MailSample(name: "receipt-charge", kind: .receipt, fixture: "receipt-for-charge"),
      MailSample(
        name: "partial-payment", kind: .partialPayment, fixture: "standard-look",
        document: #"{"amount_paid":100000,"amount_remaining":161360}"#,
        occasion: #"{"amount":100000,"links":{"pdf":"https://pay.northwind.example/a.pdf"}}"#),
      MailSample(
        name: "payment-failed", kind: .paymentFailed, fixture: "standard-look",
        document: #"{\#(automatic),"attempt_count":1,"next_payment_attempt":1774256400}"#,
        occasion: #"{"payment":{"decline_code":"insufficient_funds",\#(card)},"#
          + #""links":{"update_method":"https://pay.northwind.example/card"}}"#),
      MailSample(
        name: "payment-failed-again", kind: .paymentFailed, fixture: "standard-look",
        document: #"{\#(automatic),"attempt_count":3}"#,
        occasion: #"{"payment":{"decline_code":"stolen_card","last":true,"pay_by":1774774800,"#
          + #"\#(card)}}"#),
      MailSample(
        name: "payment-action-required", kind: .paymentActionRequired, fixture: "standard-look",
        document: "{\(automatic)}",
        occasion: #"{"links":{"confirm":"https://pay.northwind.example/confirm","#
          + #""confirm_until":1774083600},"payment":{\#(card)}}"#),
      MailSample(
        name: "debit-notice", kind: .debitNotice, fixture: "standard-look",
        document: "{\(automatic)}",
        occasion: #"{"payment":{"method":{"type":"sepa_debit","last4":"3000"}},"#
          + #""debit":{"date":1774256400,"mandate":"MNDT-0042","creditor":"DE98ZZZ09999999999"}}"#),
      MailSample(
        name: "debit-notice-bacs", kind: .debitNotice, fixture: "standard-look",
        document: "{\(automatic)}",
        occasion:
          #"{"payment":{"method":{"type":"bacs_debit","last4":"2345","bank_name":"Barclays"}},"#
          + #""debit":{"date":1774256400,"mandate":"MNDT-0042","service_user":"Stripe"}}"#),
      MailSample(
        name: "credit-note", kind: .creditNote, fixture: "credit-note",
        occasion: #"{"links":{"pdf":"https://atelier-cobalt.example/cn.pdf"}}"#),
      MailSample(
        name: "refund", kind: .refund, fixture: "receipt-two-payments-and-refund",
        occasion: #"{"payment":{"arrival_days":10}}"#),
      MailSample(name: "voided", kind: .voided, fixture: "void-invoice"),
    ] + more

  private static let more: [MailSample] = [
    MailSample(
      name: "reminder-before", kind: .reminder, fixture: "standard-look",
      document: #"{"due_date":1774429200}"#),
    MailSample(
      name: "reminder-due", kind: .reminder, fixture: "standard-look",
      document: #"{"due_date":1774004400}"#),
    MailSample(
      name: "reminder-after", kind: .reminder, fixture: "standard-look",
      occasion: #"{"reminder":{"number":2}}"#),
    MailSample(
      name: "reminder-final", kind: .reminder, fixture: "standard-look",
      occasion: #"{"reminder":{"number":3,"final":true}}"#),
    MailSample(
      name: "renewal", kind: .renewal, fixture: "standard-look",
      document: #"{\#(automatic),"status":"draft","number":null,"hosted_invoice_url":null}"#,
      occasion: #"{"subscription":{"plan":"Team plan","renewal":1774947600,"new_price":5900,"#
        + #""cancel_by":1774774800},"links":{"manage":"https://pay.northwind.example/plan"},"#
        + #""payment":{\#(card)}}"#),
    MailSample(
      name: "trial-ending", kind: .trialEnding, fixture: "standard-look",
      document: #"{\#(automatic),"status":"draft","number":null,"hosted_invoice_url":null}"#,
      occasion: #"{"subscription":{"plan":"Team plan","trial_end":1774256400},"#
        + #""links":{"manage":"https://pay.northwind.example/plan"}}"#),
    MailSample(
      name: "subscription-cancelled", kind: .subscriptionCancelled, fixture: "standard-look",
      document: #"{"status":"paid","amount_paid":261360,"amount_remaining":0}"#,
      occasion: #"{"subscription":{"plan":"Team plan","cancelled":1773997200,"#
        + #""access_until":1774947600}}"#),
    MailSample(
      name: "subscription-cancelled-open", kind: .subscriptionCancelled, fixture: "standard-look",
      occasion: #"{"subscription":{"plan":"Team plan","cancelled":1773997200}}"#),
    MailSample(
      name: "card-expiring", kind: .cardExpiring, fixture: "standard-look",
      document: #"{"status":"paid","amount_paid":261360,"amount_remaining":0}"#,
      occasion: #"{"amount":4900,"payment":{\#(card)},"subscription":{"next_payment":1774947600},"#
        + #""links":{"update_method":"https://pay.northwind.example/card"}}"#),
  ]
}
