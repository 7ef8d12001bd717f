import Figures
import JSON

extension Freezer {
  /// Whether the invoice says that it is paid; before 2018-11-08 by a flag.
  var isPaid: Bool {
    document.text("status").map { $0 == "paid" } ?? (document.flag("paid") == true)
  }

  /// Whether something of the invoice was paid outside Stripe: by its own flag until 2025-02. Since
  /// then there is none; an invoice that is paid although nothing was paid on Stripe is one.
  var isPaidOutside: Bool {
    guard isPaid, let due = document.integer("amount_due"), due > 0,
      let stated = document.integer("amount_paid"), stated < due
    else { return false }
    if let flag = document.flag("paid_out_of_band") { return flag }
    let names = document.member("charge") ?? document.member("payment_intent")
    return stated == 0 && names == nil
      && !paymentEntries.contains { entry in
        entry.text("status") == "paid" && entry.object("payment")?.text("type") != "payment_record"
      }
  }

  /// What was paid, on Stripe and outside it. `amount_paid` leaves out what was paid outside: all
  /// of it until 2026-05, and `amount_paid_off_stripe` since 2026-05-27 where the sums say so.
  var amountPaid: Money? {
    let due = document.integer("amount_due")
    guard let stated = document.integer("amount_paid") else {
      return isPaid ? due.map { Money(max(0, $0), currency) } : nil
    }
    if isPaidOutside, let due { return Money(due, currency) }
    let outside = document.integer("amount_paid_off_stripe") ?? 0
    let isLeftOut = document.integer("amount_remaining") == (due ?? 0) - stated - outside
    return Money(isLeftOut ? stated + outside : stated, currency)
  }

  /// What remains to be paid; nothing once all was paid outside, whatever is stated.
  var amountRemaining: Money? {
    if isPaidOutside { return Money(0, currency) }
    if let stated = document.amount("amount_remaining", currency) { return stated }
    // Stated since 2018-02-28, before there was a status.
    return isPaid && document.member("status") == nil ? Money(0, currency) : nil
  }

  /// The payments must make up what is said to be paid, and refunds cannot exceed them.
  func checkSums(of payments: FrozenPayments, isReceipt: Bool, isList: Bool) {
    checkRefunded(of: payments, isReceipt: isReceipt)
    guard isReceipt || isList, !payments.payments.isEmpty, let paid = amountPaid else { return }
    let difference = (payments.sum - Int128(paid.minorUnits)).magnitude
    let overpaid = document.integer("amount_overpaid") ?? 0
    if difference == 0 || difference == UInt128(overpaid.magnitude) { return }
    log.add(
      .payments(given: figure(payments.sum), stated: figure(Int128(paid.minorUnits))),
      at: document.place(of: "amount_paid"))
  }

  func checkRefunded(of payments: FrozenPayments, isReceipt: Bool) {
    let refunded = payments.refunds.reduce(Int128(0)) { $0 + Int128($1.amount.minorUnits) }
    guard isReceipt, refunded > payments.sum else { return }
    log.add(
      .refundsOverPayments(refunded: figure(refunded), paid: figure(payments.sum)),
      at: document.place)
  }
}
