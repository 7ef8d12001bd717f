import Figures
import JSON

/// A charge and what it paid of the document.
struct ChargeShare {
  let charge: Fields
  let method: Snapshot.Method?
  /// What the charge took, in minor units of its own currency.
  let whole: Int
  /// What of it paid this document; nil for all of it.
  var own: Int?

  /// Whether another document was paid by the same charge.
  var isShared: Bool { own.map { $0 < whole } ?? false }
}

extension Freezer {
  /// A charge as a payment. `amount` is the part that paid this document.
  func addCharge(
    _ charge: Fields, to result: inout FrozenPayments, amount: Money? = nil, date: Instant? = nil
  ) {
    let whole = captured(charge)
    let charged = Money(whole, charge.currency("currency") ?? currency)
    let isForeign = charged.currency != currency
    let method = method(of: charge)
    let receipt = charge.text("receipt_number")
    let paid = amount ?? (isForeign ? amountPaid : charged)
    var payment = Snapshot.Payment(
      method: method ?? Snapshot.Method(type: "unknown"),
      date: date ?? charge.instant("created"), amount: paid ?? Money(0, currency),
      receiptNumber: receipt, presentment: isForeign ? charged : presentment(charge))
    payment.authorizationCode = authorizationCode(charge)
    result.payments.append(payment)
    let own = isForeign ? nil : amount?.minorUnits
    result.add(ChargeShare(charge: charge, method: method, whole: whole, own: own), receipt)
  }

  /// What a charge took: of an authorization possibly less than its amount.
  func captured(_ charge: Fields) -> Int {
    let authorized = charge.required("amount", charge.integer) ?? 0
    return charge.integer("amount_captured").flatMap { $0 == 0 ? nil : $0 } ?? authorized
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
}

extension Fields {
  /// Whether a charge took money: not one that failed, is pending or only authorized.
  var isPaidCharge: Bool {
    let status = text("status")
    return flag("paid") != false && flag("captured") != false
      && (status == nil || status == "succeeded" || status == "paid")
  }
}

extension FrozenPayments {
  /// Keeps a charge; one that pays in several parts is kept once, with their sum.
  fileprivate mutating func add(_ share: ChargeShare, _ receiptNumber: String?) {
    let id = share.charge.text("id")
    guard let known = id.flatMap({ positions[$0] }) else {
      if let id { positions[id] = charges.count }
      charges.append(share)
      if let receiptNumber { receiptNumbers.append(receiptNumber) }
      return
    }
    if let own = charges[known].own, let more = share.own {
      charges[known].own = own.addingReportingOverflow(more).partialValue
    }
  }
}
