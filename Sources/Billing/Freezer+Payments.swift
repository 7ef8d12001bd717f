import Figures
import JSON

/// The payments of a document and what was given back of them.
struct FrozenPayments {
  var payments: [Snapshot.Payment] = []
  var refunds: [Snapshot.Refund] = []
  var receiptNumbers: [String] = []

  /// The receipt number of the only charge.
  var onlyReceiptNumber: String? { receiptNumbers.count == 1 ? receiptNumbers[0] : nil }
}

extension Freezer {
  /// The payments of an invoice: its `payments` list since 2025-03, before that, or where the list
  /// is empty, its charge or payment intent, and charges that name the invoice.
  func invoicePayments(warns: Bool) -> FrozenPayments {
    var result = FrozenPayments()
    let entries = document.objects("payments")
    if !entries.isEmpty {
      if warns { document.object("payments").map { checkComplete($0, "payments") } }
      for entry in entries { addInvoicePayment(entry, to: &result, warns) }
    } else if let charge = invoiceCharge {
      addCharge(charge, to: &result)
    } else {
      let id = document.text("id")
      for value in table.all(.charge)
      where id != nil && value["invoice"]?.objectID == id && value["paid"]?.boolean != false {
        Fields(value, log: log).map { addCharge($0, to: &result) }
      }
      if result.payments.isEmpty { addUnknownPayment(to: &result, warns) }
    }
    result.payments.sort { ($0.date?.seconds ?? .max) < ($1.date?.seconds ?? .max) }
    return result
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
    guard let id = intent.text("id") else { return nil }
    return paidCharge(ofIntent: id)
  }

