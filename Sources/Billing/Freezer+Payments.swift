import Figures
import JSON

/// The payments of a document and what was given back of them.
struct FrozenPayments {
  var payments: [Snapshot.Payment] = []
  var refunds: [Snapshot.Refund] = []
  var receiptNumbers: [String] = []
  /// The charges behind the payments, each once.
  var charges: [ChargeShare] = []
  /// Where among those the charge of an id stands.
  var positions: [String: Int] = [:]

  /// The receipt number of the only charge.
  var onlyReceiptNumber: String? { receiptNumbers.count == 1 ? receiptNumbers[0] : nil }

  /// What the payments add up to, in minor units.
  var sum: Int128 { payments.reduce(0) { $0 + Int128($1.amount.minorUnits) } }
}

extension Freezer {
  /// The payments of an invoice: its `payments` list since 2025-03, before that, or where the list
  /// is empty, its charge or payment intent, and charges that name the invoice.
  ///
  /// Only receipts print them, so that only for a receipt the lists must be whole.
  func invoicePayments(isReceipt: Bool) -> FrozenPayments {
    var result = FrozenPayments()
    let entries = paymentEntries
    if isReceipt { checkListComplete(of: document, "payments", "payments") }
    for entry in entries { addInvoicePayment(entry, to: &result, isReceipt) }
    if result.payments.isEmpty { addCharges(to: &result) }
    if result.payments.isEmpty { addUnknownPayment(to: &result, isReceipt) }
    addRestPaidOutside(to: &result)
    for share in result.charges { addRefunds(of: share, to: &result, isReceipt: isReceipt) }
    result.payments.sort { ($0.date?.seconds ?? .max) < ($1.date?.seconds ?? .max) }
    checkSums(of: result, isReceipt: isReceipt, isList: !entries.isEmpty)
    return result
  }

  /// The list of the invoice; where that was not expanded, the payments that name the invoice.
  var paymentEntries: [Fields] {
    let listed = document.objects("payments")
    guard listed.isEmpty, let id = document.text("id") else { return listed }
    return table.all(.invoicePayment).compactMap { value in
      value["invoice"]?.objectID == id ? Fields(value, log: log) : nil
    }
  }

  /// The charge of the old form, else the charges that name the invoice.
  private func addCharges(to result: inout FrozenPayments) {
    if let charge = invoiceCharge, charge.isPaidCharge {
      return addCharge(charge, to: &result, amount: ownPart(of: charge))
    }
    guard let id = document.text("id") else { return }
    for value in table.all(.charge) where value["invoice"]?.objectID == id {
      guard let charge = Fields(value, log: log), charge.isPaidCharge else { continue }
      addCharge(charge, to: &result)
    }
  }

  /// What the only charge of an invoice paid of it, where that is less than the charge.
  private func ownPart(of charge: Fields) -> Money? {
    guard let paid = amountPaid, paid.minorUnits > 0, !isPaidOutside,
      charge.currency("currency") == currency, paid.minorUnits < captured(charge)
    else { return nil }
    log.add(
      .payments(given: figure(Int128(captured(charge))), stated: figure(Int128(paid.minorUnits))),
      at: document.place(of: "amount_paid"))
    return paid
  }

  private var invoiceCharge: Fields? {
    related(document.member("charge"), .charge)
      ?? related(document.member("payment_intent"), .paymentIntent).flatMap(latestCharge)
  }

  private func latestCharge(_ intent: Fields) -> Fields? {
    if let charge = related(intent.member("latest_charge"), .charge) { return charge }
    if let charge = intent.objects("charges").first(where: { $0.flag("paid") == true }) {
      return charge
    }
    return intent.text("id").flatMap(paidCharge(ofIntent:))
  }

  /// One `invoice_payment`. Those that are open or canceled paid nothing.
  private func addInvoicePayment(
    _ entry: Fields, to result: inout FrozenPayments, _ warns: Bool
  ) {
    guard entry.text("status") == "paid", let payment = entry.object("payment") else { return }
    let amount = entry.integer("amount_paid") ?? entry.integer("amount_requested") ?? 0
    let date = entry.object("status_transitions")?.instant("paid_at")
    let charge =
      related(payment.member("charge"), .charge) ?? chargeOfIntent(payment.member("payment_intent"))
    if let charge {
      return addCharge(charge, to: &result, amount: Money(amount, currency), date: date)
    }
    let record = related(payment.member("payment_record"), .paymentRecord)
    let isRecord = payment.text("type") == "payment_record"
    let method =
      record?.object("payment_method_details").flatMap(self.method)
      ?? related(payment.member("payment_intent"), .paymentIntent).flatMap(methodOfIntent)
    if warns, !isRecord, method == nil, let id = entry.text("id") {
      log.add(.noCharge(id), at: payment.place)
    }
    result.payments.append(
      Snapshot.Payment(
        method: method ?? Snapshot.Method(type: isRecord ? "out_of_band" : "unknown"), date: date,
        amount: Money(amount, currency)))
  }

  /// The charge of a payment intent that is given, or only named by the charge.
  private func chargeOfIntent(_ reference: JSONValue?) -> Fields? {
    if let intent = related(reference, .paymentIntent) { return latestCharge(intent) }
    return reference?.objectID.flatMap(paidCharge(ofIntent:))
  }

  /// A payment method has the form of a charge's details.
  private func methodOfIntent(_ intent: Fields) -> Snapshot.Method? {
    related(intent.member("payment_method"), .paymentMethod).map(method)
  }

  /// A paid invoice of which no charge is given.
  private func addUnknownPayment(to result: inout FrozenPayments, _ warns: Bool) {
    guard isPaid, let paid = amountPaid, paid.minorUnits > 0, !isPaidOutside else { return }
    let isUnnamed = document.member("charge") == nil && document.member("payment_intent") == nil
    let isOutside =
      document.flag("paid_out_of_band") ?? (isUnnamed && document.member("payments") != nil)
    let outside = document.integer("amount_paid_off_stripe") ?? 0
    let rest = paid.minorUnits - outside
    if !isOutside, warns, rest > 0 { tellUnknownPayment() }
    result.payments.append(
      Snapshot.Payment(
        method: Snapshot.Method(type: isOutside || rest <= 0 ? "out_of_band" : "unknown"),
        date: document.object("status_transitions")?.instant("paid_at"),
        amount: rest > 0 ? Money(rest, currency) : paid))
  }

  private func tellUnknownPayment() {
    let reference = document.member("charge") ?? document.member("payment_intent")
    if let reference {
      log.add(.noCharge(reference.objectID ?? "without id"), at: reference.place)
    } else {
      log.add(.noPayment, at: document.place)
    }
  }

  /// What the other payments leave of what was paid, where it is known to have been paid outside.
  private func addRestPaidOutside(to result: inout FrozenPayments) {
    guard let paid = amountPaid else { return }
    let rest = Int128(paid.minorUnits) - result.sum
    let stated = Int128(document.integer("amount_paid_off_stripe") ?? 0)
    guard (1..<1_000_000_000_000_000).contains(rest), isPaidOutside || rest == stated else {
      return
    }
    result.payments.append(
      Snapshot.Payment(
        method: Snapshot.Method(type: "out_of_band"),
        date: document.object("status_transitions")?.instant("paid_at"),
        amount: Money(Int(rest), currency)))
  }
}
