import Figures
import JSON

extension Freezer {
  /// What Stripe's objects say of the occasion, where the bundle's own does not.
  func occasion(over stated: Occasion) -> Occasion {
    var occasion = stated
    if document.value["object"]?.string == "invoice" {
      occasion.payment.attempts = occasion.payment.attempts ?? document.integer("attempt_count")
      occasion.payment.nextAttempt =
        occasion.payment.nextAttempt ?? document.instant("next_payment_attempt")
    }
    addFailure(to: &occasion)
    addMethod(to: &occasion)
    addSubscription(to: &occasion)
    return occasion
  }

  /// The charge that failed last, and the payment intent.
  private func addFailure(to occasion: inout Occasion) {
    let failed = table.all(.charge).compactMap { Fields($0, log: log) }
      .filter { $0.text("status") == "failed" }
      .max { ($0.instant("created")?.seconds ?? 0) < ($1.instant("created")?.seconds ?? 0) }
    let intent = table.all(.paymentIntent).lazy.compactMap { Fields($0, log: log) }.first
    let error = intent?.object("last_payment_error")
    occasion.payment.declineCode =
      occasion.payment.declineCode ?? failed.flatMap(declineCode)
      ?? error?.text("decline_code") ?? error?.text("code")
    let action = intent?.object("next_action")?.object("redirect_to_url")?.text("url")
    if occasion.links.confirm == nil, let action, PageURL.isSafe(action) {
      occasion.links.confirm = action
    }
    if let failed, let method = method(of: failed) { occasion.payment.method.take(method) }
    if let stated = error?.object("payment_method") { take(stated, into: &occasion) }
  }

  /// The bank's own reason where it is told (`outcome.reason`), else Stripe's code.
  private func declineCode(of charge: Fields) -> String? {
    let reason = charge.object("outcome")?.text("reason")
    return reason.flatMap { DeclineReason.isKnown($0) ? $0 : nil } ?? charge.text("failure_code")
  }

  /// A payment method or a card of the bundle, with its mandate.
  private func addMethod(to occasion: inout Occasion) {
    let usual = related(document.member("default_payment_method"), .paymentMethod)
    let given = content.methods.lazy.compactMap { Fields($0, log: log) }.first
    if let method = given ?? usual { take(method, into: &occasion) }
    let mandates = table.all(.mandate).lazy.compactMap { Fields($0, log: log) }
    if let details = mandates.first?.object("payment_method_details"),
      let own = details.text("type").flatMap({ details.object($0) })
    {
      occasion.debit.mandate = occasion.debit.mandate ?? own.text("reference")
    }
  }

  private func take(_ stated: Fields, into occasion: inout Occasion) {
    let isCard = stated.text("object") == "card"
    if !isCard { occasion.payment.method.take(method(stated)) }
    guard let card = isCard ? stated : stated.object("card") else { return }
    var own = occasion.payment.method
    own.type = own.type ?? "card"
    own.brand = own.brand ?? card.text("brand").flatMap(cardBrand)
    own.last4 = own.last4 ?? card.text("last4")
    own.expiryMonth = own.expiryMonth ?? card.integer("exp_month")
    own.expiryYear = own.expiryYear ?? card.integer("exp_year")
    occasion.payment.method = own
  }

  private func addSubscription(to occasion: inout Occasion) {
    let next = document.instant("next_payment_attempt") ?? document.instant("period_end")
    let subscriptions = table.all(.subscription).lazy.compactMap { Fields($0, log: log) }
    let stated = subscriptions.first
    let item = stated?.objects("items").first
    // Since 2025-03-31 the periods are those of the items.
    let end = stated?.instant("current_period_end") ?? item?.instant("current_period_end")
    var facts = occasion.subscription
    facts.renewal = facts.renewal ?? end ?? (isUpcoming ? next : nil)
    facts.trialEnd = facts.trialEnd ?? stated?.instant("trial_end")
    facts.cancelled = facts.cancelled ?? stated?.instant("canceled_at")
    facts.accessUntil = facts.accessUntil ?? stated?.instant("ended_at") ?? end
    let product = related(item?.object("price")?.member("product"), .product)
    facts.plan = facts.plan ?? product?.text("name").map { .any($0) }
    occasion.subscription = facts
  }

  private var isUpcoming: Bool { document.invoiceStatus == "draft" }
}

extension Occasion.Method {
  /// Fills what is not stated.
  fileprivate mutating func take(_ method: Snapshot.Method) {
    if last4 == nil {
      brand = brand ?? method.brand
      last4 = method.last4
    }
    type = type ?? method.type
    bankName = bankName ?? method.bankName
  }
}