  /// One `invoice_payment`.
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
    let method = record?.object("payment_method_details").flatMap(self.method)
    if warns, !isRecord, let id = entry.text("id") { log.add(.noCharge(id), at: payment.place) }
    result.payments.append(
      Snapshot.Payment(
        method: method ?? Snapshot.Method(type: isRecord ? "out_of_band" : "unknown"), date: date,
        amount: Money(amount, currency)))
  }

  /// The charge of a payment intent that is given, or only named by the charge.
  private func chargeOfIntent(_ reference: JSONValue?) -> Fields? {
    if let intent = related(reference, .paymentIntent) { return latestCharge(intent) }
    guard let id = reference?.objectID else { return nil }
    return paidCharge(ofIntent: id)
  }

  /// A paid invoice of the old form whose charge is not given, or that was paid outside Stripe.
  private func addUnknownPayment(to result: inout FrozenPayments, _ warns: Bool) {
    guard document.invoiceStatus == "paid", let paid = amountPaid, paid.minorUnits > 0 else {
      return
    }
    let isOutside = isPaidOutside
    if !isOutside, warns,
      let reference = document.member("charge") ?? document.member("payment_intent")
    {
      log.add(.noCharge(reference.objectID ?? "without id"), at: reference.place)
    }
    result.payments.append(
      Snapshot.Payment(
        method: Snapshot.Method(type: isOutside ? "out_of_band" : "unknown"),
        date: document.object("status_transitions")?.instant("paid_at"),
        amount: paid))
  }

  /// Whether the invoice was paid outside Stripe: its own flag until 2025-02, since then a list of
  /// payments that is there and empty.
  private var isPaidOutside: Bool {
    if let flag = document.flag("paid_out_of_band") { return flag }
    let isUnnamed = document.member("charge") == nil && document.member("payment_intent") == nil
    return isUnnamed && document.member("payments") != nil
  }

  /// What was paid, on Stripe and outside it. `amount_paid` leaves out what was paid outside: all
  /// of it under the old flag `paid_out_of_band`, and `amount_paid_off_stripe` since 2026-07 where
  /// the sums say so.
  var amountPaid: Money? {
    guard let stated = document.integer("amount_paid") else {
      // Not stated until 2018-02-28: a paid invoice was paid in full.
      let isPaid = document.member("status") == nil && document.invoiceStatus == "paid"
      return isPaid ? document.amount("amount_due", currency) : nil
    }
    let due = document.integer("amount_due") ?? 0
    if stated == 0, due > 0, document.flag("paid_out_of_band") == true,
      document.invoiceStatus == "paid"
    {
      return Money(due, currency)
    }
    let outside = document.integer("amount_paid_off_stripe") ?? 0
    let isLeftOut = document.integer("amount_remaining") == due - stated - outside
    return Money(isLeftOut ? stated + outside : stated, currency)
  }

  /// A charge as a payment, and its refunds. `amount` is the part that paid this invoice.
  func addCharge(
    _ charge: Fields, to result: inout FrozenPayments, amount: Money? = nil, date: Instant? = nil
  ) {
    let captured = charge.integer("amount_captured").flatMap { $0 == 0 ? nil : $0 }
    let own = captured ?? charge.required("amount", charge.integer) ?? 0
    let charged = Money(own, charge.currency("currency") ?? currency)
    let isForeign = charged.currency != currency
    let method = method(ofCharge: charge)
    let receipt = charge.text("receipt_number")
    if let receipt { result.receiptNumbers.append(receipt) }
    let paid = amount ?? (isForeign ? amountPaid : charged)
    var payment = Snapshot.Payment(
      method: method ?? Snapshot.Method(type: "unknown"),
      date: date ?? charge.instant("created"), amount: paid ?? Money(0, currency),
      receiptNumber: receipt, presentment: isForeign ? charged : presentment(charge))
    payment.authorizationCode = authorizationCode(charge)
    result.payments.append(payment)
    addRefunds(of: charge, method: method, to: &result)
  }

  /// On the charge, in the details of a card, or on the receipt of one that was present.
  private func authorizationCode(_ charge: Fields) -> String? {
    if let code = charge.text("authorization_code") { return code }
    let details = charge.object("payment_method_details")
    guard let own = details?.text("type").flatMap({ details?.object($0) }) else { return nil }
    return own.text("authorization_code") ?? own.object("receipt")?.text("authorization_code")
  }

  private func presentment(_ charge: Fields) -> Money? {
    if let id = charge.text("id"), let stated = settings.presentments[id]?.money { return stated }
    guard let details = charge.object("presentment_details"),
      let currency = details.currency("presentment_currency"),
      let amount = details.integer("presentment_amount")
    else { return nil }
    return currency == self.currency ? nil : Money(amount, currency)
  }

  /// The refunds in the charge's list and those that name the charge; failed ones do not count.
  private func addRefunds(
    of charge: Fields, method: Snapshot.Method?, to result: inout FrozenPayments
  ) {
    var refunds = charge.objects("refunds")
    let listed = Set(refunds.compactMap { $0.text("id") })
    if let id = charge.text("id") {
      let named = self.refunds(ofCharge: id).filter {
        !($0["id"]?.string.map(listed.contains) ?? false)
      }
      refunds += named.compactMap { Fields($0, log: log) }
    }
    refunds.removeAll { ["failed", "canceled"].contains($0.text("status")) }
    let sum = charge.integer("amount_refunded") ?? 0
    if refunds.isEmpty {
      if sum > 0 {
        checkRefundCurrency(charge)
        result.refunds.append(
          Snapshot.Refund(date: nil, amount: Money(sum, currency), method: method))
      }
      return
    }
    checkRefunds(refunds, of: charge)
    for refund in refunds.sorted(by: { created($0) < created($1) }) {
      result.refunds.append(
        Snapshot.Refund(
          date: refund.instant("created"), amount: amount(refund, "amount"),
          receiptNumber: refund.text("receipt_number"), method: method))
    }
  }

  /// All refunds of the charge must be there, in its currency: what they leave is printed.
  private func checkRefunds(_ refunds: [Fields], of charge: Fields) {
    for refund in refunds { checkRefundCurrency(refund) }
    let given = refunds.reduce(Int128(0)) { $0 + Int128($1.integer("amount") ?? 0) }
    guard let stated = charge.integer("amount_refunded"), given != Int128(stated) else { return }
    log.add(
      .refunds(given: figure(given), stated: figure(Int128(stated))),
      at: charge.place(of: "amount_refunded"))
  }

  /// A refund, or a charge that says how much of it was refunded, must be in the document's currency.
  private func checkRefundCurrency(_ fields: Fields) {
    guard let found = fields.currency("currency"), found != currency else { return }
    log.add(
      .partCurrency(part: "refund", found: found.code, expected: currency.code),
      at: fields.place(of: "currency"))
  }

  private func created(_ refund: Fields) -> Int { refund.instant("created")?.seconds ?? 0 }

  /// `payment_method_details`: the type, and the member of that name.
  func method(_ details: Fields) -> Snapshot.Method {
    guard let type = details.text("type") else { return Snapshot.Method(type: "unknown") }
    let own = details.object(type)
    // Wallets such as Amazon Pay and MobilePay hold the card behind them.
    let behind = own?.value["funding"]?["card"] ?? own?.value["card"]
    let card = behind.flatMap { $0.kind == .object ? Fields($0, log: log) : nil } ?? own
    var method = Snapshot.Method(
      type: type, brand: card?.text("brand"), last4: card?.text("last4") ?? own?.text("iban_last4"),
      wallet: own?.object("wallet")?.text("type"),
      bankName: own?.text("bank_name") ?? own?.text("bank"))
    let mandate = related(own?.member("mandate"), .mandate)?.object("payment_method_details")
    method.mandate = mandate?.object(type)?.text("reference")
    return method
  }
}
