import Diagnostics

/// The members of a bundle's `occasion`, in the order of the reference.
extension Occasion: SettingGroup {
  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.choice(
      "kind", &kind,
      .init("What the mail tells; else the event or the document's state says it.", #""reminder""#))
    settings.instant(
      "now", &now,
      .init("The instant by which days until and since the due date are counted.", "1773792000"))
    settings.minorUnits(
      "amount", &amount,
      .init("What was received, refunded or will be drawn, where it is not the amount due.", "4900")
    )
    settings.group("payment", &payment, .init("A payment that was tried."))
    settings.group("debit", &debit, .init("A direct debit that is announced."))
    settings.group("reminder", &reminder, .init("Which reminder it is."))
    settings.group("subscription", &subscription, .init("The subscription that the mail is about."))
    settings.group("links", &links, .init("Where the buttons lead."))
  }
}

extension Occasion {
  /// Reads and checks a bundle's `occasion`; what is wrong goes to the log.
  init(_ fields: Fields?) {
    let read: Occasion? = fields.flatMap { fields in
      SettingsReader.read(fields) { path in
        throw Rejection([Finding.setting(.pathLeavesFolder(path)).diagnostic(at: fields.place)])
      }
    }
    self = read ?? Occasion()
  }
}

extension Occasion.PaymentFacts: SettingGroup {
  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.count(
      "attempts", &attempts,
      .init("How often the payment was tried; else the invoice's `attempt_count`.", "2"))
    settings.instant(
      "next_attempt", &nextAttempt,
      .init("When it is tried again; else the invoice's `next_payment_attempt`.", "1773964800"))
    settings.flag("last", &isLast, .init("Whether there will be no further attempt.", "false"))
    settings.text(
      "decline_code", &declineCode,
      .init(
        "Stripe's code of the reason; else that of the bundle's charge or payment intent.",
        #""insufficient_funds""#))
    settings.instant(
      "pay_by", &payBy, .init("Until when to pay to keep the subscription.", "1774828800"))
    settings.group(
      "method", &method, .init("The card or account; else that of the bundle's charge."))
    settings.days(
      "arrival_days", &arrivalDays,
      .init("Within how many working days a refund arrives.", "10"))
  }
}

extension Occasion.Method: SettingGroup {
  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.text("type", &type, .init("Stripe's type of the payment method.", #""card""#))
    settings.text("brand", &brand, .init("The brand of a card.", #""visa""#))
    settings.text("last4", &last4, .init("The last four digits.", #""4242""#))
    settings.text("bank_name", &bankName, .init("The bank of an account.", #""Musterbank""#))
    settings.count("expiry_month", &expiryMonth, .init("The month on the card, 1 to 12.", "4"))
    settings.count("expiry_year", &expiryYear, .init("The year on the card.", "2026"))
  }
}

extension Occasion.DebitFacts: SettingGroup {
  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.instant("date", &date, .init("The day of the direct debit.", "1773964800"))
    settings.text(
      "mandate", &mandate,
      .init("The reference of the mandate; else that of the bundle's mandate.", #""MNDT-0042""#))
    settings.text(
      "creditor", &creditor,
      .init("The identifier of who collects (SEPA).", #""FR12ZZZ123456""#))
    settings.text(
      "service_user", &serviceUser,
      .init("Who collects in the seller's name (Bacs).", #""Stripe""#))
  }
}

extension Occasion.ReminderFacts: SettingGroup {
  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.count("number", &number, .init("Which reminder it is, from 1.", "2"))
    settings.flag("final", &isFinal, .init("Whether it is the last one.", "false"))
  }
}

extension Occasion.SubscriptionFacts: SettingGroup {
  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.words("plan", &plan, .init("What is subscribed to.", #""Team plan""#))
    settings.instant(
      "renewal", &renewal, .init("When it renews; else the end of its period.", "1775001600"))
    settings.instant(
      "trial_end", &trialEnd, .init("When the trial ends; else the subscription's.", "1775001600"))
    settings.instant(
      "cancelled", &cancelled,
      .init("When it was ended; else the subscription's `canceled_at`.", "1775001600"))
    settings.instant(
      "access_until", &accessUntil, .init("Until when it can be used.", "1777593600"))
    settings.instant(
      "cancel_by", &cancelBy, .init("Until when it can be ended before it renews.", "1774828800"))
    settings.minorUnits(
      "new_price", &newPrice, .init("The price from the renewal on, where it changes.", "5900"))
    settings.instant(
      "next_payment", &nextPayment, .init("When the next automatic payment is.", "1775001600"))
  }
}

extension Occasion.Links: SettingGroup {
  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.url(
      "pay", &pay,
      .init(
        "Where the document is paid; else Stripe's hosted page.",
        #""https://lumen.example/pay/LUM-0042""#))
    settings.url(
      "view", &view,
      .init(
        "Where the document is seen; else Stripe's hosted page.",
        #""https://lumen.example/LUM-0042""#))
    settings.url(
      "pdf", &pdf,
      .init("The PDF of the document.", #""https://lumen.example/LUM-0042.pdf""#))
    settings.url(
      "confirm", &confirm,
      .init(
        "Where the payment is confirmed; else Stripe's hosted page.",
        #""https://lumen.example/confirm/LUM-0042""#))
    settings.instant(
      "confirm_until", &confirmUntil, .init("Until when that link holds.", "1773878400"))
    settings.url(
      "update_method", &updateMethod,
      .init("Where another card or account is given.", #""https://lumen.example/card""#))
    settings.url(
      "manage", &manage,
      .init(
        "Where the subscription is changed or ended.", #""https://lumen.example/subscription""#))
  }
}
